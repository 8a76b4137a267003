import type { OrderSide } from "@rbo/shared/orders/order.schema";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { stringName } from "../../fields/string-choice.ts";
import type { OrderJson } from "./order-json.ts";
import classes from "./setup-sides.module.css";

/** Mains and crosses, to be read at the machine with both hands full; once where they are strung alike. */
export function SetupSides({ order }: { order: OrderJson }) {
  const t = useT("orders");
  const { main, cross, isSelf } = order;
  return (
    <dl className={classes.sides}>
      {areAlike(main, cross) ? (
        <Side label={t("page.mainsAndCrosses")} side={main} isSelf={isSelf} />
      ) : (
        <>
          <Side label={t("page.mains")} side={main} isSelf={isSelf} />
          <Side label={t("page.crosses")} side={cross} isSelf={isSelf} />
        </>
      )}
    </dl>
  );
}

const areAlike = (main: OrderSide, cross: OrderSide): boolean =>
  main.string?.id === cross.string?.id &&
  main.tension?.value === cross.tension?.value &&
  main.tension?.unit === cross.tension?.unit &&
  main.colour === cross.colour &&
  main.byo === cross.byo;

function Side({ label, side, isSelf }: { label: string; side: OrderSide; isSelf: boolean }) {
  const t = useT("orders");
  const format = useFormat();
  const tension = side.tension && format.tensionParts(side.tension);
  const byo = side.byo ? t(isSelf ? "page.byoSelf" : "page.byo") : null;
  const rest = [side.colour, byo].filter(Boolean).join(" · ");
  return (
    <div className={classes.side}>
      <dt>{label}</dt>
      <dd>
        {tension ? (
          <span className={classes.tension}>
            {tension.number}
            <span className={classes.unit}>{`\u00a0${tension.unit}`}</span>
          </span>
        ) : null}
        <span className={classes.string}>
          {side.string ? stringName({ kind: "listed", string: side.string }) : t("page.notRecorded")}
        </span>
        {rest ? <span className={classes.rest}>{rest}</span> : null}
      </dd>
    </div>
  );
}
