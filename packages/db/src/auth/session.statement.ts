import { eq, getTableColumns, sql } from "drizzle-orm";
import { statementOf, writing } from "../connection/statement.ts";
import { stringers } from "../stringers/stringers.table.ts";
import { sessions } from "./auth.table.ts";

const fields = {
  ...getTableColumns(stringers),
  idHash: sessions.idHash,
  userAgent: sessions.userAgent,
  expiresAt: sessions.expiresAt,
  absoluteExpiresAt: sessions.absoluteExpiresAt,
};

/** What every request asks first. */
export const sessionStatement = statementOf(
  fields,
  writing
    .select(fields)
    .from(sessions)
    .innerJoin(stringers, eq(stringers.id, sessions.stringerId))
    .where(eq(sessions.idHash, sql.placeholder("idHash"))),
);
