import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useT } from "../../app/use-t.ts";
import { Dialog } from "../../components/dialog.tsx";
import formClasses from "../../components/form.module.css";
import { useKeptText } from "../../drafts/use-kept-text.ts";
import { gearName, type SubmissionJson } from "./submission-json.ts";

type RejectDialogProps = {
  submission: SubmissionJson | null;
  onClose: () => void;
  onReject: (submission: SubmissionJson, reason: string) => void;
};

const shortest = 5;

/** Why not; the submitter reads it. The last reason is offered again, for whoever rejects several for one. */
export function RejectDialog({ submission, onClose, onReject }: RejectDialogProps) {
  const t = useT("moderation");
  const [lastReason, setLastReason] = useState("");
  const reject = (reason: string) => {
    if (!submission) return;
    setLastReason(reason);
    onReject(submission, reason);
    onClose();
  };
  const title = submission ? t("rejectTitle", { name: gearName(submission.row) }) : "";
  return (
    <Dialog isOpen={submission !== null} onClose={onClose} title={title} isInstant>
      {submission ? <RejectForm submission={submission} suggested={lastReason} onReject={reject} /> : null}
    </Dialog>
  );
}

type RejectFormProps = { submission: SubmissionJson; suggested: string; onReject: (reason: string) => void };

function RejectForm({ submission, suggested, onReject }: RejectFormProps) {
  const t = useT("moderation");
  const kept = useKeptText(`reject.${submission.id}`, suggested);
  const reason = kept.text;
  const [isShort, setIsShort] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = reason.trim();
    setIsShort(given.length < shortest);
    if (given.length >= shortest) onReject(given);
  };
  return (
    <form className={formClasses.form} onSubmit={submit} noValidate>
      <p className={formClasses.note}>{t("rejectText", { submitter: submission.submitter.name })}</p>
      <TextInput
        label={t("rejectReason")}
        placeholder={t("rejectPlaceholder")}
        value={reason}
        onChange={(event) => kept.setText(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        error={isShort ? t("reasonShort") : undefined}
        maxLength={500}
        required
        data-autofocus
      />
      <Button type="submit" color="red.9">
        {t("reject")}
      </Button>
    </form>
  );
}
