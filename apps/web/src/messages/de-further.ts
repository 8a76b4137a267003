import { aboutMe } from "./de/about-me.ts";
import { audit } from "./de/audit.ts";
import { catalogue } from "./de/catalogue.ts";
import { catalogueImport } from "./de/catalogue-import.ts";
import { exports } from "./de/exports.ts";
import { imports } from "./de/imports.ts";
import { moderation } from "./de/moderation.ts";
import { offboarding } from "./de/offboarding.ts";
import { people } from "./de/people.ts";
import { rackets } from "./de/rackets.ts";
import { reports } from "./de/reports.ts";
import { settings } from "./de/settings.ts";
import { stringers } from "./de/stringers.ts";
import type { enFurther } from "./en-further.ts";
import type { Translated } from "./messages.ts";

/** The texts of all other screens in German. */
export const deFurther: Translated<typeof enFurther> = {
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
};
