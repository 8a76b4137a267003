import { useState } from "react";
import { queryClient } from "../../app/query-client.ts";
import { trpc } from "../../app/trpc.ts";
import { useErrorText } from "../../app/use-error-text.ts";
import { useSave } from "../../app/use-save.ts";
import { useT } from "../../app/use-t.ts";
import { showToast } from "../../components/toasts.ts";

export type HandedLink = { url: string };

/** Invites an account once more; where mail is not set up, `link` is what to hand over. */
export function useResendInvite() {
  const t = useT("stringers");
  const errorText = useErrorText();
  const [link, setLink] = useState<HandedLink | null>(null);
  const resend = useSave(
    trpc.stringers.resendInvite.mutationOptions({
      onSuccess: ({ url }) => (url === null ? showToast({ message: t("resent") }) : setLink({ url })),
      onError: (error) => showToast({ message: errorText(error), tone: "bad" }),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.stringers.list.pathKey() }),
    }),
  );
  return { resend, link, closeLink: () => setLink(null) };
}
