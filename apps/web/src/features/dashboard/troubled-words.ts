import type { DashboardJson } from "./dashboard-json.ts";

export type TroubledJson = DashboardJson["mail"]["troubled"][number];

export type TroubledWords = {
  is: "failed" | "waiting" | "trying" | "held";
  to: string;
  /** The relay's; that of a stopped line is the operator's to read. */
  answer: string | null;
  /** One more try: to whom, and what its button says. */
  retry: { to: string; word: "tryAgain" | "tryNow" | "sendTo" } | null;
};

/** What to say of a receipt that did not go. One refused goes to the client's new address where it was put right since. */
export function troubledWords(
  { state, to, clientEmail, answer, nextAttemptAt }: TroubledJson,
  now: { isHeld: boolean; nowMs: number },
): TroubledWords {
  if (state === "failed") {
    const hasMoved = clientEmail !== null && clientEmail.toLowerCase() !== to.toLowerCase();
    return {
      is: "failed",
      to,
      answer,
      retry: hasMoved ? { to: clientEmail, word: "sendTo" } : { to, word: "tryAgain" },
    };
  }
  if (now.isHeld) return { is: "held", to, answer: null, retry: null };
  const isDue = nextAttemptAt !== null && Date.parse(nextAttemptAt) <= now.nowMs;
  if (isDue) return { is: "trying", to, answer, retry: null };
  return { is: "waiting", to, answer, retry: { to, word: "tryNow" } };
}
