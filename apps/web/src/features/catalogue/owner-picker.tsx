import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { SearchCombobox } from "../../fields/search-combobox.tsx";
import type { Owner } from "./gear-form-values.ts";

type OwnerPickerProps = { value: Owner | null; onChange: (owner: Owner | null) => void; error?: ReactNode };

/** Whose racket it is: one of the clients, or nobody in particular. */
export function OwnerPicker({ value, onChange, error }: OwnerPickerProps) {
  const t = useT("catalogue");
  const [search, setSearch] = useState("");
  const [settled] = useDebouncedValue(search, 180);
  const query = useQuery(
    trpc.clients.list.queryOptions(
      { search: settled, sort: "recent", limit: 12 },
      { placeholderData: keepPreviousData },
    ),
  );
  const clients = query.data?.items ?? [];
  const nameOf = (client: (typeof clients)[number]) => (client.isSelf ? t("ownerSelf") : client.name);
  return (
    <SearchCombobox
      label={t("owner")}
      isOptional
      picked={value?.name ?? ""}
      groups={[{ options: clients.map((client) => ({ id: client.id, title: nameOf(client) })) }]}
      isSearching={query.isFetching}
      onSearch={setSearch}
      onPick={(id) => {
        const client = clients.find((row) => row.id === id);
        if (client) onChange({ id, name: nameOf(client) });
      }}
      onClear={() => onChange(null)}
      placeholder={t("ownerHint")}
      description={t("ownerNote")}
      error={typeof error === "string" ? error : undefined}
    />
  );
}
