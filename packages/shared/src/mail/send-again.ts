import type { MailView } from "./mail-state.schema.ts";

/** Why a mail can't be sent again, as far as the mail itself tells. */
export const againObstacles = ["on_its_way", "not_wanted", "replaced", "reset_link", "test"] as const;
export type AgainObstacle = (typeof againObstacles)[number];

/**
 * Whether a mail can be sent again by an administrator; null where it can. A link to a new password can't: it is its
 * owner's to ask for, and its token was made from the mail's own id. An invitation becomes a new invitation.
 */
export function againObstacle({
  event,
  state,
  notSentReason,
}: Pick<MailView, "event" | "state" | "notSentReason">): AgainObstacle | null {
  if (event === "test") return "test";
  if (event === "password_reset") return "reset_link";
  switch (state) {
    case "queued":
    case "sending":
    case "waiting":
      return "on_its_way";
    case "sent":
    case "failed":
      return null;
    case "not_sent":
      return obstacleOfUnsent(notSentReason);
  }
}

function obstacleOfUnsent(reason: MailView["notSentReason"]): AgainObstacle | null {
  switch (reason) {
    case "expired":
      return null;
    case "superseded":
      return "replaced";
    case "no_address":
    case "opted_out":
    case "undone":
    case "erased":
    case null:
      return "not_wanted";
  }
}
