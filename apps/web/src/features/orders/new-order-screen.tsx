import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { trpc } from "../../app/trpc.ts";
import { useMe } from "../../app/use-me.ts";
import { useT } from "../../app/use-t.ts";
import { Loaded } from "../../components/loaded.tsx";
import { Screen } from "../../components/screen.tsx";
import { BlocksSkeleton } from "../../components/skeleton.tsx";
import type { ClientChoice } from "../../fields/client-choice.ts";
import { NewOrderForm } from "./new-order-form.tsx";
import { emptyOrderForm, orderFormOf } from "./order-form.ts";
import type { OrderTemplateJson } from "./order-json.ts";

const route = getRouteApi("/signed-in/orders/new");

/** A new job: from nothing, for a certain client, on the stringer's own racket, or the same again. */
export function NewOrderScreen() {
  const t = useT("orders");
  const { again, clientId, self } = route.useSearch();
  return (
    <Screen title={t("form.newTitle")} width="form" back={{ to: clientId ? "/clients" : "/" }}>
      {again ? (
        <SameAgain key={again} orderId={again} />
      ) : clientId ? (
        <ForClient key={clientId} clientId={clientId} />
      ) : (
        <Fresh key={self ?? "any"} client={self ? { kind: "self" } : null} />
      )}
    </Screen>
  );
}

function SameAgain({ orderId }: { orderId: string }) {
  const query = useQuery(trpc.orders.template.queryOptions({ orderId }, { gcTime: 0 }));
  return (
    <Loaded query={query} skeleton={<BlocksSkeleton />}>
      {(template) => (template ? <Repeated template={template} /> : <Fresh client={null} />)}
    </Loaded>
  );
}

function ForClient({ clientId }: { clientId: string }) {
  const query = useQuery(trpc.clients.get.queryOptions({ id: clientId }));
  return (
    <Loaded query={query} skeleton={<BlocksSkeleton />}>
      {({ id, name, email }) => <Fresh client={{ kind: "listed", client: { id, name, email } }} />}
    </Loaded>
  );
}

function Repeated({ template }: { template: OrderTemplateJson }) {
  const { currency, tensionUnit } = useMe();
  const [start] = useState(() => orderFormOf(template, { currency, tensionUnit }));
  return <NewOrderForm start={start} filledFrom={template} isAsked />;
}

function Fresh({ client }: { client: ClientChoice | null }) {
  const { currency, tensionUnit, defaultLabourMinor } = useMe();
  const [start] = useState(() => {
    const form = emptyOrderForm(defaultLabourMinor, { currency, tensionUnit });
    return { ...form, client };
  });
  return <NewOrderForm start={start} filledFrom={null} isAsked={client !== null} />;
}
