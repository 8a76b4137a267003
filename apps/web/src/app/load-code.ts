/** A part of the app did not arrive: there is no connection, or it went with an older release. */
export class CodeNotLoadedError extends Error {
  override readonly name = "CodeNotLoadedError";

  constructor(options: ErrorOptions) {
    super("A part of the app could not be loaded", options);
  }
}

/** Loads a chunk of the app, so that whoever shows its failure can tell it from a fault. */
export async function loadCode<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    throw new CodeNotLoadedError({ cause });
  }
}
