import { seedCatalogue } from "../catalogue/seed-catalogue.ts";
import type { Command } from "./commands.ts";
import { readArgs } from "./read-args.ts";
import { say } from "./say.ts";

const usage = "seed-catalogue";

/** Rackets and strings to pick from, shared by everyone. */
export const seedTheCatalogue: Command = {
  usage,
  read: (args) => {
    readArgs(args, { usage, words: 0 });
    return async (operator) => {
      const { rackets, strings } = await seedCatalogue(operator);
      say(`Added ${rackets} rackets and ${strings} strings to the shared catalogue.`);
    };
  },
};
