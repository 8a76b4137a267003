import { Button } from "@mantine/core";
import type { Settings } from "@rbo/shared/settings/settings.schema";
import { useT } from "../../app/use-t.ts";
import { BottomBar } from "../../components/bottom-bar.tsx";
import formClasses from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import { LeaveGuard } from "../../components/leave-guard.tsx";
import { ConflictCard } from "../../drafts/conflict-card.tsx";
import { conflictRows } from "../../drafts/conflict-rows.ts";
import { DraftNote } from "../../drafts/draft-note.tsx";
import { BusinessCard } from "./business-card.tsx";
import { FormatsCard } from "./formats-card.tsx";
import { LogoCard } from "./logo-card.tsx";
import { ReceiptPreviewCard } from "./receipt-preview-card.tsx";
import { ReceiptTextsCard } from "./receipt-texts-card.tsx";
import { useSettingsFields } from "./use-settings-fields.ts";
import { useSettingsForm } from "./use-settings-form.ts";

/** Everything that is saved together; a bar with *save* appears once something was changed. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const t = useT("settings");
  const common = useT("common");
  const edit = useSettingsForm(settings);
  const fields = useSettingsFields();
  const { form, guard } = edit;
  return (
    <form className={formClasses.form} onSubmit={form.onSubmit(edit.save)}>
      <LeaveGuard {...guard} isSaving={edit.isSaving} />
      <DraftNote keptAt={edit.keptAt} onDiscard={edit.discard} />
      <BusinessCard form={form} email={settings.email} />
      <LogoCard />
      <ReceiptTextsCard form={form} />
      <ReceiptPreviewCard form={form} />
      <FormatsCard form={form} />
      <ConflictCard rows={conflictRows(edit, fields)} />
      <FormError error={edit.error} />
      {guard.isDirty ? (
        <BottomBar>
          <span>{t("unsaved")}</span>
          <div className={formClasses.actions}>
            <Button variant="default" onClick={edit.discard}>
              {t("discard")}
            </Button>
            <Button type="submit" loading={edit.isSaving}>
              {common("save")}
            </Button>
          </div>
        </BottomBar>
      ) : null}
    </form>
  );
}
