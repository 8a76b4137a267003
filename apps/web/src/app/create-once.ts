type Creation<Saved> = {
  id: string;
  /** An earlier try was sent, and nobody knows whether it arrived. */
  isTried: boolean;
  create: () => Promise<Saved>;
  /** Saves what was typed since the earlier try as a change of what that one saved. */
  mend: (saved: Saved) => Promise<Saved>;
};

/**
 * Adds something under an id of its own. A repeated save finds the first one's row standing as it was typed then, so that
 * nothing is added twice; what was typed since must not be lost with it.
 */
export async function createOnce<Saved extends { id: string }>({ id, isTried, create, mend }: Creation<Saved>) {
  const saved = await create();
  return isTried && saved.id === id ? mend(saved) : saved;
}
