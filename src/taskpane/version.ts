/** The version of package.json, put in by the build. */
declare const STYRTAL_VERSION: string | undefined;

export const version: string = typeof STYRTAL_VERSION === "string" ? STYRTAL_VERSION : "";
