import { useDebouncedValue } from "@mantine/hooks";
import type { RacketString } from "@rbo/shared/strings/string.schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../app/trpc.ts";
import { useT } from "../app/use-t.ts";
import { SearchCombobox } from "./search-combobox.tsx";
import { type StringChoice, stringName, typedStringOf } from "./string-choice.ts";
import { TypedStringFields } from "./typed-string-fields.tsx";

type StringPickerProps = {
  /** Tells the two sides of the string bed apart for screen readers: "Mains: string". */
  label: string;
  value: StringChoice | null;
  onChange: (choice: StringChoice | null) => void;
  error?: string | undefined;
  /** Faults of a string typed in place, by its field's name. */
  faultOf: (field: string) => string | undefined;
};

/** Searches own and shared strings, or takes a new one typed in place. */
export function StringPicker({ label, value, onChange, error, faultOf }: StringPickerProps) {
  const t = useT("orders");
  const [isOpened, setOpened] = useState(false);
  const [isFresh, setFresh] = useState(false);
  const [search, setSearch] = useState("");
  const [settled] = useDebouncedValue(search, 180);
  const found = useQuery(
    trpc.strings.search.queryOptions(
      { search: settled, limit: 30 },
      { enabled: isOpened, placeholderData: keepPreviousData },
    ),
  );
  if (value?.kind === "typed") {
    const typed = { string: value.string, onChange, faultOf, label, isFresh };
    return <TypedStringFields {...typed} />;
  }
  const strings = found.data ?? [];
  return (
    <SearchCombobox
      label={label}
      picked={value ? stringName(value) : ""}
      groups={[{ options: strings.map(optionOf) }]}
      isSearching={found.isFetching}
      onOpen={() => setOpened(true)}
      onSearch={setSearch}
      onPick={(id) => onChange(listedChoice(strings, id))}
      onClear={() => onChange(null)}
      create={{
        label: (text) => (text ? t("form.newString", { name: text }) : t("form.newStringPlain")),
        onCreate: (text) => {
          setFresh(true);
          onChange({ kind: "typed", string: typedStringOf(text) });
        },
      }}
      placeholder={t("form.stringHint")}
      error={error}
    />
  );
}

const optionOf = (string: RacketString) => ({
  id: string.id,
  title: stringName({ kind: "listed", string }),
  details: [string.material, string.colour].filter(Boolean).join(" · "),
});

function listedChoice(strings: readonly RacketString[], id: string): StringChoice | null {
  const string = strings.find((row) => row.id === id);
  return string ? { kind: "listed", string } : null;
}
