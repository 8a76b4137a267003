import { Link } from "@tanstack/react-router";
import { EmptyState } from "../components/empty-state.tsx";
import { useT } from "./use-t.ts";

export function NotFoundScreen() {
  const t = useT("common");
  return (
    <main>
      <title>{`${t("notFoundTitle")} · ${t("appName")}`}</title>
      <EmptyState
        icon="racket"
        title={t("notFoundTitle")}
        text={t("notFoundText")}
        action={<Link to="/">{t("toToday")}</Link>}
      />
    </main>
  );
}
