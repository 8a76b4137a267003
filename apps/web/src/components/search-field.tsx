import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { useT } from "../app/use-t.ts";
import { Icon } from "./icon.tsx";

/** Long enough to skip the letters of a quick typist, short enough to feel at once. */
const pauseMs = 180;

type SearchFieldProps = {
  label: string;
  placeholder: string;
  /** What the list was searched for when the screen opened. */
  initial: string;
  onSearch: (text: string) => void;
};

/** Searches as one types. */
export function SearchField({ label, placeholder, initial, onSearch }: SearchFieldProps) {
  const t = useT("common");
  const [text, setText] = useState(initial);
  const searchSoon = useDebouncedCallback(onSearch, pauseMs);

  const change = (value: string) => {
    setText(value);
    searchSoon(value.trim());
  };

  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={placeholder}
      maxLength={100}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      leftSection={<Icon name="search" size={20} />}
      leftSectionWidth={42}
      rightSection={text ? <CloseButton size={44} aria-label={t("clearSearch")} onClick={() => change("")} /> : null}
      rightSectionWidth={46}
    />
  );
}
