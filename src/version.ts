/** The version that is written beside what Styrtal inserts; the same as in package.json (tested). */
export const version = "0.1.0";
