import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../app/trpc.ts";
import { useT } from "../app/use-t.ts";
import { SearchCombobox } from "./search-combobox.tsx";

type ClientComboboxProps = { clientId: string | null; onChange: (clientId: string | null) => void };

/** Narrows a list to one client of the book. */
export function ClientCombobox({ clientId, onChange }: ClientComboboxProps) {
  const t = useT("orders");
  const [isOpened, setOpened] = useState(false);
  const [search, setSearch] = useState("");
  const [settled] = useDebouncedValue(search.trim(), 180);
  const found = useQuery(
    trpc.clients.list.queryOptions(
      { search: settled, sort: "recent", limit: 20 },
      { enabled: isOpened, placeholderData: keepPreviousData },
    ),
  );
  const chosen = useQuery(trpc.clients.get.queryOptions({ id: clientId ?? "" }, { enabled: clientId !== null }));
  const options = (found.data?.items ?? []).map(({ id, name }) => ({ id, title: name }));
  return (
    <SearchCombobox
      label={t("list.client")}
      picked={clientId === null ? "" : (chosen.data?.name ?? t("list.clientChosen"))}
      groups={[{ options }]}
      isSearching={found.isFetching}
      onOpen={() => setOpened(true)}
      onSearch={setSearch}
      onPick={onChange}
      onClear={() => onChange(null)}
      placeholder={t("list.anyClient")}
    />
  );
}
