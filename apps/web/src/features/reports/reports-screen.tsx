import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ReportsSearch } from "../../app/search-params.ts";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Icon } from "../../components/icon.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { Screen } from "../../components/screen.tsx";
import { BlocksSkeleton } from "../../components/skeleton.tsx";
import { Report } from "./report.tsx";
import classes from "./reports.module.css";

/** What the book adds up to, in one year or in all; the year stands in the address. */
export function ReportsScreen() {
  const t = useT("reports");
  const wanted = useSearch({ from: "/signed-in/reports" });
  const navigate = useNavigate({ from: "/reports" });
  const query = useQuery({ ...trpc.reports.get.queryOptions(wanted), placeholderData: keepPreviousData });
  const show = (year: ReportsSearch["year"]) => void navigate({ search: { year } });
  const print = (
    <Button
      variant="default"
      className={classes.print}
      onClick={() => window.print()}
      leftSection={<Icon name="print" size={20} />}
    >
      {t("print")}
    </Button>
  );
  return (
    <Screen title={t("title")} actions={query.data && query.data.years.length > 0 ? print : null}>
      <Loaded query={query} skeleton={<BlocksSkeleton blocks={4} />}>
        {(report) => <Report report={report} onYear={show} />}
      </Loaded>
    </Screen>
  );
}
