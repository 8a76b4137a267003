import { Button } from "@mantine/core";
import type { MergePicks } from "@rbo/shared/people/merge.schema";
import { type FormEvent, useState } from "react";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import formClasses from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { useLook } from "./look-store.ts";
import { MergeEffects } from "./merge-effects.tsx";
import { MergeTable } from "./merge-table.tsx";
import { NameField } from "./name-field.tsx";
import { type ComparisonJson, isReason } from "./people-json.ts";
import { ReasonField } from "./reason-field.tsx";
import { useMerge } from "./use-merge.ts";

/** Both side by side, what holds of each, what follows, and the name of the one that goes typed once more. */
export function MergeForm({ comparison }: { comparison: ComparisonJson }) {
  const t = useT("people");
  const look = useLook();
  const { kept, other } = comparison;
  const [picks, setPicks] = useState<MergePicks>(() => firstPicks(comparison));
  const [reason, setReason] = useState(look.reason);
  const [typedName, setTypedName] = useState("");
  const [isShort, setShort] = useState(false);
  const merging = useMerge(comparison);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setShort(!isReason(reason));
    if (isReason(reason) && !merging.isPending) merging.mutate({ picks, reason: reason.trim(), typedName });
  };
  const swap = (
    <LinkButton
      to="/admin/people/$id/merge"
      params={{ id: other.id }}
      search={{ other: kept.id }}
      variant="subtle"
      size="sm"
      preload={false}
    >
      {t("swap")}
    </LinkButton>
  );
  return (
    <Card title={t("sideBySide")} action={swap}>
      <form className={formClasses.form} onSubmit={submit} noValidate>
        <p className={formClasses.note}>{t("sideText", { kept: kept.name, other: other.name })}</p>
        <MergeTable comparison={comparison} picks={picks} onPick={(pick) => setPicks({ ...picks, ...pick })} />
        <MergeEffects comparison={comparison} />
        <ReasonField value={reason} isShort={isShort} onChange={setReason} />
        <NameField name={other.name} value={typedName} onChange={setTypedName} error={merging.error} />
        <FormError error={merging.error} />
        <div className={formClasses.actions}>
          <Button type="submit" color="red.9" loading={merging.isPending}>
            {t("mergeConfirm")}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** What the one that stays says, unless it says nothing; whoever wants no mail of one wants none of both. */
function firstPicks({ kept, other }: ComparisonJson): MergePicks {
  return {
    name: "kept",
    email: kept.email === null && other.email !== null ? "other" : "kept",
    locale: kept.locale === null && other.locale !== null ? "other" : "kept",
    emailReceipts: kept.emailReceipts && !other.emailReceipts ? "other" : "kept",
  };
}
