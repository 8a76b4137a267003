import { explainFailure } from "./app/explain-failure.ts";
import { runUntilStopped } from "./app/run-until-stopped.ts";
import { startServer } from "./app/start-server.ts";
import { firstAdminLink } from "./auth/first-admin-link.ts";
import { readConfig } from "./config/config.ts";
import { assertNoDemoFolder } from "./demo/demo-marker.ts";

const say = (text: string) => process.stdout.write(`${text}\n`);

try {
  const config = readConfig(process.env);
  await assertNoDemoFolder(config.dataDir);
  const server = await startServer(config, { isDemo: false });
  runUntilStopped(server.stop);
  say(`\nRacket Book is open at ${server.url}`);
  if (!config.smtp) say("Mail is not set up (SMTP_*): receipts stay queued, and every screen that would send says so.");
  const link = await firstAdminLink(server.deps);
  if (link)
    say(`\nNobody has an account yet. This link makes the first administrator, once, within 7 days:\n\n  ${link}\n`);
} catch (error) {
  process.stderr.write(`\n${explainFailure(error)}\n`);
  process.exit(1);
}
