import { sql } from "drizzle-orm";
import { date, timestamp, uuid } from "drizzle-orm/pg-core";

/** Column builders that every table shares, so that a kind of value has one type everywhere. */
export const id = () => uuid();
export const stringerId = () => uuid().notNull();
export const instant = () => timestamp({ withTimezone: true, mode: "date" });
export const createdAt = () => instant().notNull().defaultNow();
export const calendarDate = () => date({ mode: "string" });

/** The scope of shared catalogue rows: no stringer has this id. */
export const sharedScope = "00000000-0000-0000-0000-000000000000";
export const sharedScopeSql = sql.raw(`'${sharedScope}'::uuid`);
