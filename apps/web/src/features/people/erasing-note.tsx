import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Note } from "../../components/note.tsx";
import type { PersonJson } from "./people-json.ts";
import { PersonActDialog } from "./person-act-dialog.tsx";

type ErasingNoteProps = { person: PersonJson; erasure: NonNullable<PersonJson["erasure"]> };

/** That a person is being erased, until when it can be taken back, and the way back. */
export function ErasingNote({ person, erasure }: ErasingNoteProps) {
  const t = useT("people");
  const format = useFormat();
  const [isAsking, ask] = useDisclosure(false);
  const { requestedBy: name, requestedAt, dueAt } = erasure;
  const take = (
    <Button variant="subtle" onClick={ask.open}>
      {t("cancelErasure")}
    </Button>
  );
  return (
    <Note tone="wait" title={t("erasingTitle")} actions={take}>
      {t("erasingText", { name, asked: format.day(requestedAt), due: format.instant(dueAt) })}
      <PersonActDialog
        act={isAsking ? { kind: "cancel", erasureId: erasure.id } : null}
        person={person}
        onClose={ask.close}
      />
    </Note>
  );
}
