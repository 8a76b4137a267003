import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";
import { useFormat } from "../../app/use-format.ts";
import { useMe } from "../../app/use-me.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import formClasses from "../../components/form.module.css";
import { ArchiveLinks } from "./archive-links.tsx";
import { graceDaysText } from "./leaving-json.ts";
import classes from "./offboarding.module.css";

const everyMs = 5_000;

/** For who leaves and can still sign in: that it has begun, why, and what to take along. Nothing for anybody else. */
export function OwnLeavingCard() {
  const t = useT("offboarding");
  const format = useFormat();
  const { id } = useMe();
  const { data: leaving } = useQuery(
    trpc.offboarding.own.queryOptions(undefined, {
      refetchInterval: ({ state: { data } }) => (data && !data.archive ? everyMs : false),
    }),
  );
  if (!leaving) return null;
  const { reason, archive, takenAt } = leaving;
  return (
    <Card title={t("own.title")}>
      <p className={formClasses.note}>{t("own.text", { reason })}</p>
      {archive ? (
        <>
          <p className={formClasses.note}>{t("own.ready", { days: graceDaysText })}</p>
          <ArchiveLinks accountId={id} />
          <p className={classes.soft}>
            {t("own.sha256")}: <code className={classes.hash}>{archive.sha256}</code>
          </p>
          {takenAt ? <p className={classes.soft}>{t("own.taken", { at: format.moment(takenAt) })}</p> : null}
        </>
      ) : (
        <p className={formClasses.note}>{t("own.making")}</p>
      )}
    </Card>
  );
}
