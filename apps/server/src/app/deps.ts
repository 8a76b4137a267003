import type { Database } from "@rbo/db/connection/database";
import type { ReceiptRenderer } from "@rbo/exports/receipts/receipt-renderer";
import type { Logger } from "pino";
import type { SignInLimits } from "../auth/sign-in-limits.ts";

export type Clock = { now(): Date };

/** What every verb of the server may need; made once in main.ts, by hand. */
export type Deps = {
  db: Database;
  clock: Clock;
  log: Logger;
  publicUrl: string;
  /** How often somebody may try a password. */
  signInLimits: SignInLimits;
  /** Makes receipt PDFs in a thread of its own. */
  receipts: ReceiptRenderer;
  /** Whether SMTP is set up; without it mails stay queued and every screen that would send says so. */
  mailConfigured: boolean;
  /** The domain of Message-IDs: that of the from-address, or of the public URL before mail is set up. */
  mailDomain: string;
  isDemo: boolean;
};
