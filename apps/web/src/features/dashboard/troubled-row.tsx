import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Icon } from "../../components/icon.tsx";
import classes from "./dashboard.module.css";
import { type TroubledJson, troubledWords } from "./troubled-words.ts";
import { useNoticeSeen } from "./use-notice-seen.ts";
import { useTryTroubled } from "./use-try-troubled.ts";

/** One receipt that did not go: whose, why, and one more try. `isHeld`: no mail goes out now, so trying is no use. */
export function TroubledRow({ receipt, isHeld }: { receipt: TroubledJson; isHeld: boolean }) {
  const t = useT("mail");
  const format = useFormat();
  const sending = useTryTroubled(receipt);
  const seen = useNoticeSeen();
  const { orderId, number, clientName: who, noticeId } = receipt;
  const { is, to, answer, retry } = troubledWords(receipt, { isHeld, nowMs: Date.now() });
  const at = format.moment(receipt.nextAttemptAt ?? new Date());
  return (
    <li className={classes.trouble}>
      <span className={classes.troubleIcon} data-bad={is === "failed" || undefined}>
        <Icon name={is === "failed" ? "warning" : "clock"} size={20} />
      </span>
      <div className={classes.troubleText}>
        <Link to="/orders/$id" params={{ id: orderId }} className={classes.troubleWho}>
          {who} <span className={classes.number}>{number}</span>
        </Link>
        <p className={classes.troubleLine}>{t(`troubled.${is}`, { to, at })}</p>
        {answer ? <p className={classes.troubleAnswer}>{t("relaySaid", { answer })}</p> : null}
      </div>
      <div className={classes.troubleActions}>
        {retry ? (
          <Button
            data-wraps
            variant="light"
            loading={sending.isTrying}
            onClick={() => sending.run(retry.to)}
            aria-label={retry.word === "sendTo" ? undefined : t("tryAgainFor", { number, who })}
          >
            {t(retry.word, { to: retry.to })}
          </Button>
        ) : null}
        {is === "failed" && noticeId ? (
          <Button
            variant="default"
            loading={seen.isPending}
            onClick={() => seen.run(noticeId)}
            aria-label={t("seenFor", { number, who })}
          >
            {t("seen")}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
