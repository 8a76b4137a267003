import { expect, it } from "vitest";
import type { MailJson } from "./order-json.ts";
import { receiptAfterEdit } from "./receipt-after-edit.ts";

const mail = (state: MailJson["state"], to: string | null = "lena@example.com"): MailJson => ({
  id: "0198f2a0-0000-7000-8000-000000000001",
  event: "receipt",
  state,
  notSentReason: null,
  to,
  revision: 1,
  attempts: 0,
  nextAttemptAt: null,
  sentAt: null,
  lastAnswer: null,
  createdAt: "2026-03-15T10:00:00.000Z",
});

it.each([
  [["queued"], "form.goesWithChange"],
  [["waiting", "sent"], "form.goesWithChange"],
  [["sending"], "form.outdates"],
  [["failed", "sent"], "form.outdates"],
  [["failed"], "form.outdatesUnsent"],
  [["not_sent"], "form.outdatesUnsent"],
  [[], "form.outdatesUnsent"],
] as const)("with mails %j an edit says %s", (states, text) => {
  expect(receiptAfterEdit({ mails: states.map((state) => mail(state)) }).text).toBe(text);
});

it("names whom the changed receipt goes to", () => {
  const mails = [mail("failed", "old@example.com"), mail("waiting", "new@example.com")];
  expect(receiptAfterEdit({ mails }).to).toBe("new@example.com");
});
