import { Link } from "@tanstack/react-router";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { FiguresTable } from "../../charts/figures-table.tsx";
import { Card } from "../../components/card.tsx";
import type { ReportJson } from "./report-json.ts";
import classes from "./reports.module.css";

/** The clients with the highest revenue of the time shown; currencies one after the other. */
export function TopClientsCard({ clients }: { clients: ReportJson["topClients"] }) {
  const t = useT("reports");
  const format = useFormat();
  return (
    <Card title={t("topTitle")} flush>
      {clients.length === 0 ? (
        <p className={classes.padded}>{t("topNone")}</p>
      ) : (
        <FiguresTable
          caption={t("topTitle")}
          headings={[t("client"), t("jobs"), t("revenue")]}
          rows={clients.map(({ clientId, name, currency, jobs, totalMinor }) => ({
            key: `${clientId} ${currency}`,
            cells: [
              <Link key="name" to="/clients/$id" params={{ id: clientId }}>
                {name}
              </Link>,
              format.number(jobs),
              format.money(totalMinor, currency),
            ],
          }))}
        />
      )}
    </Card>
  );
}
