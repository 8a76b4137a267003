import { aboutMe } from "./en/about-me.ts";
import { audit } from "./en/audit.ts";
import { catalogue } from "./en/catalogue.ts";
import { catalogueImport } from "./en/catalogue-import.ts";
import { clients } from "./en/clients.ts";
import { common } from "./en/common.ts";
import { exports } from "./en/exports.ts";
import { imports } from "./en/imports.ts";
import { mail } from "./en/mail.ts";
import { moderation } from "./en/moderation.ts";
import { notices } from "./en/notices.ts";
import { orders } from "./en/orders.ts";
import { rackets } from "./en/rackets.ts";
import { reports } from "./en/reports.ts";
import { settings } from "./en/settings.ts";
import { signIn } from "./en/sign-in.ts";
import { stringers } from "./en/stringers.ts";

/** Every text in English, the language the keys and placeholders are typed from. */
export const en = {
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
} as const;
