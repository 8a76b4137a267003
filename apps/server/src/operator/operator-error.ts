/** What the operator did not do right, said on the command line without a stack. */
export class OperatorError extends Error {
  override readonly name = "OperatorError";
}
