import { describe, expect, it } from "vitest";
import { type DraftStorage, draftKey, dropAllDrafts, dropDraft, keepDraft, readDraft } from "./draft-store.ts";

function memoryStorage(isFull = false): DraftStorage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (isFull) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
  };
}

const now = new Date("2026-03-15T10:00:00Z");
const later = new Date("2026-03-20T10:00:00Z");
const key = draftKey("anna", "client.1");
const storesOf = (device = memoryStorage()) => ({ tab: memoryStorage(), device });

describe("a draft", () => {
  it("comes back to the account and form it was typed into, with the time it was kept", () => {
    const stores = storesOf();
    expect(keepDraft(stores, key, { notes: "x" }, now)).toBe(true);
    expect(readDraft(stores, key, later)).toEqual({ keptAt: now, content: { notes: "x" } });
    expect(readDraft(stores, draftKey("ben", "client.1"), later)).toBeNull();
    expect(readDraft(stores, draftKey("anna", "client.2"), later)).toBeNull();
    dropDraft(stores, key);
    expect(readDraft(stores, key, later)).toBeNull();
  });

  it("keeps the time of the last change, not of the last look", () => {
    const stores = storesOf();
    keepDraft(stores, key, "a", now);
    keepDraft(stores, key, "a", later);
    expect(readDraft(stores, key, later)?.keptAt).toEqual(now);
    keepDraft(stores, key, "b", later);
    expect(readDraft(stores, key, later)?.keptAt).toEqual(later);
  });

  it("is this tab's own before it is the device's, which outlives the tab", () => {
    const device = memoryStorage();
    const [one, other] = [storesOf(device), storesOf(device)];
    keepDraft(one, key, "one", now);
    keepDraft(other, key, "other", now);
    expect(readDraft(one, key, now)?.content).toBe("one");
    expect(readDraft(storesOf(device), key, now)?.content).toBe("other");
  });

  it("is forgotten after a fortnight, and none where an older release left something else", () => {
    const stores = storesOf();
    keepDraft(stores, key, "old", now);
    expect(readDraft(stores, key, new Date("2026-03-29T10:00:00Z"))).toBeNull();
    for (const left of ["{", '{"id":"1"}', '{"keptAt":"never","content":1}']) {
      stores.tab.setItem(key, left);
      stores.device.removeItem(key);
      expect(readDraft(stores, key, now)).toBeNull();
    }
  });

  it("leaves nothing behind when all are dropped, and touches nothing else", () => {
    const stores = storesOf();
    for (const form of ["a", "b", "c"]) keepDraft(stores, draftKey("anna", form), form, now);
    stores.device.setItem("colour-scheme", "dark");
    dropAllDrafts(stores);
    expect([stores.tab.length, stores.device.length]).toEqual([0, 1]);
  });

  it("says when the browser keeps nothing", () => {
    const full = { tab: memoryStorage(true), device: memoryStorage(true) };
    expect(keepDraft(full, key, "x", now)).toBe(false);
  });
});
