import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";
import { Loaded } from "../../components/loaded.tsx";
import { BlocksSkeleton } from "../../components/skeleton.tsx";
import { useLook } from "./look-store.ts";
import { MergeForm } from "./merge-form.tsx";
import { onlyWhenAsked } from "./people-json.ts";

export function MergeCompared({ keptId, otherId }: { keptId: string; otherId: string }) {
  const { reason } = useLook();
  const query = useQuery({ ...trpc.people.compare.queryOptions({ keptId, otherId, reason }), ...onlyWhenAsked });
  return (
    <Loaded query={query} skeleton={<BlocksSkeleton blocks={2} />}>
      {(comparison) => <MergeForm key={comparison.revision} comparison={comparison} />}
    </Loaded>
  );
}
