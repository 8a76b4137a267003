import type { Client } from "@rbo/shared/clients/client.schema";
import { afterCache } from "../../app/after-cache.ts";
import { domainCodeOf, fieldErrors } from "../../app/error-text.ts";
import { queryClient } from "../../app/query-client.ts";
import { trpc } from "../../app/trpc.ts";
import { useSave } from "../../app/use-save.ts";
import { useT } from "../../app/use-t.ts";
import { showToast } from "../../components/toasts.ts";
import { useEditForm } from "../../drafts/use-edit-form.ts";
import { type ClientFormValues, clientFieldsInput, clientFormValues } from "./client-form-values.ts";

export const clientDraft = (id: string): string => `client.${id}`;

/** The form of a client's facts, and how it saves. */
export function useClientEdit(client: Client, onDone: () => void) {
  const t = useT("clients");
  const { id } = client;
  const edit = useEditForm({
    place: clientDraft(id),
    row: client,
    valuesOf: clientFormValues,
    revisionOf: ({ revision }) => revision,
    newest: () => queryClient.fetchQuery(trpc.clients.get.queryOptions({ id }, { staleTime: 0 })),
  });
  const { form, base, conflict, meetNewest, done } = edit;

  const saved = (standing: Client) => {
    queryClient.setQueryData(trpc.clients.get.queryKey({ id }), standing);
    void queryClient.invalidateQueries({ queryKey: trpc.clients.list.pathKey() });
    void queryClient.invalidateQueries({ queryKey: trpc.orders.pathKey() });
    showToast({ message: t("saved") });
    done();
    afterCache(onDone);
  };
  const update = useSave(
    trpc.clients.update.mutationOptions({
      onSuccess: saved,
      onError: async (error) => {
        form.setErrors(fieldErrors(error));
        const standing = domainCodeOf(error) === "stale" ? await meetNewest() : null;
        if (standing) saved(standing);
      },
    }),
  );
  const isMet = domainCodeOf(update.error) === "stale" && conflict !== null;
  return {
    ...edit,
    save: (values: ClientFormValues) => update.save({ id, revision: base.revision, ...clientFieldsInput(values) }),
    isSaving: update.isPending,
    error: isMet ? null : update.error,
  };
}
