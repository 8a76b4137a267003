import { Button } from "@mantine/core";
import { canCancel } from "@rbo/shared/offboarding/offboarding-states";
import { useState } from "react";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import formClasses from "../../components/form.module.css";
import { Icon } from "../../components/icon.tsx";
import { Note } from "../../components/note.tsx";
import { CancelDialog } from "./cancel-dialog.tsx";
import { HandOverDialog } from "./hand-over-dialog.tsx";
import type { AccountLeavingJson, OffboardingJson } from "./leaving-json.ts";
import { graceDaysText } from "./leaving-json.ts";
import classes from "./offboarding.module.css";
import { type LeavingStep, leavingSteps, type StepStand, timelineSteps } from "./timeline-steps.ts";

const manyTries = 3;

type TimelineCardProps = { leaving: AccountLeavingJson; offboarding: OffboardingJson };

/** The five steps with their dates, and what there is to do. */
export function TimelineCard({ leaving, offboarding }: TimelineCardProps) {
  const t = useT("offboarding");
  const format = useFormat();
  const [asked, setAsked] = useState<"handOver" | "cancel" | null>(null);
  const close = () => setAsked(null);
  const steps = timelineSteps(offboarding);
  const { account, mailsOnTheirWay: mails } = leaving;
  const isReady = offboarding.state === "ready";
  const isTaken = offboarding.takings.some(({ isCurrent }) => isCurrent);
  const { startedAt, reason, attempts } = offboarding;
  return (
    <Card title={t("stepsTitle")}>
      <p className={formClasses.note}>{t("why", { at: format.moment(startedAt), reason })}</p>
      <ol className={classes.steps}>
        {leavingSteps.map((step) => (
          <Step key={step} step={step} stand={steps[step]} />
        ))}
      </ol>
      {attempts > manyTries ? <Note tone="bad">{t("manyTries", { count: attempts })}</Note> : null}
      {isReady && !isTaken ? <Note tone="info">{t("notTaken", { name: account.displayName })}</Note> : null}
      {isReady && mails > 0 ? <Note tone="wait">{t("mails", { count: mails })}</Note> : null}
      <div className={classes.acts}>
        {isReady && isTaken ? (
          <Button onClick={() => setAsked("handOver")} disabled={mails > 0}>
            {t("handOver")}
          </Button>
        ) : null}
        {canCancel(offboarding.state) ? (
          <Button variant="default" onClick={() => setAsked("cancel")}>
            {t("cancel")}
          </Button>
        ) : null}
      </div>
      <HandOverDialog isOpen={asked === "handOver"} onClose={close} account={account} offboarding={offboarding} />
      <CancelDialog isOpen={asked === "cancel"} onClose={close} account={account} />
    </Card>
  );
}

function Step({ step, stand }: { step: LeavingStep; stand: StepStand }) {
  const t = useT("offboarding");
  return (
    <li className={classes.step} data-is={stand.is} aria-current={stand.is === "now" ? "step" : undefined}>
      <span className={classes.dot}>{stand.is === "done" ? <Icon name="check" size={14} /> : null}</span>
      <span>
        {t(`steps.${step}`)}
        <span className={classes.soft}>{useStandText(step, stand)}</span>
      </span>
    </li>
  );
}

function useStandText(step: LeavingStep, stand: StepStand): string {
  const t = useT("offboarding");
  const format = useFormat();
  switch (stand.is) {
    case "done":
      return stand.by ? t("by", { at: format.instant(stand.at), name: stand.by }) : format.instant(stand.at);
    case "now":
      return t(`now.${stand.what}`, { at: stand.at ? format.instant(stand.at) : "" });
    case "ahead":
      return step === "erased" ? t("aheadErased", { days: graceDaysText }) : t("ahead");
  }
}
