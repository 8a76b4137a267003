import { daysSinceLast } from "@rbo/shared/rackets/racket-figures";
import { type Tension, tensionIn } from "@rbo/shared/tension/tension";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../app/use-format.ts";
import { useMe } from "../../app/use-me.ts";
import { useT } from "../../app/use-t.ts";
import { FiguresTable } from "../../charts/figures-table.tsx";
import { Card } from "../../components/card.tsx";
import type { HistoryJobJson } from "./racket-history-json.ts";
import classes from "./rackets.module.css";

type RacketJobsCardProps = {
  jobs: readonly HistoryJobJson[];
  isCut: boolean;
  /** Jobs of several people's rackets: said whose, and without days between them. */
  isSeveral: boolean;
};

/** Every job on the racket, the newest first, with the figures that are drawn above. */
export function RacketJobsCard({ jobs, isCut, isSeveral }: RacketJobsCardProps) {
  const t = useT("rackets");
  const format = useFormat();
  const { tensionUnit: unit } = useMe();
  const since = daysSinceLast(jobs.flatMap(({ strungAt }) => (strungAt === null ? [] : [strungAt])));
  const inUnit = (tension: Tension | null) => (tension ? format.rounded(tensionIn(tension, unit)) : "");
  const number = (value: number | null) => (value === null ? "" : format.rounded(value));
  return (
    <Card title={t("jobsTitle")} flush>
      {isCut ? <p className={classes.cut}>{t("cut", { count: jobs.length })}</p> : null}
      <FiguresTable
        caption={t("jobsTitle")}
        headings={[
          ...[t("strung"), t("mainsIn", { unit }), t("crossesIn", { unit }), t("dynamic")],
          ...(isSeveral ? [] : [t("daysSince")]),
        ]}
        rows={jobs.map((job) => ({
          key: job.id,
          cells: [
            <JobName key="job" job={job} isSeveral={isSeveral} />,
            inUnit(job.main.tension),
            inUnit(job.cross.tension),
            number(job.dynamicTension),
            ...(isSeveral ? [] : [number(job.strungAt === null ? null : (since.get(job.strungAt) ?? null))]),
          ],
        }))}
      />
    </Card>
  );
}

function JobName({ job, isSeveral }: { job: HistoryJobJson; isSeveral: boolean }) {
  const t = useT("rackets");
  const format = useFormat();
  const [main, cross] = [job.main.stringName, job.cross.stringName];
  const strings = main === cross ? main : [main, cross].filter(Boolean).join(" / ");
  const whose = job.isSelf ? t("self") : job.clientName;
  return (
    <>
      <Link to="/orders/$id" params={{ id: job.id }} className={classes.day}>
        {job.strungAt === null ? t("notStrung") : format.date(job.strungAt, "short")}
      </Link>
      <span className={classes.soft}>{[isSeveral ? whose : null, strings].filter(Boolean).join(" · ")}</span>
    </>
  );
}
