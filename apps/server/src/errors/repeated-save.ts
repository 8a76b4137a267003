/** Rolls the transaction of a repeated save back, with whatever it was about to add again. */
export class RepeatedSave extends Error {
  override readonly name = "RepeatedSave";
}

/** Saves once more where the same came in meanwhile: by then it is found. */
export async function saveOnce<Saved>(save: () => Promise<Saved>): Promise<Saved> {
  try {
    return await save();
  } catch (error) {
    if (!(error instanceof RepeatedSave)) throw error;
    return save();
  }
}
