import { type CalendarDate, todayIn } from "@rbo/shared/dates/calendar-date";
import type { Deps } from "../app/deps.ts";
import { tenantContext } from "../auth/tenant-context.ts";
import type { TenantContext } from "../trpc/context.ts";
import type { DemoAccount } from "./demo-accounts.ts";

/** A request of this account as if made at `at`: the story is told through the same verbs that people use. */
export function demoContext(deps: Deps, account: DemoAccount, at: Date): TenantContext {
  const { displayName, defaultLocale: locale, currency, timeZone, tensionUnit, defaultLabourMinor } = account.settings;
  return tenantContext({
    deps: { ...deps, clock: { now: () => at } },
    principal: {
      stringerId: account.id,
      role: account.role,
      email: account.email,
      ...{ displayName, locale, currency, timeZone, tensionUnit, defaultLabourMinor },
      sessionIdHash: "",
    },
    locale,
    requestId: "demo",
    ip: "127.0.0.1",
    userAgent: null,
    sessionCookie: null,
    setCookie: () => undefined,
  });
}

/** The afternoon of a day of the story; of today, no later than now. */
export function afternoonOf(day: CalendarDate, now: Date): Date {
  return day >= todayIn("Europe/Zurich", now) ? now : new Date(`${day}T15:30:00Z`);
}
