import { Button } from "@mantine/core";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Note } from "../../components/note.tsx";
import { LogLink } from "./log-link.tsx";
import classes from "./mail-banner.module.css";
import type { MailHealthJson } from "./mail-json.ts";

type StopNoteProps = { stop: NonNullable<MailHealthJson["stop"]>; isTrying: boolean; onTry: () => void };

/** No mail goes out: why, since when, in the relay's own words, and one try now. */
export function StopNote({ stop, isTrying, onTry }: StopNoteProps) {
  const t = useT("mail");
  const format = useFormat();
  const { kind, since, nextTryAt, answer } = stop;
  const times = { since: format.moment(since), next: format.moment(nextTryAt) };
  return (
    <div className={classes.banner}>
      <Note
        tone={kind === "refused" ? "bad" : "wait"}
        title={t(`banner.${kind}`)}
        isAlert
        actions={
          <>
            <span className={classes.log}>
              <LogLink />
            </span>
            <Button variant="default" loading={isTrying} onClick={onTry}>
              {t("tryNow")}
            </Button>
          </>
        }
      >
        <p className={classes.fact}>{t("banner.since", times)}</p>
        {answer ? <p className={classes.answer}>{t("banner.answer", { answer })}</p> : null}
      </Note>
    </div>
  );
}
