import type { Message } from "../../message";

/** A text of the catalogue by its key: core knows what is to be said, the catalogue how. */
export type Say = (key: string, params?: Message["params"]) => string;
