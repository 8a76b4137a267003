import { useT } from "../../app/use-t.ts";
import { Icon } from "../../components/icon.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import type { HistoryJobJson } from "./racket-history-json.ts";

/** The next job on this racket, from its newest. */
export function SameAgain({ job }: { job: HistoryJobJson }) {
  const t = useT("rackets");
  return (
    <LinkButton to="/orders/new" search={{ again: job.id }} leftSection={<Icon name="repeat" size={20} />}>
      {t("again")}
    </LinkButton>
  );
}
