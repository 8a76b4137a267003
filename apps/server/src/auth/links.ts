import { findUsableLink, insertOneTimeLink, type OneTimeLinkRow } from "@rbo/db/auth/auth.repo";
import { findStringerById } from "@rbo/db/stringers/stringers.repo";
import { type AuthTx, withAuth } from "@rbo/db/tenancy/transactions";
import type { BypassTx } from "@rbo/db/tenancy/with-bypass";
import type { LinkPurpose, linkSchema } from "@rbo/shared/accounts/account.schema";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { z } from "zod";
import type { Deps } from "../app/deps.ts";
import { mailedLinkToken } from "./link-key.ts";
import { hashToken, newSecretToken } from "./secret-token.ts";

const hourMs = 3_600_000;
const lifeMs: Record<LinkPurpose, number> = {
  first_admin: 7 * 24 * hourMs,
  invite: 7 * 24 * hourMs,
  password_reset: hourMs,
};

const pages: Record<LinkPurpose, string> = { first_admin: "welcome", invite: "welcome", password_reset: "reset" };

type LinkFor = { purpose: LinkPurpose; stringerId: string | null };

/**
 * Makes a link that works once, in the caller's transaction. The token stands in the URL's fragment, which browsers
 * keep to themselves: it reaches no log on the way.
 */
export async function makeLink(
  tx: AuthTx | BypassTx,
  deps: Pick<Deps, "clock" | "publicUrl">,
  linkFor: LinkFor,
): Promise<{ url: string }> {
  const token = newSecretToken();
  const { page } = await keepLink(tx, deps, linkFor, hashToken(token));
  return { url: linkUrl(page, token) };
}

/** A link as its mail's row in the outbox keeps it: enough to know the token again, nothing to use it with. */
export type MailedLink = { page: string; expiresAt: string; tokenHash: string };

/** Makes the link that one mail will carry, in the transaction that owes the mail. See `mailedLinkToken`. */
export async function makeMailedLink(
  tx: AuthTx | BypassTx,
  deps: Pick<Deps, "clock" | "publicUrl" | "linkKey">,
  { mailId, ...linkFor }: LinkFor & { mailId: string },
): Promise<MailedLink> {
  const tokenHash = hashToken(mailedLinkToken(deps.linkKey, mailId));
  const { page, expiresAt } = await keepLink(tx, deps, linkFor, tokenHash);
  return { page, expiresAt: expiresAt.toISOString(), tokenHash };
}

export const linkUrl = (page: string, token: string): string => `${page}#token=${token}`;

async function keepLink(
  tx: AuthTx | BypassTx,
  { clock, publicUrl }: Pick<Deps, "clock" | "publicUrl">,
  { purpose, stringerId }: LinkFor,
  tokenHash: string,
): Promise<{ page: string; expiresAt: Date }> {
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + lifeMs[purpose]);
  await insertOneTimeLink(tx, { tokenHash, purpose, stringerId, createdAt: now, expiresAt });
  return { page: `${publicUrl}/${pages[purpose]}`, expiresAt };
}

/** What a link is for and for whom, without using it up. Throws `link_invalid` for one unknown, used or expired. */
export async function inspectLink(
  deps: Pick<Deps, "db" | "clock">,
  token: string,
): Promise<z.infer<typeof linkSchema>> {
  return withAuth(deps.db, async (tx) => {
    const link = required(await findUsableLink(tx, hashToken(token), deps.clock.now()));
    const stringer = link.stringerId ? await findStringerById(tx, link.stringerId) : null;
    return { purpose: link.purpose, email: stringer?.email ?? null };
  });
}

/** The link, where it may be used for one of `purposes`; otherwise `link_invalid`. */
export function required(link: OneTimeLinkRow | null, purposes?: readonly LinkPurpose[]): OneTimeLinkRow {
  if (!link || (purposes && !purposes.includes(link.purpose))) throw new DomainError("link_invalid");
  return link;
}
