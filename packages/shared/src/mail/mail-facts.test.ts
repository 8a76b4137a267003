import { expect, it } from "vitest";
import { inviteFactsSchema } from "./invite-facts.ts";
import { moderationFactsSchema } from "./moderation-facts.ts";
import { passwordResetFactsSchema } from "./password-reset-facts.ts";

const reset = {
  displayName: "Ben",
  page: "http://localhost:3000/reset",
  expiresAt: "2026-03-29T09:00:00.000Z",
  timeZone: "Europe/Zurich",
};
const invite = { ...reset, inviterName: null };
const moderation = {
  adminName: "Mia",
  submitterName: "Ben",
  kind: "racket",
  name: "Babolat Pure Aero 98",
  submissionId: "0195f0aa-0000-7000-8000-000000000001",
  page: "https://racketbook.example/admin/moderation",
};

it("reads back what was frozen", () => {
  expect(passwordResetFactsSchema.parse(reset)).toEqual(reset);
  expect(inviteFactsSchema.parse(invite)).toEqual(invite);
  expect(moderationFactsSchema.parse(moderation)).toEqual(moderation);
});

it.each(["javascript:alert(1)", "data:text/html,hi", "/welcome", "mailto:eve@example.com"])(
  "takes no %s for a page",
  (page) => {
    expect(passwordResetFactsSchema.safeParse({ ...reset, page }).success).toBe(false);
    expect(inviteFactsSchema.safeParse({ ...invite, page }).success).toBe(false);
    expect(moderationFactsSchema.safeParse({ ...moderation, page }).success).toBe(false);
  },
);

it("puts a name onto one line", () => {
  const facts = inviteFactsSchema.parse({ ...invite, inviterName: "Anna\r\n\r\nKeller", displayName: "Ben\tB" });
  expect(facts).toMatchObject({ inviterName: "Anna Keller", displayName: "Ben B" });
});
