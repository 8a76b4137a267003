import { type UseFormReturnType, useForm } from "@mantine/form";
import type { Settings } from "@rbo/shared/settings/settings.schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { domainCodeOf, fieldErrors, RefusedError } from "../../app/error-text.ts";
import { showLocale } from "../../app/locale-store.ts";
import { queryClient } from "../../app/query-client.ts";
import { rebase } from "../../app/rebase.ts";
import { trpc } from "../../app/trpc.ts";
import { meQuery } from "../../app/use-me.ts";
import { textsNow, useT } from "../../app/use-t.ts";
import { showToast } from "../../components/toasts.ts";
import { type SettingsFormValues, settingsFormValues, settingsInput } from "./settings-form-values.ts";

export type SettingsFormState = UseFormReturnType<SettingsFormValues>;

/** The form of all settings, how it saves, and what it does when they were changed elsewhere meanwhile. */
export function useSettingsForm(settings: Settings) {
  const t = useT("settings");
  // What the form began with, not what the cache shows meanwhile: saving says which revision was edited.
  const [base, setBase] = useState(settings);
  /** A field that could not be read here, before the server was asked. */
  const [unread, setUnread] = useState<RefusedError | null>(null);
  const form = useForm<SettingsFormValues>({ initialValues: settingsFormValues(settings) });

  const begin = (next: Settings, values = settingsFormValues(next)) => {
    form.setInitialValues(settingsFormValues(next));
    form.setValues(values);
    setBase(next);
  };

  const rebaseOnNewest = async () => {
    const newest = await queryClient.fetchQuery(trpc.settings.get.queryOptions(undefined, { staleTime: 0 }));
    begin(newest, rebase(form.getValues(), settingsFormValues(base), settingsFormValues(newest)));
  };

  const update = useMutation(
    trpc.settings.update.mutationOptions({
      onSuccess: async (saved) => {
        queryClient.setQueryData(trpc.settings.get.queryKey(), saved);
        begin(saved);
        await showSaved();
        showToast({ message: textsNow("settings")("saved") });
      },
      onError: async (error) => {
        form.setErrors(fieldErrors(error));
        if (domainCodeOf(error) === "stale") await rebaseOnNewest();
      },
    }),
  );

  const save = (values: SettingsFormValues) => {
    if (update.isPending) return;
    const input = settingsInput(values, base.revision);
    if (input) {
      setUnread(null);
      update.mutate(input);
      return;
    }
    form.setFieldError("defaultLabourMinor", t("labourInvalid"));
    setUnread(new RefusedError(t("labourInvalid")));
  };

  const isStale = domainCodeOf(update.error) === "stale";
  return { form, save, isSaving: update.isPending, isStale, error: unread ?? (isStale ? null : update.error) };
}

/** Name, currency, unit, zone and language show on every screen. */
async function showSaved(): Promise<void> {
  const me = await queryClient.fetchQuery({ ...meQuery(), staleTime: 0 });
  if (me) await showLocale(me.locale);
  await queryClient.invalidateQueries({ queryKey: trpc.orders.pathKey() });
}
