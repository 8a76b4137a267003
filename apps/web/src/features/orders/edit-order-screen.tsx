import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Loaded } from "../../components/loaded.tsx";
import { Screen } from "../../components/screen.tsx";
import { BlocksSkeleton } from "../../components/skeleton.tsx";
import { EditOrderForm } from "./edit-order-form.tsx";

/** What a booked job says, to be changed; its dates have buttons of their own on its page. */
export function EditOrderScreen() {
  const t = useT("orders");
  const { id } = useParams({ from: "/signed-in/orders/$id/edit" });
  const query = useQuery(trpc.orders.get.queryOptions({ id }));
  return (
    <Screen title={t("form.editTitle")} width="form" back={{ to: "/orders/$id", params: { id } }}>
      <Loaded query={query} skeleton={<BlocksSkeleton />}>
        {(order) => <EditOrderForm key={order.id} opened={order} />}
      </Loaded>
    </Screen>
  );
}
