import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import type { ClientChoice } from "../../fields/client-choice.ts";
import type { ClientRackets } from "../../fields/racket-picker.tsx";
import type { OrderTemplateJson } from "./order-json.ts";

export type ClientHistory = { template: OrderTemplateJson | null; ofClient: ClientRackets | null };

/** What the book knows of whose racket it is: the last setup, and the rackets strung before. */
export function useClientHistory(client: ClientChoice | null): ClientHistory {
  const t = useT("orders");
  const isSelf = client?.kind === "self";
  const listed = client?.kind === "listed" ? client.client : null;
  const last = useQuery(
    trpc.orders.template.queryOptions(listed ? { clientId: listed.id } : { isSelf: true }, {
      enabled: isSelf || listed !== null,
    }),
  );
  const template = (isSelf || listed ? last.data : null) ?? null;
  const clientId = listed?.id ?? (isSelf ? template?.client.id : undefined);
  const rackets = useQuery(
    trpc.rackets.forClient.queryOptions({ clientId: clientId ?? "" }, { enabled: clientId !== undefined }),
  );
  const label = listed ? t("form.racketsOf", { name: listed.name }) : t("form.racketsOwn");
  return { template, ofClient: clientId && rackets.data ? { label, rackets: rackets.data } : null };
}
