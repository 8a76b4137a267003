import type { UseFormReturnType } from "@mantine/form";
import type { Settings } from "@rbo/shared/settings/settings.schema";
import { useState } from "react";
import { domainCodeOf, fieldErrors, RefusedError } from "../../app/error-text.ts";
import { showLocale } from "../../app/locale-store.ts";
import { queryClient } from "../../app/query-client.ts";
import { trpc } from "../../app/trpc.ts";
import { meQuery } from "../../app/use-me.ts";
import { useSave } from "../../app/use-save.ts";
import { textsNow, useT } from "../../app/use-t.ts";
import { showToast } from "../../components/toasts.ts";
import { useEditForm } from "../../drafts/use-edit-form.ts";
import { type SettingsFormValues, settingsFormValues, settingsInput } from "./settings-form-values.ts";

export type SettingsFormState = UseFormReturnType<SettingsFormValues>;

/** The form of all settings, how it saves, and what it does when they were changed elsewhere meanwhile. */
export function useSettingsForm(settings: Settings) {
  const t = useT("settings");
  /** A field that could not be read here, before the server was asked. */
  const [unread, setUnread] = useState<RefusedError | null>(null);
  const edit = useEditForm({
    place: "settings",
    row: settings,
    valuesOf: settingsFormValues,
    revisionOf: ({ revision }) => revision,
    newest: () => queryClient.fetchQuery(trpc.settings.get.queryOptions(undefined, { staleTime: 0 })),
  });
  const { form, base, conflict, begin, meetNewest } = edit;

  const saved = async (standing: Settings) => {
    queryClient.setQueryData(trpc.settings.get.queryKey(), standing);
    begin(standing);
    await showSaved();
    showToast({ message: textsNow("settings")("saved") });
  };
  const update = useSave(
    trpc.settings.update.mutationOptions({
      onSuccess: saved,
      onError: async (error) => {
        form.setErrors(fieldErrors(error));
        const standing = domainCodeOf(error) === "stale" ? await meetNewest() : null;
        if (standing) await saved(standing);
      },
    }),
  );

  const save = (values: SettingsFormValues) => {
    const input = settingsInput(values, base.revision);
    if (input) {
      setUnread(null);
      update.save(input);
      return;
    }
    form.setFieldError("defaultLabourMinor", t("labourInvalid"));
    setUnread(new RefusedError(t("labourInvalid")));
  };

  const isMet = domainCodeOf(update.error) === "stale" && conflict !== null;
  return { ...edit, save, isSaving: update.isPending, error: unread ?? (isMet ? null : update.error) };
}

/** Name, currency, unit, zone and language show on every screen. */
async function showSaved(): Promise<void> {
  const me = await queryClient.fetchQuery({ ...meQuery(), staleTime: 0 });
  if (me) await showLocale(me.locale);
  await queryClient.invalidateQueries({ queryKey: trpc.orders.pathKey() });
}
