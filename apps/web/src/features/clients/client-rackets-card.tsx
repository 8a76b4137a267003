import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type RouterOutputs, trpc } from "../../app/trpc.ts";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import formClasses from "../../components/form.module.css";
import { Icon } from "../../components/icon.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { RowsSkeleton } from "../../components/skeleton.tsx";
import classes from "./client-page.module.css";
import { useClientFigures } from "./use-client-figures.ts";

type ClientRacket = RouterOutputs["rackets"]["forClient"][number];

/** The client's rackets, the last strung first. */
export function ClientRacketsCard({ clientId }: { clientId: string }) {
  const t = useT("clients");
  const { data: figures } = useClientFigures(clientId);
  const query = useQuery(trpc.rackets.forClient.queryOptions({ clientId }));
  return (
    <Card title={t("racketsTitle")} flush>
      <Loaded query={query} skeleton={<RowsSkeleton rows={2} />}>
        {(rackets) =>
          rackets.length === 0 ? (
            <div className={classes.padded}>
              <p className={formClasses.note}>{t("racketsEmpty")}</p>
            </div>
          ) : (
            <ul className={classes.list}>
              {rackets.map((racket) => (
                <RacketRow
                  key={racket.id}
                  racket={racket}
                  clientId={clientId}
                  meanDays={figures?.rackets.find(({ racketId }) => racketId === racket.id)?.meanDays ?? null}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

type RacketRowProps = {
  racket: ClientRacket;
  clientId: string;
  /** How long its strings stay in on average; null where too little is known. */
  meanDays: number | null;
};

function RacketRow({ racket, clientId, meanDays }: RacketRowProps) {
  const t = useT("clients");
  const format = useFormat();
  const facts = [
    racket.headSizeSqIn === null ? null : t("headSize", { size: String(racket.headSizeSqIn) }),
    racket.stringPattern,
    racket.year === null ? null : String(racket.year),
    racket.serial,
  ].filter(Boolean);
  const use = racket.lastStrungAt
    ? t("lastStrung", { date: format.date(racket.lastStrungAt, "medium") })
    : t("neverStrung");
  return (
    <li>
      <Link to="/rackets/$id" params={{ id: racket.id }} search={{ clientId }} className={classes.racket}>
        <Icon name="racket" />
        <span>
          <span className={classes.strong}>{`${racket.manufacturer} ${racket.model}`}</span>
          {facts.length > 0 ? <span className={classes.soft}>{facts.join(" · ")}</span> : null}
          <span className={classes.soft}>{`${t("jobs", { count: racket.jobs })} · ${use}`}</span>
          {meanDays === null ? null : (
            <span className={classes.soft}>{t("restrung", { days: Math.round(meanDays) })}</span>
          )}
        </span>
      </Link>
    </li>
  );
}
