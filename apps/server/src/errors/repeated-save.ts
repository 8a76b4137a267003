/** Rolls the transaction of a repeated save back, with whatever it was about to add again. */
export class RepeatedSave extends Error {
  override readonly name = "RepeatedSave";
}
