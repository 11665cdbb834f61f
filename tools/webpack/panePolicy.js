const officeJs = "https://appsforoffice.microsoft.com";

/**
 * Nothing but our own files and office.js; in development also the socket that reloads the page. STYRTAL_KOLADA=1 lets the
 * pane ask Kolada's API where its user turns that on; without it the browser refuses, and the pane says so.
 */
function panePolicy(production) {
  const kolada = process.env.STYRTAL_KOLADA === "1" ? " https://api.kolada.se" : "";
  return {
    "default-src": "'none'",
    "script-src": `'self' ${officeJs}`,
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": `${production ? "'self'" : "'self' ws: wss:"}${kolada}`,
    "base-uri": "'none'",
    "form-action": "'none'",
  };
}

module.exports = { panePolicy };
