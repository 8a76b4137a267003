import { type MergeField, type MergePicks, type MergeSide, mergeFields } from "@rbo/shared/people/merge.schema";
import { useT } from "../../app/use-t.ts";
import classes from "./people.module.css";
import type { ComparisonJson } from "./people-json.ts";
import { personFacts } from "./person-facts.ts";

type MergeTableProps = {
  comparison: ComparisonJson;
  picks: MergePicks;
  onPick: (pick: Partial<MergePicks>) => void;
};

const sides = ["kept", "other"] as const satisfies readonly MergeSide[];

/** Two people in two columns; of each fact one is picked. */
export function MergeTable({ comparison, picks, onPick }: MergeTableProps) {
  const t = useT("people");
  return (
    <div className={classes.compared}>
      <div className={classes.pair}>
        {sides.map((side) => (
          <div key={side}>
            <span className={classes.side} data-side={side}>
              {t(side)}
            </span>
            <p className={classes.name}>{comparison[side].name}</p>
            {comparison[side].knownTo.map((book) => (
              <p key={book.stringerId} className={classes.soft}>
                {book.stringerName}: {t("counts", book)}
              </p>
            ))}
          </div>
        ))}
      </div>
      {mergeFields.map((field) => (
        <Pick key={field} field={field} comparison={comparison} value={picks[field]} onPick={onPick} />
      ))}
    </div>
  );
}

type PickProps = Omit<MergeTableProps, "picks"> & { field: MergeField; value: MergeSide };

function Pick({ field, comparison, value, onPick }: PickProps) {
  const t = useT("people");
  const texts = { kept: personFacts(comparison.kept, t)[field], other: personFacts(comparison.other, t)[field] };
  return (
    <fieldset className={classes.pick}>
      <legend>{t(field)}</legend>
      {texts.kept === texts.other ? (
        <p className={classes.same}>{texts.kept}</p>
      ) : (
        <div className={classes.pair}>
          {sides.map((side) => (
            <label key={side} className={classes.option}>
              <input
                type="radio"
                name={field}
                value={side}
                checked={value === side}
                onChange={() => onPick({ [field]: side })}
              />
              {texts[side]}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
