/**
 * The sheets that were asked for by their names in the workbook. As in Excel, case does not matter; nor does it matter
 * whether "ö" is typed as one sign or, as file names of macOS give it, as two. A name that is not found stays as it was.
 */
export function sheetNames(asked: readonly string[], existing: readonly string[]): string[] {
  const plain = (name: string): string => name.normalize("NFC").toLowerCase();
  return asked.map((name) =>
    existing.includes(name) ? name : (existing.find((other) => plain(other) === plain(name)) ?? name),
  );
}
