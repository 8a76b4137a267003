import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { domainCodeOf } from "../../app/error-text.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import formClasses from "../../components/form.module.css";
import { LeaveGuard } from "../../components/leave-guard.tsx";
import { Note } from "../../components/note.tsx";
import type { GearFormProps } from "./gear-form.tsx";

type EditFrameProps = {
  isDirty: boolean;
  save: { error: unknown; isPending: boolean };
  jobs: number;
  onCancel: () => void;
  children: (form: GearFormProps) => ReactNode;
};

/** Around the form of a row that is edited: what saving will change elsewhere, and that it was changed elsewhere. */
export function EditFrame({ isDirty, save, jobs, onCancel, children }: EditFrameProps) {
  const t = useT("catalogue");
  const common = useT("common");
  const isStale = domainCodeOf(save.error) === "stale";
  return (
    <Card title={t("factsTitle")}>
      <LeaveGuard isDirty={isDirty} />
      {isStale ? (
        <Note tone="wait" isAlert>
          {common("staleText")}
        </Note>
      ) : null}
      {children({
        error: isStale ? null : save.error,
        isSaving: save.isPending,
        submitLabel: common("save"),
        hint: jobs > 0 ? <p className={formClasses.note}>{t("editEffect", { count: jobs })}</p> : null,
        beside: (
          <Button variant="default" onClick={onCancel}>
            {common("cancel")}
          </Button>
        ),
      })}
    </Card>
  );
}
