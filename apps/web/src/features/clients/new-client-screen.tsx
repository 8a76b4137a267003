import { useForm } from "@mantine/form";
import { newId } from "@rbo/shared/ids/id";
import { useMutation } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { fieldErrors } from "../../app/error-text.ts";
import { queryClient } from "../../app/query-client.ts";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { LeaveGuard } from "../../components/leave-guard.tsx";
import { Screen } from "../../components/screen.tsx";
import { showToast } from "../../components/toasts.ts";
import { ClientForm } from "./client-form.tsx";
import { clientFieldsInput, clientNamed, emptyClient } from "./client-form-values.ts";

export function NewClientScreen() {
  const t = useT("clients");
  const { name } = useSearch({ from: "/signed-in/clients/new" });
  const navigate = useNavigate();
  const form = useForm({ initialValues: name ? clientNamed(name) : emptyClient });
  // One id for every attempt: a save repeated after a lost answer is the same save.
  const [id] = useState(newId);
  const create = useMutation(
    trpc.clients.create.mutationOptions({
      onSuccess: async (client) => {
        queryClient.setQueryData(trpc.clients.get.queryKey({ id: client.id }), client);
        void queryClient.invalidateQueries({ queryKey: trpc.clients.list.pathKey() });
        showToast({ message: t("created", { name: client.name }) });
        await navigate({ to: "/clients/$id", params: { id: client.id }, replace: true, ignoreBlocker: true });
      },
      onError: (error) => form.setErrors(fieldErrors(error)),
    }),
  );

  return (
    <Screen title={t("newTitle")} back={{ to: "/clients" }} width="form">
      <LeaveGuard isDirty={form.isDirty()} />
      <Card>
        <ClientForm
          form={form}
          error={create.error}
          isSaving={create.isPending}
          submitLabel={t("create")}
          onSubmit={(values) => create.mutate({ id, ...clientFieldsInput(values) })}
        />
      </Card>
    </Screen>
  );
}
