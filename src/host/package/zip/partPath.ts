/** Part names are written without a leading slash: "xl/worksheets/sheet1.xml". */

export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);
export const fileNameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** Where the relationships of a part stand ("" is the package itself). */
export const relationshipsPath = (path: string): string => `${folderOf(path)}_rels/${fileNameOf(path)}.rels`;

/** The part a relationship target means, seen from the part that has it; null when it leads out of the package. */
export function resolveTarget(from: string, target: string): string | null {
  const clean = target.replace(/\\/g, "/").replace(/[#?].*$/s, "");
  const segments = clean.startsWith("/") ? [] : folderOf(from).split("/").filter(Boolean);
  for (const segment of clean.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === undefined) return null;
  }
  return segments.length === 0 ? null : decodePath(segments.join("/"));
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A target relative to the part that points: ("xl/worksheets/sheet1.xml", "xl/tables/table1.xml") -> "../tables/table1.xml". */
export function relativeTarget(from: string, to: string): string {
  const source = folderOf(from).split("/").filter(Boolean);
  const target = to.split("/");
  let shared = 0;
  while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared++;
  return [...source.slice(shared).map(() => ".."), ...target.slice(shared)].join("/");
}
