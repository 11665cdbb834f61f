const officeJs = "https://appsforoffice.microsoft.com";

/** Nothing but our own files and office.js; in development also the socket that reloads the page. */
function panePolicy(production) {
  return {
    "default-src": "'none'",
    "script-src": `'self' ${officeJs}`,
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": production ? "'self'" : "'self' ws: wss:",
    "base-uri": "'none'",
    "form-action": "'none'",
  };
}

module.exports = { panePolicy };
