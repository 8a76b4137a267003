import { CloseButton, Combobox, TextInput, useCombobox } from "@mantine/core";
import { useState } from "react";
import { afterPress } from "../app/after-press.ts";
import { useT } from "../app/use-t.ts";
import { Icon } from "../components/icon.tsx";
import { OptionalLabel } from "../components/optional-label.tsx";
import classes from "./fields.module.css";

type ComboboxOption = { id: string; title: string; details?: string };
type ComboboxGroup = { label?: string; options: readonly ComboboxOption[] };

type SearchComboboxProps = {
  label: string;
  /** Says so beside the label. */
  isOptional?: boolean;
  /** What is picked, as shown while nothing is being searched. */
  picked: string;
  groups: readonly ComboboxGroup[];
  isSearching: boolean;
  onSearch: (search: string) => void;
  onPick: (id: string) => void;
  onClear: () => void;
  /** Offers to make a new one of what was typed; without it only what is listed can be picked. */
  create?: { label: (search: string) => string; onCreate: (search: string) => void };
  onOpen?: () => void;
  placeholder?: string;
  /** Said under the field, such as what tells the picked one from its likes. */
  description?: string;
  error?: string | undefined;
};

const newOne = "new";

/**
 * A field that searches as one types. What was typed and matches nothing becomes a new one when the field is left, so
 * that no typing is lost; Escape puts the field back.
 */
export function SearchCombobox(props: SearchComboboxProps) {
  const { label, picked, groups, create, error, placeholder, description } = props;
  const t = useT("orders");
  const [typed, setTyped] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const options = groups.flatMap((group) => group.options);

  const search = (text: string | null) => {
    setTyped(text);
    props.onSearch(text ?? "");
    combobox.openDropdown();
    combobox.updateSelectedOptionIndex();
  };
  const settle = (choose: () => void) => {
    setTyped(null);
    props.onSearch("");
    combobox.closeDropdown();
    choose();
  };
  const submit = (id: string) =>
    settle(() => (id === newOne ? create?.onCreate((typed ?? "").trim()) : props.onPick(id)));
  const leave = () => {
    const text = typed?.trim() ?? "";
    const exact = options.find((option) => option.title.toLowerCase() === text.toLowerCase());
    settle(() => {
      if (text === "") return;
      if (exact) props.onPick(exact.id);
      else create?.onCreate(text);
    });
  };

  return (
    <Combobox store={combobox} onOptionSubmit={submit} shadow="md" offset={4}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={props.isOptional ? <OptionalLabel text={label} /> : label}
          role="combobox"
          autoComplete="off"
          placeholder={placeholder}
          error={error}
          description={description || undefined}
          inputWrapperOrder={["label", "input", "description", "error"]}
          value={typed ?? picked}
          onChange={(event) => search(event.currentTarget.value)}
          onClick={() => combobox.openDropdown()}
          onFocus={(event) => {
            props.onOpen?.();
            combobox.openDropdown();
            event.currentTarget.select();
          }}
          onBlur={() => afterPress(leave)}
          onKeyDown={(event) => {
            if (event.key === "Escape") settle(() => undefined);
          }}
          rightSectionWidth={48}
          rightSection={
            picked && typed === null ? (
              <CloseButton size={44} aria-label={t("form.clearChoice", { field: label })} onClick={props.onClear} />
            ) : (
              <Icon name="search" size={20} />
            )
          }
          rightSectionPointerEvents={picked && typed === null ? "all" : "none"}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={320} style={{ overflowY: "auto" }} aria-label={t("form.options", { field: label })}>
          {groups.map((group) => (
            <OptionGroup key={group.label ?? ""} group={group} />
          ))}
          {create ? <CreateOption label={create.label((typed ?? "").trim())} /> : null}
          {options.length === 0 && !create ? (
            <Combobox.Empty>{t(props.isSearching ? "form.searching" : "form.nothingFound")}</Combobox.Empty>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function OptionGroup({ group }: { group: ComboboxGroup }) {
  const rows = group.options.map(({ id, title, details }) => (
    <Combobox.Option key={id} value={id} className={classes.option}>
      <span className={classes.optionTitle}>{title}</span>
      {details ? <span className={classes.optionDetails}>{details}</span> : null}
    </Combobox.Option>
  ));
  if (rows.length === 0) return null;
  return group.label ? <Combobox.Group label={group.label}>{rows}</Combobox.Group> : rows;
}

function CreateOption({ label }: { label: string }) {
  return (
    <Combobox.Option value={newOne}>
      <span className={classes.create}>
        <Icon name="plus" size={20} />
        {label}
      </span>
    </Combobox.Option>
  );
}
