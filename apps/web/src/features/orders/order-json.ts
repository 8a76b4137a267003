import type { RouterOutputs } from "../../app/trpc.ts";

/** Jobs as they cross the wire: instants are ISO text. */
export type OrderJson = RouterOutputs["orders"]["get"];
export type OrderTemplateJson = NonNullable<RouterOutputs["orders"]["template"]>;
export type OrderListItemJson = RouterOutputs["orders"]["list"]["items"][number];
export type MailJson = OrderJson["receipt"]["mails"][number];
