const HtmlWebpackPlugin = require("html-webpack-plugin");

/**
 * Puts a Content-Security-Policy first in the head of one page, before any script or style that it is to govern.
 * Inline styles are needed by office.js (office-js #1687) and by Fluent's Griffel; inline scripts are not allowed.
 */
class SecurityPolicyPlugin {
  /** @param options page: file name of the page; directives: name -> sources */
  constructor({ page, directives }) {
    this.page = page;
    this.policy = Object.entries(directives)
      .map(([name, sources]) => `${name} ${sources}`)
      .join("; ");
  }

  apply(compiler) {
    const name = SecurityPolicyPlugin.name;
    compiler.hooks.compilation.tap(name, (compilation) => {
      HtmlWebpackPlugin.getCompilationHooks(compilation).beforeEmit.tap(name, (data) => {
        if (data.outputName !== this.page) return data;
        const meta = `<meta http-equiv="Content-Security-Policy" content="${this.policy}" />`;
        const html = data.html.replace(/<head>/i, (head) => `${head}\n    ${meta}`);
        if (html === data.html) throw new Error(`${this.page} has no head to put the security policy in`);
        return { ...data, html };
      });
    });
  }
}

module.exports = { SecurityPolicyPlugin };
