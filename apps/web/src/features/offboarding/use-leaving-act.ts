import { useMutation } from "@tanstack/react-query";
import { queryClient } from "../../app/query-client.ts";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { showToast } from "../../components/toasts.ts";

/** Does one act of a leaving and shows where it stands then. */
export function useLeavingAct<Input>(
  act: (input: Input) => Promise<unknown>,
  done: "started" | "handedOver" | "cancelled",
  onDone: () => void = () => undefined,
) {
  const t = useT("offboarding");
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      showToast({ message: t(done) });
      onDone();
    },
    onSettled: async () => {
      // Whoever closed the own account is signed out, and is shown so.
      await queryClient.invalidateQueries({ queryKey: trpc.auth.me.queryKey() });
      await queryClient.invalidateQueries({ queryKey: trpc.stringers.list.pathKey() });
      await queryClient.invalidateQueries({ queryKey: trpc.offboarding.pathKey() });
    },
  });
}
