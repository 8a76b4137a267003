import { Button } from "@mantine/core";
import { useFormat } from "../app/use-format.ts";
import { useT } from "../app/use-t.ts";
import { Note } from "../components/note.tsx";

type DraftNoteProps = { keptAt: Date | null; onDiscard: () => void };

/** Says that what was typed before the page was loaded is back, and lets go of it. */
export function DraftNote({ keptAt, onDiscard }: DraftNoteProps) {
  const t = useT("common");
  const format = useFormat();
  if (!keptAt) return null;
  const discard = (
    <Button variant="subtle" onClick={onDiscard}>
      {t("draftDiscard")}
    </Button>
  );
  return (
    <Note tone="info" actions={discard}>
      <span role="status">{t("draftBack", { when: format.moment(keptAt) })}</span>
    </Note>
  );
}
