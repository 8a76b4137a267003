export type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/**
 * Where a browser keeps what is being typed. `tab` is this tab's own, so that two tabs with the same form don't mix;
 * `device` outlives the tab, for the phone that ends an app in the background.
 */
export type DraftStores = { tab: DraftStorage; device: DraftStorage };

export type Draft = { keptAt: Date; content: unknown };

/** After that long nobody misses it, and it should not lie around on the device. */
const lifeMs = 14 * 24 * 3_600_000;

const prefix = "racket-book.draft.";

/** Of one account and one form; a stranger's forms are nobody's. */
export const draftKey = (accountId: string | null, form: string): string => `${prefix}${accountId ?? "nobody"}.${form}`;

/** What was typed and not saved: this tab's, else the device's. What can't be read any more is no draft. */
export function readDraft({ tab, device }: DraftStores, key: string, now: Date): Draft | null {
  const kept = read(tab, key) ?? read(device, key);
  return kept && now.getTime() - kept.keptAt.getTime() < lifeMs ? kept : null;
}

/** Keeps what is typed as it stands. A browser that refuses storage keeps it as long as the page is open: false. */
export function keepDraft(stores: DraftStores, key: string, content: unknown, now: Date): boolean {
  const standing = read(stores.tab, key);
  if (standing && JSON.stringify(standing.content) === JSON.stringify(content)) return true;
  const text = JSON.stringify({ keptAt: now.toISOString(), content });
  const kept = [stores.tab, stores.device].map((storage) => write(storage, key, text));
  return kept.includes(true);
}

export function dropDraft({ tab, device }: DraftStores, key: string): void {
  tab.removeItem(key);
  device.removeItem(key);
}

/** Signed out, or the account closed: nothing typed stays behind, whoever typed it. */
export function dropAllDrafts({ tab, device }: DraftStores): void {
  for (const storage of [tab, device]) {
    const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at));
    for (const key of keys) if (key?.startsWith(prefix)) storage.removeItem(key);
  }
}

function read(storage: DraftStorage, key: string): Draft | null {
  const kept = parseJson(storage.getItem(key) ?? "");
  if (typeof kept !== "object" || kept === null || !("keptAt" in kept && "content" in kept)) return null;
  const keptAt = new Date(String(kept.keptAt));
  return Number.isNaN(keptAt.getTime()) ? null : { keptAt, content: kept.content };
}

function write(storage: DraftStorage, key: string, text: string): boolean {
  try {
    storage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
