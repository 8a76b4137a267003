import type { RouterOutputs } from "../../app/trpc.ts";

export type AccountJson = RouterOutputs["stringers"]["list"]["items"][number];

/** What an administrator can do with an account, each with a reason. */
export type AccountAct = "make_admin" | "make_stringer" | "deactivate" | "reactivate" | "download";

/** What makes sense for an account as it stands. */
export function actsOn({ state, role, leaving }: Pick<AccountJson, "state" | "role" | "leaving">): AccountAct[] {
  if (state === "erased") return [];
  // Whoever leaves is opened again by cancelling that, on its own page.
  if (state === "deactivated") return leaving ? ["download"] : ["reactivate", "download"];
  const roleAct = role === "admin" ? "make_stringer" : "make_admin";
  return state === "joined" ? [roleAct, "download", "deactivate"] : ["deactivate"];
}
