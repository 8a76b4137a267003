import { resolve } from "node:path";
import { parseMailbox } from "@rbo/mailer/mailbox";
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65_535);
const count = z.coerce.number().int().min(1);
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

const environmentSchema = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_APP_URL: postgresUrl.optional(),
  SMTP_HOST: z.string().min(1).optional(),
  SMTP_PORT: port.optional(),
  SMTP_USER: z.string().min(1).optional(),
  SMTP_PASS: z.string().min(1).optional(),
  SMTP_FROM: z.string().min(3).optional(),
  SMTP_TLS: z.enum(["starttls", "implicit"]).default("starttls"),
  MAIL_DAILY_CAP: count.default(100),
  MAIL_MONTHLY_CAP: count.default(3000),
  METRICS_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/** The names this server reads from its environment; `.env.example` is checked against them. */
export const environmentNames = Object.keys(environmentSchema.shape);

export type SmtpConfig = {
  host: string;
  port: number;
  user: string;
  pass: string;
  from: string;
  tls: "starttls" | "implicit";
};

export type Config = {
  port: number;
  host: string;
  /** Where people reach the app, without a slash at the end; null follows the address it listens on. */
  publicUrl: string | null;
  dataDir: string;
  database: { ownerUrl: string; appUrl: string | null } | null;
  /** Null: mails stay queued and every screen that would send says so. */
  smtp: SmtpConfig | null;
  mailCaps: { daily: number; monthly: number };
  /** Null: `/metrics` answers programs on this machine alone. */
  metricsToken: string | null;
  logLevel: z.infer<typeof environmentSchema>["LOG_LEVEL"];
};

/** What is wrong with the environment, one line a fault, values not shown. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`These settings need a correction:\n${faults.map((fault) => `  - ${fault}`).join("\n")}`);
    this.faults = faults;
  }
}

/** Reads and checks the environment, once. An empty value is as good as none. Throws a ConfigError with every fault. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${remedy(issue)}`));
  const env = parsed.data;
  const smtp = readSmtp(env);
  if (env.DATABASE_APP_URL && !env.DATABASE_URL) {
    throw new ConfigError(["DATABASE_APP_URL: set DATABASE_URL as well, or leave both out for the embedded database"]);
  }
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, "") ?? null,
    dataDir: resolve(env.DATA_DIR),
    database: env.DATABASE_URL ? { ownerUrl: env.DATABASE_URL, appUrl: env.DATABASE_APP_URL ?? null } : null,
    smtp,
    mailCaps: { daily: env.MAIL_DAILY_CAP, monthly: env.MAIL_MONTHLY_CAP },
    metricsToken: env.METRICS_TOKEN ?? null,
    logLevel: env.LOG_LEVEL,
  };
}

const oneAddress = "must be one address, like `Racket Book <post@racketbook.example>`";

function readSmtp(env: z.infer<typeof environmentSchema>): SmtpConfig | null {
  const {
    SMTP_HOST: host,
    SMTP_PORT: smtpPort,
    SMTP_USER: user,
    SMTP_PASS: pass,
    SMTP_FROM: from,
    SMTP_TLS: tls,
  } = env;
  const named = { SMTP_HOST: host, SMTP_PORT: smtpPort, SMTP_USER: user, SMTP_PASS: pass, SMTP_FROM: from };
  if (Object.values(named).every((value) => value === undefined)) return null;
  if (host && smtpPort !== undefined && user && pass && from) {
    if (!parseMailbox(from)) throw new ConfigError([`SMTP_FROM: ${oneAddress}`]);
    return { host, port: smtpPort, user, pass, from, tls };
  }
  const missing = Object.entries(named).filter(([, value]) => value === undefined);
  throw new ConfigError(missing.map(([name]) => `${name}: missing; set all of the SMTP settings or none`));
}

function remedy(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `must be one of ${issue.values.join(", ")}`;
  if (issue.code === "invalid_format" && issue.format === "url") return "must be a complete address with its protocol";
  if (issue.code === "too_small" && issue.origin === "string" && issue.minimum > 1)
    return `must have ${issue.minimum} characters or more`;
  if (issue.code === "too_small") return `must be ${issue.minimum} or more`;
  if (issue.code === "too_big") return `must be ${issue.maximum} or less`;
  return "must be a whole number";
}
