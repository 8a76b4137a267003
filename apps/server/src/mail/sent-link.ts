import type { LeasedMail } from "@rbo/db/mail/outbox.repo";
import { z } from "zod";
import { mailedLinkToken } from "../auth/link-key.ts";
import { linkUrl, type MailedLink } from "../auth/links.ts";
import { hashToken } from "../auth/secret-token.ts";
import type { MailDeps } from "./mail-deps.ts";

/** What the outbox keeps beside the facts of a mail with a link: how its token is recognised. */
export const keptLinkSchema = z.object({ tokenHash: z.string() });

/** The link in a mail could not be used any more by whoever got it, so the mail is not sent. */
export class LinkUnusable extends Error {
  override readonly name = "LinkUnusable";
}

/** The link with its token, made anew for this try. Throws LinkUnusable where it ran out or is not known again. */
export function sentLink({ clock, linkKey }: MailDeps, mail: LeasedMail, link: MailedLink): string {
  if (Date.parse(link.expiresAt) <= clock.now().getTime()) {
    throw new LinkUnusable("The link in it ran out before the mail could go.");
  }
  const token = mailedLinkToken(linkKey, mail.id);
  if (hashToken(token) !== link.tokenHash) {
    throw new LinkUnusable("The relay's password was changed since, and with it the link in this mail.");
  }
  return linkUrl(link.page, token);
}
