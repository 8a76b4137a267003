import { clients } from "./de/clients.ts";
import { common } from "./de/common.ts";
import { mail } from "./de/mail.ts";
import { notices } from "./de/notices.ts";
import { orders } from "./de/orders.ts";
import { signIn } from "./de/sign-in.ts";
import type { en } from "./en.ts";
import type { Translated } from "./messages.ts";

/** The texts of the first screens in German. */
export const de: Translated<typeof en> = { clients, common, mail, notices, orders, signIn };
