import { z } from "zod";

/** A calendar date that exists and that a job can have. */
export const calendarDateSchema = z.iso.date().refine((text) => text >= "1990-01-01" && text <= "2100-12-31", {
  params: { rule: "date_range" },
});

/** Time zones Intl knows; the stringer's decides which day "today" is. */
export const timeZoneSchema = z.string().refine(isTimeZone, { params: { rule: "time_zone" } });

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
