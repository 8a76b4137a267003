import { join } from "node:path";
import { startMailCatcher } from "@rbo/mailer/catcher/mail-catcher";
import { explainFailure } from "./app/explain-failure.ts";
import { runUntilStopped } from "./app/run-until-stopped.ts";
import { startServer } from "./app/start-server.ts";
import { readConfig } from "./config/config.ts";
import { demoAccounts, demoPassword } from "./demo/demo-accounts.ts";
import { claimDemoFolder, isStoryTold, rememberStoryTold } from "./demo/demo-marker.ts";
import { registerDevMail } from "./demo/dev-mail.http.ts";
import { tellDemoStory } from "./demo/tell-demo-story.ts";
import { makeEmailSender } from "./mail/make-email-sender.ts";

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Whatever database and relay the environment names are somebody's own: the demo brings both along. */
const {
  DATABASE_URL: _,
  DATABASE_APP_URL: __,
  ...environment
} = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("SMTP_")));

try {
  const config = readConfig({
    ...environment,
    DATA_DIR: environment.DATA_DIR || ".data/demo",
    LOG_LEVEL: environment.LOG_LEVEL || "warn",
  });
  await claimDemoFolder(config.dataDir);
  const catcher = await startMailCatcher({ folder: join(config.dataDir, "mail") });
  const { host, port, user, pass, ca } = catcher;
  const smtp = { host, port, user, pass, from: "Racket Book <post@demo.test>", tls: "starttls" } as const;
  const server = await startServer(
    { ...config, smtp },
    {
      isDemo: true,
      smtpCa: ca,
      prepare: async (deps) => {
        if (await isStoryTold(config.dataDir)) return;
        say("Telling the demo story …");
        await tellDemoStory(deps, makeEmailSender(smtp, ca));
        await rememberStoryTold(config.dataDir);
      },
      registerDemo: (app) => registerDevMail(app, catcher),
    },
  );
  runUntilStopped(async () => {
    await server.stop();
    await catcher.close();
  });
  say(`\nRacket Book, the demo, is open at ${server.url}\n`);
  for (const { email, settings } of demoAccounts) say(`  ${email.padEnd(18)} ${settings.displayName}`);
  say(`\nThe password is ${demoPassword}. Mails arrive at ${server.url}/dev/mail. Ctrl-C stops everything.\n`);
} catch (error) {
  process.stderr.write(`\n${explainFailure(error)}\n`);
  process.exit(1);
}
