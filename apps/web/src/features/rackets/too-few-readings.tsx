import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import classes from "./rackets.module.css";

/** In place of figures that would be made from fewer than two readings. */
export function TooFewReadings({ title, count }: { title: string; count: number }) {
  const t = useT("rackets");
  return (
    <Card title={title}>
      <p className={classes.text}>
        <strong>{t("tooFew")}</strong>
        <span className={classes.soft}>{t("tooFewHint", { count })}</span>
      </p>
    </Card>
  );
}
