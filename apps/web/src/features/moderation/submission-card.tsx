import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import classes from "./moderation.module.css";
import { NearRows } from "./near-rows.tsx";
import { gearFacts, gearName, type SubmissionJson } from "./submission-json.ts";

type SubmissionCardProps = {
  submission: SubmissionJson;
  isCurrent: boolean;
  /** The shared row that *merge* would go into. */
  marked: string | null;
  onPick: () => void;
  onMark: (rowId: string) => void;
  onPromote: () => void;
  onCorrect: () => void;
  onMerge: () => void;
  onMergeAnother: () => void;
  onReject: () => void;
};

export function SubmissionCard({ submission, isCurrent, marked, onPick, onMark, ...on }: SubmissionCardProps) {
  const t = useT("moderation");
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) ref.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const into = submission.near.find(({ row }) => row.id === marked)?.row;
  const name = gearName(submission.row);
  return (
    <li
      ref={ref}
      className={classes.card}
      aria-current={isCurrent ? "true" : undefined}
      aria-label={name}
      onFocus={onPick}
      onPointerDown={onPick}
    >
      <SubmissionFacts submission={submission} />
      <NearRows near={submission.near} marked={marked} onMark={onMark} />
      <div className={classes.actions}>
        <Button onClick={on.onPromote}>{t("promote")}</Button>
        <Button variant="default" onClick={on.onCorrect}>
          {t("correct")}
        </Button>
        {into ? (
          <Button variant="default" classNames={{ root: classes.into, label: classes.intoLabel }} onClick={on.onMerge}>
            {t("mergeInto", { name: gearName(into) })}
          </Button>
        ) : null}
        <Button variant="default" onClick={on.onMergeAnother}>
          {t("another")}
        </Button>
        <Button variant="default" onClick={on.onReject}>
          {t("reject")}
        </Button>
      </div>
    </li>
  );
}

function SubmissionFacts({ submission }: { submission: SubmissionJson }) {
  const t = useT("moderation");
  const format = useFormat();
  const { kind, row, submitter, createdAt, serial, usage } = submission;
  const facts = gearFacts(row);
  return (
    <div>
      <p className={classes.kind}>{t(`kind.${kind}`)}</p>
      <h2 className={classes.name}>{gearName(row)}</h2>
      {facts ? <p className={classes.facts}>{facts}</p> : null}
      <p className={classes.soft}>
        {t("by", { name: submitter.name, at: format.moment(createdAt) })} · {t("usage", { jobs: usage.jobs })} ·{" "}
        {t("others", { count: usage.otherStringers })}
      </p>
      {serial ? <p className={classes.serial}>{t("serial", { serial })}</p> : null}
    </div>
  );
}
