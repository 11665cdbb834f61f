/** The address in the manifest as it stands in the repository. */
const developmentUrl = "https://localhost:3000";

/**
 * The manifest for the address that will serve the files.
 *
 * @param text manifest.xml as it stands in the repository
 * @param url address without query, with or without a path; https only, since Excel loads nothing else
 */
function manifestFor(text, url = developmentUrl) {
  const address = new URL(url);
  if (address.protocol !== "https:" || address.search !== "" || address.hash !== "") {
    throw new Error(
      `STYRTAL_URL must be an https address without query, such as https://example.org/styrtal: ${url}`,
    );
  }
  const base = address.href.replace(/\/$/, "");
  return text
    .replaceAll(`<AppDomain>${developmentUrl}</AppDomain>`, `<AppDomain>${address.origin}</AppDomain>`)
    .replaceAll(developmentUrl, base);
}

module.exports = { developmentUrl, manifestFor };
