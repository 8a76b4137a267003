import { Button } from "@mantine/core";
import { useState } from "react";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Note } from "../../components/note.tsx";
import type { OrderForm } from "./order-form.ts";
import { type OrderDraft, useDropDraft } from "./use-order-draft.ts";

type DraftNoteProps = {
  draft: OrderDraft;
  onContinue: (form: OrderForm) => void;
  /** Puts the form back to how it starts. */
  onDiscard: () => void;
};

/** Says that a half-typed job is back, or that there is one for somebody else. */
export function DraftNote({ draft, onContinue, onDiscard }: DraftNoteProps) {
  const t = useT("orders");
  const format = useFormat();
  const dropDraft = useDropDraft();
  const [isOver, setOver] = useState(false);
  const { other, keptAt } = draft;
  if (isOver || !(other || keptAt)) return null;

  const settle = (next: () => void) => {
    setOver(true);
    next();
  };
  const discard = () => {
    dropDraft();
    if (keptAt) onDiscard();
  };
  const actions = (
    <>
      {other ? (
        <Button variant="subtle" onClick={() => settle(() => onContinue(other))}>
          {t("form.draftContinue")}
        </Button>
      ) : null}
      <Button variant="subtle" onClick={() => settle(discard)}>
        {t(other ? "form.draftDiscard" : "form.startAfresh")}
      </Button>
    </>
  );
  const who = other && nameOf(other);
  return (
    <Note tone="info" actions={actions}>
      {keptAt
        ? t("form.draftBack", { when: format.moment(keptAt) })
        : who
          ? t("form.draftOther", { who })
          : t("form.draftOtherPlain")}
    </Note>
  );
}

function nameOf({ client }: OrderForm): string | null {
  if (client?.kind === "listed") return client.client.name;
  if (client?.kind === "typed") return [client.client.firstName, client.client.lastName].filter(Boolean).join(" ");
  return null;
}
