import { useMutation } from "@tanstack/react-query";
import { queryClient } from "../../app/query-client.ts";
import { trpc } from "../../app/trpc.ts";
import { useErrorText } from "../../app/use-error-text.ts";
import { showToast } from "../../components/toasts.ts";

/** Puts a refused receipt out of sight: at once on the screen, and for good in the book. */
export function useNoticeSeen(): { isPending: boolean; run: (id: string) => void } {
  const errorText = useErrorText();
  const key = trpc.orders.dashboard.queryKey();
  const seen = useMutation(
    trpc.notices.markRead.mutationOptions({
      onMutate: async ({ id }) => {
        await queryClient.cancelQueries({ queryKey: key });
        queryClient.setQueryData(key, (shown) => {
          if (!shown) return shown;
          const troubled = shown.mail.troubled.filter(({ noticeId }) => noticeId === null || noticeId !== id);
          return { ...shown, mail: { ...shown.mail, troubled } };
        });
      },
      onError: (error) => showToast({ message: errorText(error), tone: "bad" }),
      onSettled: () => queryClient.invalidateQueries({ queryKey: key }),
    }),
  );
  return { isPending: seen.isPending, run: (id) => seen.mutate({ id }) };
}
