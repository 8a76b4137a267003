import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Dialog } from "../../components/dialog.tsx";
import formClasses from "../../components/form.module.css";
import { SearchField } from "../../components/search-field.tsx";
import classes from "./moderation.module.css";
import { type GearJson, gearFacts, gearName, type SubmissionJson } from "./submission-json.ts";

type MergeDialogProps = {
  submission: SubmissionJson | null;
  onClose: () => void;
  onMerge: (submission: SubmissionJson, into: GearJson) => void;
};

/** Merges into any row that everyone has, found by its name. */
export function MergeDialog({ submission, onClose, onMerge }: MergeDialogProps) {
  const t = useT("moderation");
  const title = submission ? t("mergeTitle", { name: gearName(submission.row) }) : "";
  const merge = (into: GearJson) => {
    if (submission) onMerge(submission, into);
    onClose();
  };
  return (
    <Dialog isOpen={submission !== null} onClose={onClose} title={title} isInstant>
      {submission ? <MergeSearch submission={submission} onMerge={merge} /> : null}
    </Dialog>
  );
}

type MergeSearchProps = { submission: SubmissionJson; onMerge: (into: GearJson) => void };

function MergeSearch({ submission, onMerge }: MergeSearchProps) {
  const t = useT("moderation");
  const [search, setSearch] = useState(submission.row.manufacturer);
  const found = useSharedGear(submission.kind, search);
  return (
    <div className={formClasses.form}>
      <p className={formClasses.note}>{t("mergeText", { submitter: submission.submitter.name })}</p>
      <SearchField label={t("mergeSearch")} placeholder={t("mergeSearch")} initial={search} onSearch={setSearch} />
      {found?.length === 0 ? <p className={classes.soft}>{t("mergeNone")}</p> : null}
      <ul className={classes.found}>
        {found?.map((row) => (
          <li key={row.id}>
            <button type="button" className={classes.nearRow} onClick={() => onMerge(row)}>
              <span className={classes.nearName}>
                {gearName(row)}
                <span className={classes.nearFacts}>{gearFacts(row)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const noRacket = { headSizeSqIn: null, stringPattern: null, year: null };
const noString = { gauge: null, material: null, colour: null };

/** Everyone's rows of one kind; undefined until the first answer. */
function useSharedGear(kind: SubmissionJson["kind"], search: string): GearJson[] | undefined {
  const options = { placeholderData: keepPreviousData };
  const rackets = useQuery({
    ...trpc.rackets.search.queryOptions({ search, limit: 50 }, options),
    enabled: kind === "racket",
  });
  const strings = useQuery({
    ...trpc.strings.search.queryOptions({ search, limit: 50 }, options),
    enabled: kind === "string",
  });
  if (kind === "racket") {
    return rackets.data?.filter(isShared).map((row) => ({ ...noString, ...row }));
  }
  return strings.data?.filter(isShared).map((row) => ({ ...noRacket, ...row }));
}

const isShared = ({ visibility }: { visibility: string }): boolean => visibility === "shared";
