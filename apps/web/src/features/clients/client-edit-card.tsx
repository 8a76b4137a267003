import { Button } from "@mantine/core";
import { useForm } from "@mantine/form";
import type { Client } from "@rbo/shared/clients/client.schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { domainCodeOf, fieldErrors } from "../../app/error-text.ts";
import { queryClient } from "../../app/query-client.ts";
import { rebase } from "../../app/rebase.ts";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { LeaveGuard } from "../../components/leave-guard.tsx";
import { Note } from "../../components/note.tsx";
import { showToast } from "../../components/toasts.ts";
import { ClientForm } from "./client-form.tsx";
import { clientFieldsInput, clientFormValues } from "./client-form-values.ts";

/** The facts as a form, in the place where they are read. */
export function ClientEditCard({ client, onDone }: { client: Client; onDone: () => void }) {
  const t = useT("clients");
  const common = useT("common");
  // What the form began with, not what the cache shows meanwhile: saving says which revision was edited.
  const [base, setBase] = useState(client);
  const form = useForm({ initialValues: clientFormValues(client) });
  const clientKey = trpc.clients.get.queryKey({ id: client.id });

  const rebaseOnNewest = async () => {
    const newest = await queryClient.fetchQuery(trpc.clients.get.queryOptions({ id: client.id }, { staleTime: 0 }));
    const fresh = clientFormValues(newest);
    const mine = form.getValues();
    form.setInitialValues(fresh);
    form.setValues(rebase(mine, clientFormValues(base), fresh));
    setBase(newest);
  };

  const update = useMutation(
    trpc.clients.update.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(clientKey, saved);
        void queryClient.invalidateQueries({ queryKey: trpc.clients.list.pathKey() });
        void queryClient.invalidateQueries({ queryKey: trpc.orders.pathKey() });
        showToast({ message: t("saved") });
        onDone();
      },
      onError: async (error) => {
        form.setErrors(fieldErrors(error));
        if (domainCodeOf(error) === "stale") await rebaseOnNewest();
      },
    }),
  );
  const isStale = domainCodeOf(update.error) === "stale";

  return (
    <Card title={t("factsTitle")}>
      <LeaveGuard isDirty={form.isDirty()} />
      {client.isShared ? <Note tone="info">{t("shared", { name: client.name })}</Note> : null}
      {isStale ? (
        <Note tone="wait" isAlert>
          {common("staleText")}
        </Note>
      ) : null}
      <ClientForm
        form={form}
        isShared={client.isShared}
        error={isStale ? null : update.error}
        isSaving={update.isPending}
        submitLabel={common("save")}
        onSubmit={(values) => update.mutate({ id: client.id, revision: base.revision, ...clientFieldsInput(values) })}
        beside={
          <Button variant="default" onClick={onDone}>
            {common("cancel")}
          </Button>
        }
      />
    </Card>
  );
}
