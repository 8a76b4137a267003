import { clients } from "./en/clients.ts";
import { common } from "./en/common.ts";
import { mail } from "./en/mail.ts";
import { orders } from "./en/orders.ts";
import { rackets } from "./en/rackets.ts";
import { reports } from "./en/reports.ts";
import { settings } from "./en/settings.ts";
import { signIn } from "./en/sign-in.ts";

/** Every text in English, the language the keys and placeholders are typed from. */
export const en = { common, signIn, orders, clients, mail, rackets, reports, settings } as const;
