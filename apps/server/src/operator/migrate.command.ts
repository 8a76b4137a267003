import type { Command } from "./commands.ts";
import { readArgs } from "./read-args.ts";
import { say } from "./say.ts";

const usage = "migrate";

/** Brings the database to this version; opening it has done so. */
export const migrate: Command = {
  usage,
  read: (args) => {
    readArgs(args, { usage, words: 0 });
    return async (operator) => {
      await operator.db.ping();
      say("The database is at this version.");
    };
  },
};
