import { Button } from "@mantine/core";
import { useState } from "react";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import formClasses from "../../components/form.module.css";
import { DeactivateDialog } from "./deactivate-dialog.tsx";
import classes from "./settings.module.css";

/** The way out: what it means, before it is asked for. */
export function DeactivateCard() {
  const t = useT("settings");
  const [isAsked, setAsked] = useState(false);
  return (
    <Card title={t("deactivateTitle")}>
      <p className={formClasses.note}>{t("deactivateText")}</p>
      <div className={formClasses.actions}>
        <Button variant="default" className={classes.dangerous} onClick={() => setAsked(true)}>
          {t("deactivateAsk")}
        </Button>
      </div>
      <DeactivateDialog isOpen={isAsked} onClose={() => setAsked(false)} />
    </Card>
  );
}
