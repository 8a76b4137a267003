import { Button } from "@mantine/core";
import { useState } from "react";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import classes from "./order-form.module.css";
import { changeCross, changeMain, crossOf, mirrorMains } from "./order-form.ts";
import { SideFields } from "./side-fields.tsx";
import type { FormState } from "./use-order-form.ts";

/** Mains and crosses. The crosses stay folded while they are as the mains. */
export function StringsCard({ state }: { state: FormState }) {
  const t = useT("orders");
  const { form, change } = state;
  const [isOpened, setOpened] = useState(false);
  const isOwn = isOpened || form.crossTouched.length > 0;
  return (
    <Card title={t("form.strings")}>
      <fieldset className={classes.side}>
        <legend className={classes.legend}>{t("form.mains")}</legend>
        <SideFields
          state={state}
          side="main"
          values={form.main}
          onChange={(part) => change((before) => changeMain(before, part))}
        />
      </fieldset>
      {isOwn ? (
        <fieldset className={classes.side} data-ruled>
          <legend className={classes.legend}>{t("form.crosses")}</legend>
          <SideFields
            state={state}
            side="cross"
            values={crossOf(form)}
            onChange={(part) => change((before) => changeCross(before, part))}
          />
          <Button
            variant="subtle"
            className={classes.quiet}
            onClick={() => {
              setOpened(false);
              change(mirrorMains);
            }}
          >
            {t("form.asMainsAgain")}
          </Button>
        </fieldset>
      ) : (
        <div className={classes.mirrored}>
          <p className={classes.mirroredText}>
            <strong>{t("form.crosses")}</strong> {t("form.asMains")}
          </p>
          <Button variant="default" onClick={() => setOpened(true)}>
            {t("form.differently")}
          </Button>
        </div>
      )}
    </Card>
  );
}
