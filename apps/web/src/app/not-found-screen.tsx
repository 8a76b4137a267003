import { EmptyState } from "../components/empty-state.tsx";
import { LinkButton } from "../components/link-button.tsx";
import { useT } from "./use-t.ts";

export function NotFoundScreen() {
  const t = useT("common");
  return (
    <main>
      <title>{`${t("notFoundTitle")} · ${t("appName")}`}</title>
      <EmptyState
        isPage
        icon="racket"
        title={t("notFoundTitle")}
        text={t("notFoundText")}
        action={<LinkButton to="/">{t("toToday")}</LinkButton>}
      />
    </main>
  );
}
