import { Button } from "@mantine/core";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { BottomBar } from "../../components/bottom-bar.tsx";
import classes from "./save-bar.module.css";
import type { FormState } from "./use-order-form.ts";

type SaveBarProps = { state: FormState; label: string; isSaving: boolean; onSave: () => void };

/** The total, always in sight, and the way to save. */
export function SaveBar({ state, label, isSaving, onSave }: SaveBarProps) {
  const t = useT("orders");
  const format = useFormat();
  const { price, faultCount } = state;
  return (
    <BottomBar>
      <p className={classes.total}>
        <span className={classes.label}>{t("form.total")}</span>
        <output className={classes.amount}>{format.money(price.totalMinor)}</output>
        <span className={classes.label} role="status">
          {faultCount > 0 ? (
            <span className={classes.faults}>{t("form.mendFields", { count: faultCount })}</span>
          ) : (
            <span className={classes.breakdown}>
              {t("form.breakdown", {
                labour: format.money(price.labourMinor),
                strings: format.money(price.stringsMinor),
              })}
            </span>
          )}
        </span>
      </p>
      <Button onClick={onSave} loading={isSaving} className={classes.save}>
        {label}
      </Button>
    </BottomBar>
  );
}
