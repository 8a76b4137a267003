import { NativeSelect } from "@mantine/core";
import { mailEvents, mailStates } from "@rbo/shared/mail/mail-states";
import { isMailEvent, type MailLogSearch } from "../../app/search-params.ts";
import { useT } from "../../app/use-t.ts";
import { FilterButtons } from "../../components/filter-buttons.tsx";
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
  const total = counts && mailStates.reduce((sum, state) => sum + counts[state], 0);
  return (
    <search className={classes.filters}>
      <FilterButtons
        legend={t("states")}
        every={{ label: t("every"), count: total }}
        options={mailStates.map((value) => ({ value, label: t(`state.${value}`), count: counts?.[value] ?? null }))}
        value={wanted.state ?? null}
        onPick={(state) => onNarrow({ state: state ?? undefined })}
      />
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
