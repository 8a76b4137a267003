import { NativeSelect } from "@mantine/core";
import { mailEvents, mailStates } from "@rbo/shared/mail/mail-states";
import { isMailEvent, type MailLogSearch } from "../../app/search-params.ts";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import type { MailLogJson } from "./mail-json.ts";
import classes from "./mail-page.module.css";

type MailFiltersProps = {
  wanted: MailLogSearch;
  /** How many mails stand where, of every kind. */
  counts: MailLogJson["counts"] | null;
  onNarrow: (change: MailLogSearch) => void;
};

/** The counts by state are the filter; the kind of mail is chosen beside them. */
export function MailFilters({ wanted, counts, onNarrow }: MailFiltersProps) {
  const t = useT("mail");
  const format = useFormat();
  const total = counts && mailStates.reduce((sum, state) => sum + counts[state], 0);
  const count = (value: number | null | undefined) => (typeof value === "number" ? format.number(value) : "");
  return (
    <search className={classes.filters}>
      <fieldset className={classes.states}>
        <legend className={classes.legend}>{t("states")}</legend>
        <StateButton
          name={t("every")}
          count={count(total)}
          isOn={!wanted.state}
          onPick={() => onNarrow({ state: undefined })}
        />
        {mailStates.map((state) => (
          <StateButton
            key={state}
            name={t(`state.${state}`)}
            count={count(counts?.[state])}
            isOn={wanted.state === state}
            onPick={() => onNarrow({ state })}
          />
        ))}
      </fieldset>
      <NativeSelect
        aria-label={t("event")}
        value={wanted.event ?? ""}
        onChange={({ currentTarget: { value } }) => onNarrow({ event: isMailEvent(value) ? value : undefined })}
        data={[
          { value: "", label: t("anyEvent") },
          ...mailEvents.map((value) => ({ value, label: t(`events.${value}`) })),
        ]}
      />
    </search>
  );
}

type StateButtonProps = { name: string; count: string; isOn: boolean; onPick: () => void };

function StateButton({ name, count, isOn, onPick }: StateButtonProps) {
  return (
    <button type="button" className={classes.state} aria-pressed={isOn} onClick={onPick}>
      <span>{name}</span> <span className={classes.count}>{count}</span>
    </button>
  );
}
