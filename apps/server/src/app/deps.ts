import type { Database } from "@rbo/db/connection/database";
import type { ReceiptRenderer } from "@rbo/exports/receipts/receipt-renderer";
import type { Logger } from "pino";
import type { LinkKey } from "../auth/link-key.ts";
import type { ResetLimits } from "../auth/reset-limits.ts";
import type { SignInLimits } from "../auth/sign-in-limits.ts";
import type { TestMailLimits } from "../mail/test-mail-limits.ts";
import type { Metrics } from "../metrics/metrics.ts";

export type Clock = { now(): Date };

/** What every verb of the server may need; made once in main.ts, by hand. */
export type Deps = {
  db: Database;
  clock: Clock;
  log: Logger;
  publicUrl: string;
  /** How often somebody may try a password. */
  signInLimits: SignInLimits;
  /** How often a link for a new password may be asked for. */
  resetLimits: ResetLimits;
  /** How often an administrator may mail themselves a test. */
  testMailLimits: TestMailLimits;
  /** Makes receipt PDFs in a thread of its own. */
  receipts: ReceiptRenderer;
  /** Where an export waits for a reader slower than the database; made when first needed. */
  spoolDir: string;
  /** Whether SMTP is set up; without it mails stay queued and every screen that would send says so. */
  mailConfigured: boolean;
  /** What the relay takes of us in a day and in a month (UTC); we only count and warn. */
  mailCaps: { daily: number; monthly: number };
  /** What the tokens of mailed links are made with, so that none has to be kept. */
  linkKey: LinkKey;
  /** The domain of Message-IDs: that of the from-address, or of the public URL before mail is set up. */
  mailDomain: string;
  /** What this server counts of itself. */
  metrics: Metrics;
  /** What whoever reads the metrics must bring; null: only programs on this machine read them. */
  metricsToken: string | null;
  isDemo: boolean;
};
