import { NativeSelect } from "@mantine/core";
import type { ReportsSearch } from "../../app/search-params.ts";
import { useT } from "../../app/use-t.ts";
import classes from "./reports.module.css";

type YearPickerProps = {
  year: number | null;
  years: readonly number[];
  onYear: (year: ReportsSearch["year"]) => void;
};

/** The years that have figures, the newest first, and all of them together. */
export function YearPicker({ year, years, onYear }: YearPickerProps) {
  const t = useT("reports");
  const shown = year === null || years.includes(year) ? years : [...years, year].sort((a, b) => a - b);
  return (
    <NativeSelect
      label={t("year")}
      className={classes.year}
      value={String(year ?? "all")}
      onChange={({ currentTarget: { value } }) => onYear(value === "all" ? value : Number(value))}
      data={[{ value: "all", label: t("allYears") }, ...[...shown].reverse().map(String)]}
    />
  );
}
