import { useInfiniteQuery } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Icon } from "../../components/icon.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { MoreButton } from "../../components/more-button.tsx";
import { RowsSkeleton } from "../../components/skeleton.tsx";
import classes from "./catalogue.module.css";
import { SuggestionBadge } from "./gear-badge.tsx";
import type { SubmissionJson } from "./gear-json.ts";
import { GearLink } from "./gear-link.tsx";

/** What one suggested to everyone, and what became of it. */
export function SubmissionList() {
  const t = useT("catalogue");
  const query = useInfiniteQuery(
    trpc.catalogue.submissions.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor }),
  );
  return (
    <Loaded query={query} skeleton={<RowsSkeleton rows={4} />}>
      {({ pages }) =>
        pages[0]?.items.length ? (
          <Card flush>
            <ul className={classes.list}>
              {pages
                .flatMap((page) => page.items)
                .map((submission) => (
                  <SubmissionRow key={submission.id} submission={submission} />
                ))}
            </ul>
            <MoreButton query={query} />
          </Card>
        ) : (
          <EmptyState icon="catalogue" title={t("submissionsEmptyTitle")} text={t("submissionsEmptyText")} />
        )
      }
    </Loaded>
  );
}

function SubmissionRow({ submission }: { submission: SubmissionJson }) {
  const t = useT("catalogue");
  const format = useFormat();
  const { kind, gearId, name, status, reason, createdAt, reviewedAt } = submission;
  const dates = [
    t("suggestedOn", { when: format.day(createdAt, "medium") }),
    reviewedAt && t("decidedOn", { when: format.day(reviewedAt, "medium") }),
  ];
  return (
    <li>
      <GearLink kind={kind} id={gearId} className={classes.row}>
        <Icon name={kind === "racket" ? "racket" : "strings"} />
        <span className={classes.what}>
          <span className={classes.name}>{name}</span>
          <span className={classes.detail}>{dates.filter(Boolean).join(" · ")}</span>
          {reason ? <span className={classes.detail}>{t("reason", { reason })}</span> : null}
        </span>
        <SuggestionBadge status={status} />
        <Icon name="forward" size={18} />
      </GearLink>
    </li>
  );
}
