import { aboutMe } from "./de/about-me.ts";
import { audit } from "./de/audit.ts";
import { catalogue } from "./de/catalogue.ts";
import { catalogueImport } from "./de/catalogue-import.ts";
import { clients } from "./de/clients.ts";
import { common } from "./de/common.ts";
import { exports } from "./de/exports.ts";
import { imports } from "./de/imports.ts";
import { mail } from "./de/mail.ts";
import { moderation } from "./de/moderation.ts";
import { notices } from "./de/notices.ts";
import { orders } from "./de/orders.ts";
import { rackets } from "./de/rackets.ts";
import { reports } from "./de/reports.ts";
import { settings } from "./de/settings.ts";
import { signIn } from "./de/sign-in.ts";
import { stringers } from "./de/stringers.ts";
import type { Messages, Translated } from "./messages.ts";

/** Every text in German: Swiss spelling, informal. */
export const de: Translated<Messages> = {
  common,
  signIn,
  orders,
  clients,
  catalogue,
  notices,
  mail,
  rackets,
  reports,
  settings,
  exports,
  imports,
  aboutMe,
  stringers,
  moderation,
  audit,
  catalogueImport,
};
