import { withBypass } from "@rbo/db/tenancy/with-bypass";
import { emailSchema } from "@rbo/shared/text/text.schema";
import { makeLink } from "../auth/links.ts";
import { insertAccount } from "../stringers/insert-account.ts";
import type { Command } from "./commands.ts";
import { readArgs } from "./read-args.ts";
import { say } from "./say.ts";
import { UsageError } from "./usage-error.ts";

const usage = "create-admin EMAIL";

/** Makes an administrator and prints the one-time link that lets them in. */
export const createAdmin: Command = {
  usage,
  read: (args) => {
    const [address] = readArgs(args, { usage, words: 1 }).words;
    const email = emailSchema.safeParse(address);
    if (!email.success) throw new UsageError(`${address} is not a complete e-mail address.\nUsage: rbo ${usage}`);
    return async (operator) => {
      const account = {
        email: email.data,
        displayName: email.data.split("@")[0] ?? "Admin",
        locale: "en",
        role: "admin",
      } as const;
      const entry = {
        actorStringerId: null,
        action: "stringer.invite",
        reason: "rbo create-admin",
        subjectStringerId: null,
        details: { email: email.data },
      } as const;
      const { url } = await withBypass(operator.db, entry, async (tx) =>
        makeLink(tx, operator, { purpose: "invite", stringerId: await insertAccount(tx, account) }),
      );
      say(`This link lets ${email.data} in as an administrator, once, within 7 days:\n\n  ${url}`);
    };
  },
};
