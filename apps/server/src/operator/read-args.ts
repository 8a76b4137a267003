import { parseArgs } from "node:util";
import { UsageError } from "./usage-error.ts";

type Flags = Record<string, { type: "string" | "boolean" }>;
export type Args = { words: string[]; text(flag: string): string | null; isSet(flag: string): boolean };

/** Words and flags of a command; anything unknown, and any number of words but `words`, is a UsageError. */
export function readArgs(args: readonly string[], options: { usage: string; words: number; flags?: Flags }): Args {
  const { usage, words, flags = {} } = options;
  const parsed = parse(args, flags, usage);
  if (parsed.positionals.length !== words) throw new UsageError(`Usage: rbo ${usage}`);
  return {
    words: parsed.positionals,
    text: (flag) => {
      const value = parsed.values[flag];
      return typeof value === "string" ? value : null;
    },
    isSet: (flag) => parsed.values[flag] === true,
  };
}

function parse(args: readonly string[], options: Flags, usage: string) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\nUsage: rbo ${usage}`);
  }
}

/** A flag that must be there. */
export function needed(value: string | null, usage: string): string {
  if (!value) throw new UsageError(`Usage: rbo ${usage}`);
  return value;
}
