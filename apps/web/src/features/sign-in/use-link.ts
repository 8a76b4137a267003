import type { LinkPurpose } from "@rbo/shared/accounts/account.schema";
import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { domainCodeOf } from "../../app/error-text.ts";
import { type RouterOutputs, trpc } from "../../app/trpc.ts";
import { linkToken } from "./link-token.ts";

export type LinkState =
  | { is: "loading" }
  | { is: "expired" }
  | { is: "failed"; error: unknown; retry: () => void }
  | { is: "good"; token: string; link: RouterOutputs["auth"]["inspectLink"] };

/** What the one-time link in the address is worth, asked without using it up. */
export function useLink(purposes: readonly LinkPurpose[]): LinkState {
  const { hash } = useLocation();
  const token = linkToken(hash);
  const query = useQuery(
    trpc.auth.inspectLink.queryOptions({ token }, { staleTime: Number.POSITIVE_INFINITY, enabled: token.length >= 20 }),
  );
  if (token.length < 20) return { is: "expired" };
  if (query.data) {
    return purposes.includes(query.data.purpose) ? { is: "good", token, link: query.data } : { is: "expired" };
  }
  if (!query.error) return { is: "loading" };
  const code = domainCodeOf(query.error);
  if (code === "link_invalid" || code === "bad_request") return { is: "expired" };
  return { is: "failed", error: query.error, retry: () => void query.refetch() };
}
