const { addIn } = require("./tools/webpack/addIn");
const { page } = require("./tools/webpack/page");
const { excelServer, pageServer } = require("./tools/webpack/devServer");

/**
 * webpack --mode production                     the add-in, into dist/ (STYRTAL_URL: the address that will serve it)
 * webpack serve --mode development --env page   the browser page on http://localhost:3000 (PORT changes the port)
 * webpack serve --mode development --env excel  the add-in on https://localhost:3000, for Excel
 * webpack --mode production --env page          the browser page as files, into build/page
 */
module.exports = async (env = {}, argv = {}) => {
  const production = argv.mode === "production";
  const serving = env.WEBPACK_SERVE === true;
  if (env.page) return page({ production, server: serving ? pageServer() : undefined });
  return addIn({
    production,
    url: process.env.STYRTAL_URL || undefined,
    server: serving ? await excelServer() : undefined,
  });
};
