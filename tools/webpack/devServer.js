const port = () => Number(process.env.PORT || 3000);

/** Reloads the whole page after a change; replacing modules in place would need eval. */
const common = {
  hot: false,
  liveReload: true,
  client: { overlay: false },
  devMiddleware: { stats: "errors-warnings" },
};

/** The browser page: plain http on this computer only. */
function pageServer() {
  return { ...common, host: "localhost", port: port(), server: "http", static: false };
}

/**
 * The add-in for Excel, which loads pages over https only. The certificate is the one that Microsoft's tool makes for
 * this computer (asks once); where it cannot be made, a self-signed one serves, which Excel refuses but a browser shows.
 */
async function excelServer() {
  return {
    ...common,
    host: "localhost",
    port: port(),
    static: false,
    headers: { "Access-Control-Allow-Origin": "*" },
    server: { type: "https", options: await certificate() },
  };
}

async function certificate() {
  try {
    return await require("office-addin-dev-certs").getHttpsServerOptions();
  } catch (error) {
    console.warn(
      `No development certificate (${error.message}). Excel will not load the add-in from this server.`,
    );
    return {};
  }
}

module.exports = { excelServer, pageServer };
