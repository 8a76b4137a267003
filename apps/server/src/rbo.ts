import { explainFailure } from "./app/explain-failure.ts";
import { readConfig } from "./config/config.ts";
import { commands, usage } from "./operator/commands.ts";
import { openOperator } from "./operator/operator.ts";
import { UsageError } from "./operator/usage-error.ts";

const [name = "help", ...args] = process.argv.slice(2).filter((word) => word !== "--");

/** The operator's command line (contract: Commands). Results go to stdout, what happens meanwhile to stderr. */
async function run(): Promise<void> {
  if (name === "help" || name === "--help") {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const command = commands[name];
  if (!command) throw new UsageError(`There is no command ${name}.\n\n${usage}`);
  const work = command.read(args);
  const operator = await openOperator(readConfig(process.env));
  try {
    await work(operator);
  } finally {
    await operator.close();
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
