/** Thrown inside a batch when the user has pressed Avbryt; runExcel turns it into a result. */
export class Cancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "Cancelled";
  }
}

/** To be called between requests: what has been queued but not sent is dropped. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new Cancelled();
}
