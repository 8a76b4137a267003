import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { domainCodeOf } from "../../app/error-text.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import formClasses from "../../components/form.module.css";
import { LeaveGuard } from "../../components/leave-guard.tsx";
import { ConflictCard } from "../../drafts/conflict-card.tsx";
import type { ConflictRow } from "../../drafts/conflict-rows.ts";
import { DraftNote } from "../../drafts/draft-note.tsx";
import type { DraftGuard } from "../../drafts/use-draft.ts";
import type { GearFormProps } from "./gear-form.tsx";

type EditFrameProps = {
  edit: { guard: DraftGuard; keptAt: Date | null; discard: () => void; cancel: () => void };
  conflict: readonly ConflictRow[] | null;
  save: { error: unknown; isPending: boolean };
  jobs: number;
  children: (form: GearFormProps) => ReactNode;
};

/** Around the form of a row that is edited: what saving will change elsewhere, and that it was changed elsewhere. */
export function EditFrame({ edit, conflict, save, jobs, children }: EditFrameProps) {
  const t = useT("catalogue");
  const common = useT("common");
  const isMet = domainCodeOf(save.error) === "stale" && conflict !== null;
  return (
    <Card title={t("factsTitle")}>
      <LeaveGuard {...edit.guard} isSaving={save.isPending} />
      <DraftNote keptAt={edit.keptAt} onDiscard={edit.discard} />
      <ConflictCard rows={conflict} />
      {children({
        error: isMet ? null : save.error,
        isSaving: save.isPending,
        submitLabel: common("save"),
        hint: jobs > 0 ? <p className={formClasses.note}>{t("editEffect", { count: jobs })}</p> : null,
        beside: (
          <Button variant="default" onClick={edit.cancel}>
            {common("cancel")}
          </Button>
        ),
      })}
    </Card>
  );
}
