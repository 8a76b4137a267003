export type QueueKey =
  | { does: "move"; by: 1 | -1 }
  | { does: "promote" | "correct" | "merge" | "reject" }
  | { does: "mark"; index: number };

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/** What a key means to the queue; null for every other, and for what belongs to the browser. */
export function queueKey({ key, ctrlKey, metaKey, altKey }: Pressed): QueueKey | null {
  if (ctrlKey || metaKey || altKey) return null;
  switch (key.toLowerCase()) {
    case "j":
      return { does: "move", by: 1 };
    case "k":
      return { does: "move", by: -1 };
    case "p":
      return { does: "promote" };
    case "e":
      return { does: "correct" };
    case "m":
      return { does: "merge" };
    case "r":
      return { does: "reject" };
    default:
      return /^[1-5]$/.test(key) ? { does: "mark", index: Number(key) - 1 } : null;
  }
}
