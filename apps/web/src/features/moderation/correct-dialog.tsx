import { useT } from "../../app/use-t.ts";
import { Dialog } from "../../components/dialog.tsx";
import { CorrectForm } from "./correct-form.tsx";
import { type CorrectedJson, gearName, type SubmissionJson } from "./submission-json.ts";

type CorrectDialogProps = {
  submission: SubmissionJson | null;
  onClose: () => void;
  onCorrect: (submission: SubmissionJson, corrected: CorrectedJson) => void;
};

/** Puts a row right and makes it everyone's, in one go. */
export function CorrectDialog({ submission, onClose, onCorrect }: CorrectDialogProps) {
  const t = useT("moderation");
  const title = submission ? t("correctTitle", { name: gearName(submission.row) }) : "";
  const correct = (corrected: CorrectedJson) => {
    if (submission) onCorrect(submission, corrected);
    onClose();
  };
  return (
    <Dialog isOpen={submission !== null} onClose={onClose} title={title} isInstant>
      {submission ? <CorrectForm submission={submission} onCorrect={correct} /> : null}
    </Dialog>
  );
}
