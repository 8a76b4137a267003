import { z } from "zod";
import { auditReasonSchema } from "../audit/audit.schema.ts";
import { idSchema } from "../ids/id.ts";
import { offboardingStates } from "./offboarding-states.ts";

export const offboardingStateSchema = z.enum(offboardingStates);

/** How much is in a book: what the count sheet says, and what has to be gone in the end. */
export const bookCountsSchema = z.object({
  clients: z.int(),
  /** Own ones; the shared ones in the archive are everybody's. */
  rackets: z.int(),
  strings: z.int(),
  jobs: z.int(),
  /** Receipts by revision, and how many of them went out as a PDF. */
  receipts: z.int(),
  receiptPdfs: z.int(),
  /** Mails about jobs, whatever became of them. */
  mails: z.int(),
});
export type BookCounts = z.infer<typeof bookCountsSchema>;

/** The file that was made, as it can be checked by whoever holds it. `sha256` is of the whole ZIP. */
export const keptArchiveSchema = z.object({
  fileName: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  madeAt: z.date(),
  counts: bookCountsSchema,
});
export type KeptArchive = z.infer<typeof keptArchiveSchema>;

/** One download of the archive that was handed over to its last byte. */
const takingSchema = z.object({
  takenAt: z.date(),
  byName: z.string(),
  isOwner: z.boolean(),
  sha256: z.string(),
  /** Whether it was the archive that counts: an earlier one was taken where the book changed after it. */
  isCurrent: z.boolean(),
});

/** One leaving from beginning to end, as administrators see it. */
export const offboardingSchema = z.object({
  id: idSchema,
  state: offboardingStateSchema,
  reason: z.string(),
  startedAt: z.date(),
  startedBy: z.string(),
  /** The file lies here until the erasing is over; what it was stays on record. */
  archive: keptArchiveSchema.omit({ fileName: true }).nullable(),
  takings: z.array(takingSchema),
  handedOverAt: z.date().nullable(),
  handedOverBy: z.string().nullable(),
  /** When the account was closed by the hand-over; null before. */
  closedAt: z.date().nullable(),
  /** The book had changed after the archive was made, so that another was made and has to be handed over. */
  isArchiveAnew: z.boolean(),
  eraseAt: z.date().nullable(),
  erasedAt: z.date().nullable(),
  cancelledAt: z.date().nullable(),
  /** How often the step at hand was begun: more than a few times means that it fails. */
  attempts: z.int(),
});
export type Offboarding = z.infer<typeof offboardingSchema>;

/** An account, and the newest leaving of it, if there ever was one. */
export const accountLeavingSchema = z.object({
  account: z.object({ id: idSchema, displayName: z.string(), email: z.string(), isClosed: z.boolean() }),
  offboarding: offboardingSchema.nullable(),
  /** Receipts still on their way; they go out although the account is closed. */
  mailsOnTheirWay: z.int(),
});
export type AccountLeaving = z.infer<typeof accountLeavingSchema>;

/** The same for who is leaving, while they can still sign in. */
export const ownLeavingSchema = z
  .object({
    state: offboardingStateSchema,
    reason: z.string(),
    startedAt: z.date(),
    archive: keptArchiveSchema.nullable(),
    takenAt: z.date().nullable(),
  })
  .nullable();
export type OwnLeaving = z.infer<typeof ownLeavingSchema>;

export const startOffboardingSchema = z.object({
  id: idSchema,
  reason: auditReasonSchema,
  /** The name or the address of the account, typed. */
  confirmation: z.string().max(254),
});
/** `sha256` says which archive was handed over: another may have been made meanwhile. */
export const handOverSchema = z.object({ id: idSchema, reason: auditReasonSchema, sha256: z.string().max(64) });
export const cancelOffboardingSchema = z.object({ id: idSchema, reason: auditReasonSchema, reopens: z.boolean() });
