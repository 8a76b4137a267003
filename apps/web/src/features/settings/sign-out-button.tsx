import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { postJson } from "../../app/plain-http.ts";
import { useErrorText } from "../../app/use-error-text.ts";
import { useT } from "../../app/use-t.ts";
import { Icon } from "../../components/icon.tsx";
import { showToast } from "../../components/toasts.ts";
import { forgetDrafts } from "../../drafts/browser-stores.ts";

/** Signs out and loads the app anew: nothing of the account stays behind, half-typed jobs included. */
export function SignOutButton() {
  const t = useT("settings");
  const errorText = useErrorText();
  const signOut = useMutation({
    mutationFn: () => postJson("/auth/sign-out", {}),
    onSuccess: () => {
      forgetDrafts();
      sessionStorage.clear();
      window.location.assign("/login");
    },
    onError: (error) => showToast({ message: errorText(error), tone: "bad" }),
  });
  return (
    <Button
      variant="default"
      loading={signOut.isPending || signOut.isSuccess}
      onClick={() => signOut.mutate()}
      leftSection={<Icon name="signOut" size={20} />}
    >
      {t("signOut")}
    </Button>
  );
}
