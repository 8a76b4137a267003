import { useDebouncedValue } from "@mantine/hooks";
import { daysBetween } from "@rbo/shared/dates/calendar-date";
import type { Racket } from "@rbo/shared/rackets/racket.schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../app/trpc.ts";
import { useFormat } from "../app/use-format.ts";
import { useT } from "../app/use-t.ts";
import { type RacketChoice, racketDetails, racketName, typedRacketOf } from "./racket-choice.ts";
import { SearchCombobox } from "./search-combobox.tsx";
import { TypedRacketFields } from "./typed-racket-fields.tsx";

export type ClientRackets = {
  /** Heads the client's own rackets in the list. */
  label: string;
  rackets: readonly (Racket & { lastStrungAt: string | null })[];
};

type RacketPickerProps = {
  value: RacketChoice | null;
  onChange: (choice: RacketChoice | null) => void;
  /** The client's rackets, the last strung first: offered before the catalogue. */
  ofClient: ClientRackets | null;
  error?: string | undefined;
  /** Faults of a racket typed in place, by its field's name. */
  faultOf: (field: string) => string | undefined;
};

/** Searches the client's rackets and the catalogue, or takes a new one typed in place. */
export function RacketPicker({ value, onChange, ofClient, error, faultOf }: RacketPickerProps) {
  const t = useT("orders");
  const format = useFormat();
  const [isFresh, setFresh] = useState(false);
  const [search, setSearch] = useState("");
  const [settled] = useDebouncedValue(search, 180);
  const found = useQuery(
    trpc.rackets.search.queryOptions(
      { search: settled, limit: 30 },
      { enabled: settled !== "", placeholderData: keepPreviousData },
    ),
  );
  if (value?.kind === "typed") {
    return <TypedRacketFields racket={value.racket} onChange={onChange} faultOf={faultOf} isFresh={isFresh} />;
  }
  const own = (ofClient?.rackets ?? []).filter((racket) => matches(racket, search));
  const others = search === "" ? [] : (found.data ?? []).filter((racket) => !own.some(({ id }) => id === racket.id));
  const strungText = (date: string | null) =>
    date && t("form.racketStrung", { ago: t("ago", { days: daysBetween(date, format.today()) }) });
  return (
    <SearchCombobox
      label={t("form.racket")}
      picked={value ? racketName(value) : ""}
      groups={[
        {
          label: ofClient?.label ?? "",
          options: own.map((racket) => optionOf(racket, strungText(racket.lastStrungAt))),
        },
        { label: t("form.catalogue"), options: others.map((racket) => optionOf(racket, null)) },
      ]}
      isSearching={found.isFetching}
      onSearch={setSearch}
      onPick={(id) => onChange(listedChoice([...own, ...others], id))}
      onClear={() => onChange(null)}
      create={{
        label: (text) => (text ? t("form.newRacket", { name: text }) : t("form.newRacketPlain")),
        onCreate: (text) => {
          setFresh(true);
          onChange({ kind: "typed", racket: typedRacketOf(text) });
        },
      }}
      placeholder={t("form.racketHint")}
      description={value ? racketDetails(value.racket) : ""}
      error={error}
    />
  );
}

const matches = (racket: Racket, search: string): boolean =>
  search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => `${racket.manufacturer} ${racket.model} ${racketDetails(racket)}`.toLowerCase().includes(word));

const optionOf = (racket: Racket, strung: string | null) => ({
  id: racket.id,
  title: racketName({ kind: "listed", racket }),
  details: [racketDetails(racket), strung].filter(Boolean).join(" · "),
});

function listedChoice(rackets: readonly Racket[], id: string): RacketChoice | null {
  const racket = rackets.find((row) => row.id === id);
  return racket ? { kind: "listed", racket } : null;
}
