import type { Client } from "@rbo/shared/clients/client.schema";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { createOnce } from "../../app/create-once.ts";
import { fieldErrors } from "../../app/error-text.ts";
import { queryClient } from "../../app/query-client.ts";
import { api, trpc } from "../../app/trpc.ts";
import { useSave } from "../../app/use-save.ts";
import { useT } from "../../app/use-t.ts";
import { leaveAsAsked } from "../../components/asked-leave.ts";
import { Card } from "../../components/card.tsx";
import { LeaveGuard } from "../../components/leave-guard.tsx";
import { Screen } from "../../components/screen.tsx";
import { showToast } from "../../components/toasts.ts";
import { DraftNote } from "../../drafts/draft-note.tsx";
import { isEqual } from "../../drafts/form-values.ts";
import { useNewForm } from "../../drafts/use-new-form.ts";
import { ClientForm } from "./client-form.tsx";
import {
  type ClientFormValues,
  clientFieldsInput,
  clientFormValues,
  clientNamed,
  emptyClient,
} from "./client-form-values.ts";

export function NewClientScreen() {
  const t = useT("clients");
  const { name } = useSearch({ from: "/signed-in/clients/new" });
  const navigate = useNavigate();
  const draft = useNewForm(`client.new.${name ?? ""}`, name ? clientNamed(name) : emptyClient);
  const { form, id, isTried } = draft;
  const create = useSave({
    mutationFn: (values: ClientFormValues) =>
      createOnce({ id, isTried, create: () => createClient(id, values), mend: (saved) => mendClient(saved, values) }),
    onSuccess: async (client) => {
      draft.done();
      queryClient.setQueryData(trpc.clients.get.queryKey({ id: client.id }), client);
      void queryClient.invalidateQueries({ queryKey: trpc.clients.list.pathKey() });
      showToast({ message: t("created", { name: client.name }) });
      if (leaveAsAsked()) return;
      await navigate({ to: "/clients/$id", params: { id: client.id }, replace: true, ignoreBlocker: true });
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  const save = (values: ClientFormValues) => {
    draft.trying();
    create.save(values);
  };

  return (
    <Screen title={t("newTitle")} back={{ to: "/clients" }} width="form">
      <LeaveGuard {...draft.guard} isSaving={create.isPending} />
      <DraftNote keptAt={draft.keptAt} onDiscard={draft.discard} />
      <Card>
        <ClientForm
          form={form}
          error={create.error}
          isSaving={create.isPending}
          submitLabel={t("create")}
          onSubmit={save}
        />
      </Card>
    </Screen>
  );
}

const createClient = (id: string, values: ClientFormValues): Promise<Client> =>
  api.clients.create.mutate({ id, ...clientFieldsInput(values) });

async function mendClient(saved: Client, values: ClientFormValues): Promise<Client> {
  if (isEqual(clientFormValues(saved), values)) return saved;
  return api.clients.update.mutate({ id: saved.id, revision: saved.revision, ...clientFieldsInput(values) });
}
