/** What stands where a name was: in any language, nobody in particular (nomen nescio). */
export const erasedName = "N. N.";

/** How long an erasure can be taken back. */
export const erasureGraceDays = 30;

/** When a Person whose erasure is asked for now will be erased. */
export const erasureDueAt = (requestedAt: Date): Date =>
  new Date(requestedAt.getTime() + erasureGraceDays * 24 * 3_600_000);
