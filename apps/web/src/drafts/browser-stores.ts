import { type DraftStorage, type DraftStores, dropAllDrafts } from "./draft-store.ts";

/** A browser that forbids storage throws at the mere mention of it. */
const forbidden: DraftStorage = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => {
    throw new Error("This browser keeps nothing");
  },
  removeItem: () => undefined,
};

const allowed = (storage: () => Storage): DraftStorage => {
  try {
    return storage();
  } catch {
    return forbidden;
  }
};

/** This browser's. */
export const browserStores = (): DraftStores => ({
  tab: allowed(() => sessionStorage),
  device: allowed(() => localStorage),
});

/** Signing out leaves nothing behind that was typed. */
export const forgetDrafts = (): void => dropAllDrafts(browserStores());
