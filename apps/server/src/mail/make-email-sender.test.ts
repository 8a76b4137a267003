import { startTestRelay } from "@rbo/mailer/testing/test-relay";
import { expect, it } from "vitest";
import { makeEmailSender } from "./make-email-sender.ts";

it("takes the from-address of the configuration", async () => {
  const { relay, close } = await startTestRelay();
  const { ca, ...smtp } = relay;
  expect(() => makeEmailSender({ ...smtp, from: "Racket Book <post@racketbook.test>" }, ca)).not.toThrow();
  await close();
});

it.each(["Racket Book", "a@b.ch, c@d.ch"])("stops at %j with the setting's name and what it wants", (from) => {
  const smtp = { host: "localhost", port: 587, user: "u", pass: "p", tls: "starttls", from } as const;
  expect(() => makeEmailSender(smtp)).toThrow("SMTP_FROM: must be one address");
});
