import { DatabaseUnfit } from "@rbo/db/connection/migrate-database";
import { EmbeddedPostgresError } from "@rbo/db/embedded/embedded-postgres-error";
import { ConfigError } from "../config/config.ts";
import { OperatorError } from "../operator/operator-error.ts";
import { UsageError } from "../operator/usage-error.ts";

/** What to tell the person whose command could not run: a sentence where we know the cause, the stack where we don't. */
export function explainFailure(error: unknown): string {
  const isKnown = [ConfigError, DatabaseUnfit, EmbeddedPostgresError, OperatorError, UsageError].some(
    (kind) => error instanceof kind,
  );
  if (isKnown && error instanceof Error) return error.message;
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE" && "port" in error) {
    return `Port ${String(error.port)} is taken by another program. Stop that one, or set PORT to another number.`;
  }
  if (error instanceof Error && "code" in error && (error.code === "ECONNREFUSED" || error.code === "ENOTFOUND")) {
    return "The database of DATABASE_URL can't be reached. Is it running, and is the address right?";
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
