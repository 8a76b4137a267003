import { Button } from "@mantine/core";
import { useMe } from "../../app/use-me.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { FormError } from "../../components/form-error.tsx";
import classes from "./mail-page.module.css";
import { TestMailOutcome } from "./test-mail-outcome.tsx";
import { useTestMail } from "./use-test-mail.ts";

/** One mail to oneself, by the way every mail takes, and what became of it. */
export function TestMailCard() {
  const t = useT("mail");
  const { email } = useMe();
  const { health, newest, send } = useTestMail();
  const isConfigured = health?.isConfigured ?? true;
  return (
    <Card title={t("test.title")}>
      <p className={classes.soft}>{isConfigured ? t("test.text", { to: email }) : t("test.notSetUp")}</p>
      {isConfigured ? (
        <div className={classes.testActions}>
          <Button variant="default" loading={send.isPending} onClick={() => send.mutate()}>
            {t("test.send")}
          </Button>
        </div>
      ) : null}
      {send.error ? <FormError error={send.error} /> : null}
      <div role="status">{newest ? <TestMailOutcome mail={newest} stop={health?.stop ?? null} /> : null}</div>
    </Card>
  );
}
