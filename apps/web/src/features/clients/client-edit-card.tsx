import { Button } from "@mantine/core";
import type { Client } from "@rbo/shared/clients/client.schema";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { LeaveGuard } from "../../components/leave-guard.tsx";
import { Note } from "../../components/note.tsx";
import { ConflictCard } from "../../drafts/conflict-card.tsx";
import { conflictRows } from "../../drafts/conflict-rows.ts";
import { DraftNote } from "../../drafts/draft-note.tsx";
import { ClientForm } from "./client-form.tsx";
import { useClientEdit } from "./use-client-edit.ts";
import { useClientFields } from "./use-client-fields.ts";

/** The facts as a form, in the place where they are read. */
export function ClientEditCard({ client, onDone }: { client: Client; onDone: () => void }) {
  const t = useT("clients");
  const common = useT("common");
  const edit = useClientEdit(client, onDone);
  const fields = useClientFields();
  const cancel = () => {
    edit.done();
    onDone();
  };
  return (
    <Card title={t("factsTitle")}>
      <LeaveGuard {...edit.guard} isSaving={edit.isSaving} />
      <DraftNote keptAt={edit.keptAt} onDiscard={edit.discard} />
      {client.isShared ? <Note tone="info">{t("shared", { name: client.name })}</Note> : null}
      <ConflictCard rows={conflictRows(edit, fields)} />
      <ClientForm
        form={edit.form}
        isShared={client.isShared}
        error={edit.error}
        isSaving={edit.isSaving}
        submitLabel={common("save")}
        onSubmit={edit.save}
        beside={
          <Button variant="default" onClick={cancel}>
            {common("cancel")}
          </Button>
        }
      />
    </Card>
  );
}
