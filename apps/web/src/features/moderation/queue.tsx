import { Switch } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { type ComponentProps, useState } from "react";
import { useT } from "../../app/use-t.ts";
import { MoreButton } from "../../components/more-button.tsx";
import { CorrectDialog } from "./correct-dialog.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import classes from "./moderation.module.css";
import type { QueueKey } from "./queue-keys.ts";
import { RejectDialog } from "./reject-dialog.tsx";
import { SubmissionCard } from "./submission-card.tsx";
import { nearestOf, type SubmissionJson } from "./submission-json.ts";
import type { Verdict } from "./use-queue.ts";
import { useQueueKeys } from "./use-queue-keys.ts";

type Asking = { what: "correct" | "merge" | "reject"; submission: SubmissionJson };
type QueueProps = {
  items: readonly SubmissionJson[];
  /** How many wait in all, those further down included. */
  pending: number;
  more: ComponentProps<typeof MoreButton>["query"];
  onDecide: (verdict: Verdict) => void;
};

/** The suggestions, one of them current; decided by its buttons or by keys. */
export function Queue({ items, pending, more, onDecide }: QueueProps) {
  const t = useT("moderation");
  const [at, setAt] = useState(0);
  const [marks, setMarks] = useState<Record<string, string>>({});
  const [asking, setAsking] = useState<Asking | null>(null);
  // A key alone may be struck by accident, or by a voice: they can be turned off (WCAG 2.1.4).
  const [hasKeys, setHasKeys] = useLocalStorage({ key: "rbo.moderation-keys", defaultValue: true });
  const index = Math.min(at, items.length - 1);
  const current = items[index];
  const markedOf = (submission: SubmissionJson) => marks[submission.id] ?? nearestOf(submission);
  const mark = (submission: SubmissionJson, rowId: string) =>
    setMarks((before) => ({ ...before, [submission.id]: rowId }));

  const merge = (submission: SubmissionJson) => {
    const into = submission.near.find(({ row }) => row.id === markedOf(submission))?.row;
    if (into) onDecide({ submission, does: "merge", into });
    else setAsking({ what: "merge", submission });
  };

  const move = (by: 1 | -1) => {
    setAt(Math.max(0, Math.min(items.length - 1, index + by)));
    if (index + by >= items.length && more.hasNextPage && !more.isFetchingNextPage) more.fetchNextPage();
  };

  useQueueKeys(hasKeys, (key: QueueKey) => {
    if (!current) return;
    if (key.does === "move") move(key.by);
    if (key.does === "promote") onDecide({ submission: current, does: "promote" });
    if (key.does === "merge") merge(current);
    if (key.does === "correct" || key.does === "reject") setAsking({ what: key.does, submission: current });
    const near = key.does === "mark" ? current.near[key.index] : undefined;
    if (near) mark(current, near.row.id);
  });

  return (
    <>
      <div className={classes.head}>
        <p className={classes.waiting} role="status">
          {t("waiting", { count: pending })}
        </p>
        <Switch
          className={classes.keys}
          label={t("keys")}
          checked={hasKeys}
          onChange={(event) => setHasKeys(event.currentTarget.checked)}
        />
      </div>
      <ul className={classes.queue}>
        {items.map((submission, position) => (
          <SubmissionCard
            key={submission.id}
            submission={submission}
            isCurrent={position === index}
            marked={markedOf(submission)}
            onPick={() => setAt(position)}
            onMark={(rowId) => mark(submission, rowId)}
            onPromote={() => onDecide({ submission, does: "promote" })}
            onCorrect={() => setAsking({ what: "correct", submission })}
            onMerge={() => merge(submission)}
            onMergeAnother={() => setAsking({ what: "merge", submission })}
            onReject={() => setAsking({ what: "reject", submission })}
          />
        ))}
      </ul>
      <MoreButton query={more} />
      <CorrectDialog
        submission={asking?.what === "correct" ? asking.submission : null}
        onClose={() => setAsking(null)}
        onCorrect={(submission, corrected) => onDecide({ submission, does: "correct", corrected })}
      />
      <RejectDialog
        submission={asking?.what === "reject" ? asking.submission : null}
        onClose={() => setAsking(null)}
        onReject={(submission, reason) => onDecide({ submission, does: "reject", reason })}
      />
      <MergeDialog
        submission={asking?.what === "merge" ? asking.submission : null}
        onClose={() => setAsking(null)}
        onMerge={(submission, into) => onDecide({ submission, does: "merge", into })}
      />
    </>
  );
}
