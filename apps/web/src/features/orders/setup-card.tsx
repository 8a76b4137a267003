import { Link } from "@tanstack/react-router";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { racketDetails, racketName } from "../../fields/racket-choice.ts";
import type { OrderJson } from "./order-json.ts";
import classes from "./order-page.module.css";
import { SetupSides } from "./setup-sides.tsx";

/** The racket and what went into it. */
export function SetupCard({ order }: { order: OrderJson }) {
  const t = useT("orders");
  const format = useFormat();
  const racket = { kind: "listed", racket: order.racket } as const;
  const details = racketDetails(order.racket);
  return (
    <Card title={t("page.setup")}>
      <div className={classes.racket}>
        <Link
          to="/rackets/$id"
          params={{ id: order.racket.id }}
          search={{ clientId: order.client.id }}
          className={classes.racketName}
        >
          {racketName(racket)}
        </Link>
        {details ? <span>{details}</span> : null}
      </div>
      <SetupSides order={order} />
      <dl className={classes.facts}>
        {order.dynamicTension === null ? null : (
          <>
            <dt>{t("page.dynamicTension")}</dt>
            <dd>{format.number(order.dynamicTension)}</dd>
          </>
        )}
        <Fact label={t("page.method")} text={order.method} />
        <Fact label={t("page.comments")} text={order.comments} />
        {order.isSelf ? null : (
          <>
            <dt>{t("page.client")}</dt>
            <dd>
              <Link to="/clients/$id" params={{ id: order.client.id }} className={classes.who}>
                {order.client.name}
              </Link>
            </dd>
          </>
        )}
      </dl>
    </Card>
  );
}

function Fact({ label, text }: { label: string; text: string | null }) {
  if (!text) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  );
}
