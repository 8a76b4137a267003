import { withAuth } from "@rbo/db/tenancy/transactions";
import { makeLink } from "../auth/links.ts";
import type { Command } from "./commands.ts";
import { stringerOf } from "./operator.ts";
import { readArgs } from "./read-args.ts";
import { say } from "./say.ts";

const usage = "reset-link EMAIL";

/** Prints a one-time link to set a new password, for the operator to hand over. */
export const makeResetLink: Command = {
  usage,
  read: (args) => {
    const [email = ""] = readArgs(args, { usage, words: 1 }).words;
    return async (operator) => {
      const { stringer } = await stringerOf(operator, email, "rbo reset-link");
      const { url } = await withAuth(operator.db, (tx) =>
        makeLink(tx, operator, { purpose: "password_reset", stringerId: stringer.id }),
      );
      say(`This link sets a new password for ${stringer.email}, once, within one hour:\n\n  ${url}`);
    };
  },
};
