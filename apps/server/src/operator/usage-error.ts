/** A command line that can't be read; the message says how it is written. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
