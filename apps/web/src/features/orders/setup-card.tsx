import type { OrderSide } from "@rbo/shared/orders/order.schema";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { racketDetails, racketName } from "../../fields/racket-choice.ts";
import { stringName } from "../../fields/string-choice.ts";
import type { OrderJson } from "./order-json.ts";
import classes from "./order-page.module.css";

/** The racket and what went into it. */
export function SetupCard({ order }: { order: OrderJson }) {
  const t = useT("orders");
  const format = useFormat();
  const racket = { kind: "listed", racket: order.racket } as const;
  const details = racketDetails(order.racket);
  return (
    <Card title={t("page.setup")}>
      <dl className={classes.facts}>
        <dt>{t("page.racket")}</dt>
        <dd>
          <Link
            to="/rackets/$id"
            params={{ id: order.racket.id }}
            search={{ clientId: order.client.id }}
            className={classes.who}
          >
            {racketName(racket)}
          </Link>
          {details ? <span className={classes.soft}>{details}</span> : null}
        </dd>
        <Side label={t("page.mains")} side={order.main} isSelf={order.isSelf} />
        <Side label={t("page.crosses")} side={order.cross} isSelf={order.isSelf} />
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

function Side({ label, side, isSelf }: { label: string; side: OrderSide; isSelf: boolean }) {
  const t = useT("orders");
  const format = useFormat();
  const name = side.string ? stringName({ kind: "listed", string: side.string }) : t("page.notRecorded");
  const byo = side.byo ? t(isSelf ? "page.byoSelf" : "page.byo") : null;
  const rest = [side.tension && format.tension(side.tension), side.colour, byo];
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {name}
        <span className={classes.soft}>{rest.filter(Boolean).join(" · ")}</span>
      </dd>
    </>
  );
}
