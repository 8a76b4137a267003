import { emailSchema } from "@rbo/shared/text/text.schema";
import { makeAccount } from "../stringers/invite-stringer.ts";
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
      const entry = { actorStringerId: null, action: "stringer.invite", reason: "rbo create-admin" } as const;
      const { url } = await makeAccount(operator, account, entry);
      say(`This link lets ${email.data} in as an administrator, once, within 14 days:\n\n  ${url}`);
    };
  },
};
