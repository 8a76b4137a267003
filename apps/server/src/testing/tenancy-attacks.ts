import { newId } from "@rbo/shared/ids/id";
import { typedJob } from "./book-job.ts";
import type { TenancyStory } from "./tenancy-story.ts";

/**
 * What Ben sends to reach what is Anna's. `answer` is how it must end: refused with that code, or answered with
 * nothing of hers ("own"). `needs` is who may call at all: a stranger is refused everywhere but at `public` ones.
 */
export type Attack = { input: unknown; answer: string };
export type Attacks = { needs: "public" | "stringer" | "admin"; attacks: (story: TenancyStory) => Attack[] };

const setup = { main: {}, cross: {}, labourMinor: 0 };
const unreachable = "x".repeat(43);
const refused = (input: unknown, answer = "not_found"): Attack => ({ input, answer });
const own = (input?: unknown): Attack => ({ input, answer: "own" });

const byOrderId: Attacks = { needs: "stringer", attacks: ({ anna }) => [refused({ id: anna.orderId })] };
const search: Attacks = { needs: "stringer", attacks: () => [own({ search: "anna" }), own({})] };
const ofOwnAccount: Attacks = { needs: "stringer", attacks: () => [own()] };
const ofAccount = (more: object): Attacks => ({
  needs: "admin",
  attacks: ({ anna }) => [refused({ id: anna.id, ...more }, "forbidden")],
});
const ofPeople = (more: object): Attacks => ({
  needs: "admin",
  attacks: ({ annasPersonId }) => [refused({ id: annasPersonId, reason: "curious", ...more }, "forbidden")],
});
const ofPair = (more: object): Attacks => ({
  needs: "admin",
  attacks: ({ annasPersonId, bensPersonId }) => [
    refused({ keptId: bensPersonId, otherId: annasPersonId, reason: "curious", ...more }, "forbidden"),
  ],
});
const ofSuggestion = (more: object): Attacks => ({
  needs: "admin",
  attacks: ({ annasSubmissionId }) => [refused({ id: annasSubmissionId, ...more }, "forbidden")],
});

/** One entry per procedure of the router: a procedure without one fails the matrix. */
export const attacksByProcedure: Record<string, Attacks> = {
  "auth.publicInfo": { needs: "public", attacks: () => [own()] },
  "auth.me": { needs: "public", attacks: () => [own()] },
  "auth.inspectLink": { needs: "public", attacks: () => [refused({ token: unreachable }, "link_invalid")] },
  "auth.welcome": {
    needs: "public",
    attacks: () => [
      refused({ token: unreachable, password: "twelve letters", displayName: "X", locale: "en" }, "link_invalid"),
    ],
  },
  "auth.resetPassword": {
    needs: "public",
    attacks: () => [refused({ token: unreachable, password: "twelve letters" }, "link_invalid")],
  },
  "auth.signInByLink": { needs: "public", attacks: () => [refused({ token: unreachable }, "link_invalid")] },
  "auth.requestPasswordReset": { needs: "public", attacks: () => [own({ email: "nobody@example.com" })] },
  "auth.changePassword": {
    needs: "stringer",
    attacks: () => [refused({ current: "not mine", next: "twelve letters" }, "wrong_password")],
  },
  "auth.devices": ofOwnAccount,
  "auth.signOutDevice": {
    needs: "stringer",
    attacks: ({ annasSessionHash }) => [refused({ id: annasSessionHash })],
  },
  "orders.dashboard": ofOwnAccount,
  "orders.list": {
    needs: "stringer",
    attacks: ({ anna }) => [own({}), own({ search: "anna" }), own({ clientId: anna.clientId })],
  },
  "orders.years": ofOwnAccount,
  "orders.get": byOrderId,
  "orders.template": {
    needs: "stringer",
    attacks: ({ anna }) => [refused({ orderId: anna.orderId }), refused({ clientId: anna.clientId })],
  },
  "orders.create": {
    needs: "stringer",
    attacks: ({ anna, ben }) => [
      refused({ ...typedJob({ newClient: null }), clientId: anna.clientId }),
      refused({ ...typedJob({ newRacket: null }), racketId: anna.racketId }),
      refused({ ...typedJob(), main: { stringId: anna.stringId } }),
      refused({ ...setup, clientId: ben.clientId, newRacket: { ...typedJob().newRacket, id: anna.racketId } }),
    ],
  },
  "orders.update": {
    needs: "stringer",
    attacks: ({ anna, ben }) => [
      refused({ ...setup, id: anna.orderId, revision: anna.orderRevision, racketId: ben.racketId }),
      refused({ ...setup, id: ben.orderId, revision: ben.orderRevision, racketId: anna.racketId }),
      refused({
        ...setup,
        ...{ id: ben.orderId, revision: ben.orderRevision, racketId: ben.racketId },
        cross: { stringId: anna.stringId },
      }),
    ],
  },
  "orders.setOrdered": byOrderId,
  "orders.markStrung": byOrderId,
  "orders.markReturned": byOrderId,
  "orders.markPaid": byOrderId,
  "orders.clearStrung": byOrderId,
  "orders.clearReturned": byOrderId,
  "orders.clearPaid": byOrderId,
  "clients.list": search,
  "clients.get": { needs: "stringer", attacks: ({ anna }) => [refused({ id: anna.clientId })] },
  "clients.history": { needs: "stringer", attacks: ({ anna }) => [refused({ id: anna.clientId })] },
  "clients.create": {
    needs: "stringer",
    attacks: () => [own({ lastName: "Mine", email: "anna-only@client.example" })],
  },
  "clients.update": {
    needs: "stringer",
    attacks: ({ anna }) => [refused({ id: anna.clientId, revision: 1, lastName: "Stolen" })],
  },
  "rackets.search": search,
  "rackets.forClient": { needs: "stringer", attacks: ({ anna }) => [refused({ clientId: anna.clientId })] },
  "rackets.history": {
    needs: "stringer",
    attacks: ({ anna, ben }) => [
      refused({ id: anna.racketId }),
      refused({ id: anna.racketId, clientId: ben.clientId }),
      refused({ id: ben.racketId, clientId: anna.clientId }),
    ],
  },
  "rackets.create": {
    needs: "stringer",
    attacks: ({ anna }) => [
      refused({ manufacturer: "M", model: "M", ownerClientId: anna.clientId }),
      refused({ manufacturer: "M", model: "M", id: anna.racketId }),
    ],
  },
  "rackets.update": {
    needs: "stringer",
    attacks: ({ anna, ben, bensRacket }) => [
      refused({ id: anna.racketId, revision: "x", manufacturer: "M", model: "M" }),
      refused({ ...bensRacket, id: ben.racketId, ownerClientId: anna.clientId }),
    ],
  },
  "strings.search": search,
  "strings.create": {
    needs: "stringer",
    attacks: ({ anna }) => [refused({ manufacturer: "M", model: "M", id: anna.stringId }, "already_exists")],
  },
  "strings.update": {
    needs: "stringer",
    attacks: ({ anna }) => [refused({ id: anna.stringId, revision: "x", manufacturer: "M", model: "M" })],
  },
  "receipts.preview": { needs: "stringer", attacks: ({ bensSettings }) => [own(bensSettings)] },
  "receipts.resend": {
    needs: "stringer",
    attacks: ({ anna }) => [refused({ orderId: anna.orderId, to: "thief@example.com" })],
  },
  "reports.get": { needs: "stringer", attacks: () => [own({}), own({ year: "all" }), own({ year: 2026 })] },
  "settings.get": ofOwnAccount,
  "settings.update": {
    needs: "stringer",
    attacks: ({ bensSettings, anna }) => [own({ ...bensSettings, id: anna.id, stringerId: anna.id })],
  },
  "settings.logo": ofOwnAccount,
  "settings.setLogo": {
    needs: "stringer",
    attacks: () => [refused({ content: "bm8gcGljdHVyZQ==" }, "logo_unusable"), own({ content: null })],
  },
  "settings.deactivate": {
    needs: "stringer",
    attacks: ({ anna }) => [refused({ email: anna.email }, "wrong_email")],
  },
  "catalogue.list": {
    needs: "stringer",
    attacks: () => [
      own({ kind: "racket" }),
      own({ kind: "string", search: "anna" }),
      own({ kind: "racket", scope: "shared" }),
    ],
  },
  "catalogue.get": {
    needs: "stringer",
    attacks: ({ anna }) => [
      refused({ kind: "racket", id: anna.racketId }),
      refused({ kind: "string", id: anna.stringId }),
    ],
  },
  "catalogue.submissions": { needs: "stringer", attacks: () => [own({})] },
  "catalogue.suggest": {
    needs: "stringer",
    attacks: ({ anna }) => [
      refused({ kind: "racket", id: anna.racketId }),
      refused({ kind: "string", id: anna.stringId }),
    ],
  },
  "notices.list": { needs: "stringer", attacks: () => [own({})] },
  "notices.unread": ofOwnAccount,
  "notices.markRead": { needs: "stringer", attacks: () => [own({})] },
  "mail.health": { needs: "admin", attacks: () => [refused(undefined, "forbidden")] },
  "mail.list": { needs: "admin", attacks: () => [refused({}, "forbidden")] },
  "mail.sendAgain": {
    needs: "admin",
    attacks: ({ anna }) => [refused({ stringerId: anna.id, id: newId(), reason: "curious" }, "forbidden")],
  },
  "mail.sendTest": { needs: "admin", attacks: () => [refused(undefined, "forbidden")] },
  "mail.testMail": { needs: "admin", attacks: () => [refused(undefined, "forbidden")] },
  "mail.tryNow": { needs: "admin", attacks: () => [refused(undefined, "forbidden")] },
  "audit.aboutMe": { needs: "stringer", attacks: () => [own({})] },
  "settings.imports": ofOwnAccount,
  "settings.undoImport": { needs: "stringer", attacks: ({ annasImportId }) => [refused({ id: annasImportId })] },
  "stringers.list": { needs: "admin", attacks: () => [refused({}, "forbidden")] },
  "stringers.resendInvite": ofAccount({}),
  "stringers.changeRole": ofAccount({ role: "admin", reason: "curious" }),
  "stringers.deactivate": ofAccount({ reason: "curious" }),
  "stringers.reactivate": ofAccount({ reason: "curious" }),
  "moderation.queue": { needs: "admin", attacks: () => [refused({}, "forbidden")] },
  "moderation.pending": { needs: "admin", attacks: () => [refused(undefined, "forbidden")] },
  "moderation.promote": ofSuggestion({}),
  "moderation.merge": ofSuggestion({ intoId: newId() }),
  "moderation.reject": ofSuggestion({ reason: "curious" }),
  "catalogue.import": {
    needs: "admin",
    attacks: () => [refused({ kind: "string", csv: "manufacturer,model\nM,M", isDryRun: false }, "forbidden")],
  },
  "people.search": {
    needs: "admin",
    attacks: () => [refused({ search: "anna", reason: "curious" }, "forbidden")],
  },
  "people.get": ofPeople({}),
  "people.requestErasure": ofPeople({ typedName: "X" }),
  "people.cancelErasure": {
    needs: "admin",
    attacks: ({ annasPersonId: personId }) => [
      refused({ personId, erasureId: newId(), reason: "curious" }, "forbidden"),
    ],
  },
  "people.compare": ofPair({}),
  "people.merge": ofPair({
    picks: { name: "kept", email: "kept", locale: "kept", emailReceipts: "kept" },
    revision: "",
    typedName: "X",
  }),
  "audit.list": { needs: "admin", attacks: ({ anna }) => [refused({ subjectId: anna.id }, "forbidden")] },
  "offboarding.get": ofAccount({}),
  "offboarding.stamp": ofAccount({}),
  "offboarding.start": {
    needs: "admin",
    attacks: ({ anna, ben }) => [
      refused({ id: anna.id, reason: "curious", confirmation: anna.email }, "forbidden"),
      refused({ id: ben.id, reason: "curious", confirmation: ben.email }, "forbidden"),
    ],
  },
  "offboarding.handOver": ofAccount({ reason: "curious", sha256: "a".repeat(64) }),
  "offboarding.cancel": ofAccount({ reason: "curious", reopens: true }),
  "offboarding.own": ofOwnAccount,
  "stringers.invite": {
    needs: "admin",
    attacks: () => [refused({ email: `${newId()}@example.com`, displayName: "X", locale: "en" }, "forbidden")],
  },
};
