import { Button } from "@mantine/core";
import type { Client } from "@rbo/shared/clients/client.schema";
import { useState } from "react";
import { useFormat } from "../../app/use-format.ts";
import { useMe } from "../../app/use-me.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { Icon } from "../../components/icon.tsx";
import { localeNames } from "../../components/locale-picker.tsx";
import { Note } from "../../components/note.tsx";
import { useHasDraft } from "../../drafts/use-draft.ts";
import { ClientEditCard } from "./client-edit-card.tsx";
import classes from "./client-page.module.css";
import { clientDraft } from "./use-client-edit.ts";

/** What one knows of a client: read first, edited in place. */
export function ClientFactsCard({ client }: { client: Client }) {
  const t = useT("clients");
  const format = useFormat();
  // What was being typed when the page was loaded is on screen again.
  const hasDraft = useHasDraft(clientDraft(client.id));
  const [isEditing, setEditing] = useState(hasDraft);
  if (isEditing) return <ClientEditCard client={client} onDone={() => setEditing(false)} />;
  const edit = (
    <Button variant="subtle" size="sm" onClick={() => setEditing(true)} leftSection={<Icon name="edit" size={18} />}>
      {t("edit")}
    </Button>
  );
  return (
    <Card title={t("factsTitle")} action={edit}>
      {client.erasedAt ? <Note tone="info">{t("erasedAt", { date: format.day(client.erasedAt) })}</Note> : null}
      <dl className={classes.facts}>
        {client.isSelf ? null : <Contact client={client} />}
        <Fact name={t("nickname")} value={client.nickname} />
        <Fact name={t("tensionMemo")} value={client.defaultTensionMemo} />
        <Fact name={t("notes")} value={client.internalNotes} />
      </dl>
    </Card>
  );
}

function Contact({ client }: { client: Client }) {
  const t = useT("clients");
  return (
    <>
      <div>
        <dt>{t("email")}</dt>
        <dd>{client.email ? <a href={`mailto:${client.email}`}>{client.email}</a> : t("noEmail")}</dd>
      </div>
      <div>
        <dt>{t("receipts")}</dt>
        <dd>
          <ReceiptWay client={client} />
        </dd>
      </div>
    </>
  );
}

/** How and in which language this client's receipts go out. */
function ReceiptWay({ client }: { client: Client }) {
  const t = useT("clients");
  const { locale } = useMe();
  const language = localeNames[client.locale ?? locale];
  if (!client.email) return t("receiptsNoAddress", { language });
  return client.emailReceipts ? t("receiptsByMail", { language }) : t("receiptsPrinted", { language });
}

function Fact({ name, value }: { name: string; value: string | null }) {
  if (value === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
