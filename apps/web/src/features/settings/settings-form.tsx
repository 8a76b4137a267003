import { Button } from "@mantine/core";
import type { Settings } from "@rbo/shared/settings/settings.schema";
import { useT } from "../../app/use-t.ts";
import { BottomBar } from "../../components/bottom-bar.tsx";
import formClasses from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import { LeaveGuard } from "../../components/leave-guard.tsx";
import { Note } from "../../components/note.tsx";
import { BusinessCard } from "./business-card.tsx";
import { FormatsCard } from "./formats-card.tsx";
import { LogoCard } from "./logo-card.tsx";
import { ReceiptPreviewCard } from "./receipt-preview-card.tsx";
import { ReceiptTextsCard } from "./receipt-texts-card.tsx";
import { useSettingsForm } from "./use-settings-form.ts";

/** Everything that is saved together; a bar with *save* appears once something was changed. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const t = useT("settings");
  const common = useT("common");
  const { form, save, isSaving, isStale, error } = useSettingsForm(settings);
  const isDirty = form.isDirty();
  return (
    <form className={formClasses.form} onSubmit={form.onSubmit(save)}>
      <LeaveGuard isDirty={isDirty} />
      <BusinessCard form={form} email={settings.email} />
      <LogoCard />
      <ReceiptTextsCard form={form} />
      <ReceiptPreviewCard form={form} />
      <FormatsCard form={form} />
      {isStale ? (
        <Note tone="wait" isAlert>
          {common("staleText")}
        </Note>
      ) : null}
      <FormError error={error} />
      {isDirty ? (
        <BottomBar>
          <span>{t("unsaved")}</span>
          <div className={formClasses.actions}>
            <Button variant="default" onClick={() => form.reset()}>
              {t("discard")}
            </Button>
            <Button type="submit" loading={isSaving}>
              {common("save")}
            </Button>
          </div>
        </BottomBar>
      ) : null}
    </form>
  );
}
