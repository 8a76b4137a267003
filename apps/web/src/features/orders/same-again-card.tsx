import { Button } from "@mantine/core";
import { daysBetween } from "@rbo/shared/dates/calendar-date";
import { orderPrice } from "@rbo/shared/orders/order-price";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Icon } from "../../components/icon.tsx";
import { racketName } from "../../fields/racket-choice.ts";
import { stringsText, tensionsText } from "./job-words.ts";
import classes from "./order-form.module.css";
import type { OrderTemplateJson } from "./order-json.ts";

/** The client's last setup, one tap away from being booked again. */
export function SameAgainCard({ template, onUse }: { template: OrderTemplateJson; onUse: () => void }) {
  const t = useT("orders");
  const format = useFormat();
  const { strungAt, racket } = template;
  const strings = [stringsText(template), tensionsText(template, format.tension)].filter(Boolean).join(" · ");
  return (
    <section className={classes.again} aria-label={t("form.lastSetup")}>
      <div>
        <p className={classes.againTitle}>
          {strungAt
            ? t("form.lastSetupOn", { ago: t("ago", { days: daysBetween(strungAt, format.today()) }) })
            : t("form.lastSetup")}
        </p>
        <p className={classes.againRacket}>{racketName({ kind: "listed", racket })}</p>
        {strings ? <p className={classes.againLine}>{strings}</p> : null}
        <p className={classes.againLine}>{format.money(orderPrice(template).totalMinor)}</p>
      </div>
      <Button onClick={onUse} leftSection={<Icon name="repeat" size={20} />}>
        {t("form.sameAgain")}
      </Button>
    </section>
  );
}
