import { Button, NativeSelect } from "@mantine/core";
import { orderFilters } from "@rbo/shared/orders/order-filters";
import { useQuery } from "@tanstack/react-query";
import { isListState, type OrdersSearch } from "../../app/search-params.ts";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { SearchField } from "../../components/search-field.tsx";
import classes from "./job-filters.module.css";

type JobFiltersProps = {
  wanted: OrdersSearch;
  onNarrow: (change: OrdersSearch) => void;
  onClear: () => void;
};

/** Search, state and year of the list of jobs; a client is chosen on the client's own page. */
export function JobFilters({ wanted, onNarrow, onClear }: JobFiltersProps) {
  const t = useT("orders");
  const years = useQuery(trpc.orders.years.queryOptions());
  const states = orderFilters.map((value) => ({ value, label: t(`list.filters.${value}`) }));
  return (
    <search className={classes.filters}>
      <SearchField
        label={t("list.search")}
        placeholder={t("list.searchHint")}
        initial={wanted.search ?? ""}
        onSearch={(text) => onNarrow({ search: text || undefined })}
      />
      <NativeSelect
        aria-label={t("list.state")}
        value={wanted.state ?? ""}
        onChange={({ currentTarget: { value } }) => onNarrow({ state: isListState(value) ? value : undefined })}
        data={[{ value: "", label: t("list.anyState") }, ...states]}
      />
      <NativeSelect
        aria-label={t("list.year")}
        value={String(wanted.year ?? "")}
        onChange={({ currentTarget: { value } }) => onNarrow({ year: value ? Number(value) : undefined })}
        data={[{ value: "", label: t("list.anyYear") }, ...yearsDown(years.data ?? null)]}
      />
      {wanted.clientId ? (
        <span className={classes.client}>
          {t("list.clientChosen")}
          <Button variant="subtle" onClick={onClear}>
            {t("list.clear")}
          </Button>
        </span>
      ) : null}
    </search>
  );
}

function yearsDown(span: { first: number; last: number } | null): string[] {
  if (!span) return [];
  return Array.from({ length: span.last - span.first + 1 }, (_, index) => String(span.last - index));
}
