import { Outlet } from "@tanstack/react-router";
import { EmptyState } from "../components/empty-state.tsx";
import { LinkButton } from "../components/link-button.tsx";
import { useMe } from "./use-me.ts";
import { useT } from "./use-t.ts";

/** What an administrator's page is to everybody else. The server keeps them out; this says so in words. */
export function AdminGate() {
  const t = useT("common");
  const { role } = useMe();
  if (role === "admin") return <Outlet />;
  return (
    <>
      <title>{`${t("adminOnlyTitle")} · ${t("appName")}`}</title>
      <EmptyState
        isPage
        icon="key"
        title={t("adminOnlyTitle")}
        text={t("adminOnlyText")}
        action={<LinkButton to="/">{t("toToday")}</LinkButton>}
      />
    </>
  );
}
