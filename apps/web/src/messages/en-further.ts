import { aboutMe } from "./en/about-me.ts";
import { audit } from "./en/audit.ts";
import { catalogue } from "./en/catalogue.ts";
import { catalogueImport } from "./en/catalogue-import.ts";
import { exports } from "./en/exports.ts";
import { imports } from "./en/imports.ts";
import { moderation } from "./en/moderation.ts";
import { offboarding } from "./en/offboarding.ts";
import { people } from "./en/people.ts";
import { rackets } from "./en/rackets.ts";
import { reports } from "./en/reports.ts";
import { settings } from "./en/settings.ts";
import { stringers } from "./en/stringers.ts";

/** The texts of all other screens in English. */
export const enFurther = {
  aboutMe,
  audit,
  catalogue,
  catalogueImport,
  exports,
  imports,
  moderation,
  people,
  offboarding,
  rackets,
  reports,
  settings,
  stringers,
} as const;
