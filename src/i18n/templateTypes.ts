/** The names of the places in a text, read from its type: "{n} {n?värde;värden}" gives "n". */
export type PlaceNames<Text extends string> = string extends Text
  ? string
  : Text extends `${string}{${infer Inside}}${infer Rest}`
    ? NameOf<Inside> | PlaceNames<Rest>
    : never;

/** Inside holds what follows an inner brace too ("n?chart;{n"), so the name ends at "?" or ":". */
type NameOf<Inside extends string> = Inside extends `${infer Name}?${string}`
  ? Name
  : Inside extends `${infer Name}:${string}`
    ? Name
    : Uncapitalize<Inside>;
