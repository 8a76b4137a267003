import { expect, it } from "vitest";
import { type AgainObstacle, againObstacle } from "./send-again.ts";

it.each<[Parameters<typeof againObstacle>[0], AgainObstacle | null]>([
  [{ event: "receipt", state: "sent", notSentReason: null }, null],
  [{ event: "receipt", state: "failed", notSentReason: null }, null],
  [{ event: "receipt", state: "queued", notSentReason: null }, "on_its_way"],
  [{ event: "receipt", state: "sending", notSentReason: null }, "on_its_way"],
  [{ event: "receipt", state: "waiting", notSentReason: null }, "on_its_way"],
  [{ event: "receipt", state: "not_sent", notSentReason: "opted_out" }, "not_wanted"],
  [{ event: "receipt", state: "not_sent", notSentReason: "no_address" }, "not_wanted"],
  [{ event: "receipt", state: "not_sent", notSentReason: "undone" }, "not_wanted"],
  [{ event: "receipt", state: "not_sent", notSentReason: "superseded" }, "replaced"],
  [{ event: "invite", state: "sent", notSentReason: null }, null],
  [{ event: "invite", state: "not_sent", notSentReason: "expired" }, null],
  [{ event: "invite", state: "not_sent", notSentReason: "superseded" }, "replaced"],
  [{ event: "moderation_notice", state: "failed", notSentReason: null }, null],
  [{ event: "password_reset", state: "failed", notSentReason: null }, "reset_link"],
  [{ event: "password_reset", state: "not_sent", notSentReason: "expired" }, "reset_link"],
  [{ event: "test", state: "failed", notSentReason: null }, "test"],
])("%o: %s", (mail, obstacle) => {
  expect(againObstacle(mail)).toBe(obstacle);
});
