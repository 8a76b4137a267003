/** Goes where somebody asked to go while a save was on its way. */
let goOn: (() => void) | null = null;

/** Keeps the way out until it is taken or no longer asked for; returns what lets go of it. */
export function keepAskedLeave(proceed: () => void): () => void {
  goOn = proceed;
  return () => {
    if (goOn === proceed) goOn = null;
  };
}

/** After a save: goes there in place of where the save itself would lead. False where nobody asked to leave. */
export function leaveAsAsked(): boolean {
  // Going there may let go of it.
  const asked = goOn;
  asked?.();
  return asked !== null;
}
