import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import formClasses from "../../components/form.module.css";
import { Loaded } from "../../components/loaded.tsx";
import { RowsSkeleton } from "../../components/skeleton.tsx";
import classes from "./client-page.module.css";
import { type ClientHistoryJson, useClientFigures } from "./use-client-figures.ts";

/** A client's whole history in a few figures. */
export function ClientFiguresCard({ clientId, isSelf }: { clientId: string; isSelf: boolean }) {
  const t = useT("clients");
  const query = useClientFigures(clientId);
  return (
    <Card title={t("figuresTitle")}>
      <Loaded query={query} skeleton={<RowsSkeleton rows={2} />}>
        {(history) =>
          history.sums.length === 0 ? (
            <p className={formClasses.note}>{t("figuresEmpty")}</p>
          ) : (
            <Figures history={history} isSelf={isSelf} />
          )
        }
      </Loaded>
    </Card>
  );
}

function Figures({ history, isSelf }: { history: ClientHistoryJson; isSelf: boolean }) {
  const t = useT("clients");
  const format = useFormat();
  const days = [
    { name: t("firstStrung"), day: history.firstStrungAt },
    { name: t("lastStrungOn"), day: history.lastStrungAt },
  ];
  return (
    <dl className={classes.facts}>
      {history.sums.map(({ currency, jobs, totalMinor, openMinor }) => (
        <div key={currency}>
          <dt>{t("strungJobs", { currency })}</dt>
          <dd>
            {t("strungSum", { jobs, total: format.money(totalMinor, currency) })}
            {isSelf || openMinor === 0 ? null : (
              <span className={classes.open}>{t("strungOpen", { open: format.money(openMinor, currency) })}</span>
            )}
          </dd>
        </div>
      ))}
      {days.map(({ name, day }) =>
        day === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{format.date(day)}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
