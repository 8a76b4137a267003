import type { ReactNode } from "react";
import type { BackTo } from "../../components/back-link.tsx";
import { Card } from "../../components/card.tsx";
import { LeaveGuard } from "../../components/leave-guard.tsx";
import { Screen } from "../../components/screen.tsx";
import { DraftNote } from "../../drafts/draft-note.tsx";
import type { DraftGuard } from "../../drafts/use-draft.ts";

type NewGearFrameProps = {
  title: string;
  back: BackTo;
  draft: { guard: DraftGuard; keptAt: Date | null; discard: () => void };
  isSaving: boolean;
  children: ReactNode;
};

/** Around the form of a new row, with what was typed before. */
export function NewGearFrame({ title, back, draft, isSaving, children }: NewGearFrameProps) {
  return (
    <Screen title={title} back={back} width="form">
      <LeaveGuard {...draft.guard} isSaving={isSaving} />
      <DraftNote keptAt={draft.keptAt} onDiscard={draft.discard} />
      <Card>{children}</Card>
    </Screen>
  );
}
