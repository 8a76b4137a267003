import type { EmailSender } from "@rbo/mailer/email-sender";
import type { Deps } from "../app/deps.ts";

/** What the mail worker needs: the one sender, and whatever a mail is made with. */
export type MailDeps = Pick<Deps, "db" | "clock" | "log" | "mailCaps" | "linkKey"> & {
  receipts: Pick<Deps["receipts"], "render">;
  sender: EmailSender;
};
