import { createAdmin } from "./create-admin.command.ts";
import { exportBook } from "./export.command.ts";
import { importOldWorkbook } from "./import-v1.command.ts";
import { migrate } from "./migrate.command.ts";
import type { Operator } from "./operator.ts";
import { makeResetLink } from "./reset-link.command.ts";
import { restoreBook } from "./restore.command.ts";
import { seedTheCatalogue } from "./seed-catalogue.command.ts";

/** Reads its arguments first (a UsageError says how they are written), then works on the open database. */
export type Command = { usage: string; read(args: readonly string[]): (operator: Operator) => Promise<void> };

export const commands: Record<string, Command> = {
  "import-v1": importOldWorkbook,
  restore: restoreBook,
  export: exportBook,
  "create-admin": createAdmin,
  "reset-link": makeResetLink,
  "seed-catalogue": seedTheCatalogue,
  migrate,
};

export const usage = `Usage: rbo <command>\n\n${Object.values(commands)
  .map((command) => `  rbo ${command.usage}`)
  .join("\n")}`;
