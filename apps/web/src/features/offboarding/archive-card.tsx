import { useBytes } from "../../app/use-bytes.ts";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import formClasses from "../../components/form.module.css";
import { ArchiveLinks } from "./archive-links.tsx";
import { type ArchiveJson, hasFile, type OffboardingJson } from "./leaving-json.ts";
import classes from "./offboarding.module.css";

const counted = ["clients", "jobs", "receipts", "receiptPdfs", "mails", "rackets", "strings"] as const;

type ArchiveCardProps = { accountId: string; offboarding: OffboardingJson; archive: ArchiveJson };

/** The count sheet on screen, the two files, and who has them. */
export function ArchiveCard({ accountId, offboarding, archive }: ArchiveCardProps) {
  const t = useT("offboarding");
  const format = useFormat();
  const bytes = useBytes();
  return (
    <Card title={t("archiveTitle")}>
      <p className={formClasses.note}>{t("madeAt", { at: format.instant(archive.madeAt) })}</p>
      <dl className={classes.facts}>
        {counted.map((key) => (
          <div key={key}>
            <dt>{t(`counts.${key}`)}</dt>
            <dd>{format.number(archive.counts[key])}</dd>
          </div>
        ))}
        <div>
          <dt>{t("size")}</dt>
          <dd>{bytes(archive.bytes)}</dd>
        </div>
        <div className={classes.wide}>
          <dt>{t("sha256")}</dt>
          <dd>
            <code className={classes.hash}>{archive.sha256}</code>
          </dd>
        </div>
      </dl>
      {hasFile(offboarding) ? (
        <ArchiveLinks accountId={accountId} />
      ) : (
        <p className={formClasses.note}>{offboarding.state === "archiving" ? null : t("gone")}</p>
      )}
      <h3 className={classes.subtitle}>{t("takenTitle")}</h3>
      <Takings takings={offboarding.takings} />
    </Card>
  );
}

function Takings({ takings }: Pick<OffboardingJson, "takings">) {
  const t = useT("offboarding");
  const format = useFormat();
  if (takings.length === 0) return <p className={formClasses.note}>{t("takenByNobody")}</p>;
  return (
    <ul className={classes.takings}>
      {takings.map(({ takenAt, byName: name, isOwner, isCurrent, sha256 }) => (
        <li key={`${takenAt} ${name}`}>
          {t(isOwner ? "takenByOwner" : "takenBy", { name, at: format.moment(takenAt) })}
          <span className={classes.soft}>
            {isCurrent ? null : `${t("takenEarlier")}, `}
            <code className={classes.hash}>{sha256.slice(0, 16)}…</code>
          </span>
        </li>
      ))}
    </ul>
  );
}
