import { useT } from "../../app/use-t.ts";
import { LinkPage } from "./link-page.tsx";
import { WelcomeForm } from "./welcome-form.tsx";

export function WelcomeScreen() {
  const t = useT("signIn");
  return (
    <LinkPage title={t("welcomeTitle")} purposes={["first_admin", "invite"]}>
      {(token, link) => <WelcomeForm token={token} email={link.email} />}
    </LinkPage>
  );
}
