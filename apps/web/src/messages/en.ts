import { clients } from "./en/clients.ts";
import { common } from "./en/common.ts";
import { mail } from "./en/mail.ts";
import { notices } from "./en/notices.ts";
import { orders } from "./en/orders.ts";
import { signIn } from "./en/sign-in.ts";

/** The texts of the first screens in English, the language the keys and placeholders are typed from. */
export const en = { clients, common, mail, notices, orders, signIn } as const;
