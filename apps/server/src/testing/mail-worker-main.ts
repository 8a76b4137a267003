import { openDatabase } from "@rbo/db/connection/database";
import { createReceiptRenderer } from "@rbo/exports/receipts/receipt-renderer";
import { EmailSender } from "@rbo/mailer/email-sender";
import { pino } from "pino";
import { z } from "zod";
import { makeLinkKey } from "../auth/link-key.ts";
import { startMailWorker } from "../mail/mail-worker.ts";

const setupSchema = z.object({
  appUrl: z.string(),
  relay: z.object({
    host: z.string(),
    port: z.number(),
    user: z.string(),
    pass: z.string(),
    tls: z.enum(["starttls", "implicit"]),
    ca: z.string(),
  }),
  /** What this process takes for now, so that the leases of one that was killed before it have run out. */
  now: z.coerce.date(),
});

/** A mail worker in a process of its own, for tests that kill it: the real one with the real renderer. */
const { appUrl, relay, now } = setupSchema.parse(JSON.parse(process.argv[2] ?? ""));
const aheadMs = now.getTime() - Date.now();

startMailWorker(
  {
    db: openDatabase(appUrl, { maxConnections: 4 }),
    clock: { now: () => new Date(Date.now() + aheadMs) },
    log: pino({ level: "error" }, process.stderr),
    receipts: createReceiptRenderer(),
    mailCaps: { daily: 100, monthly: 3000 },
    linkKey: makeLinkKey(relay.pass),
    sender: new EmailSender(relay, { name: "Racket Book", address: "post@racketbook.test" }),
  },
  { betweenSendsMs: 0, pollMs: 200 },
);
