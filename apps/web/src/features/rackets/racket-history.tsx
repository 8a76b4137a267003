import { useT } from "../../app/use-t.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { racketDetails } from "../../fields/racket-choice.ts";
import { DynamicTensionCard } from "./dynamic-tension-card.tsx";
import { OwnersNote } from "./owners-note.tsx";
import type { RacketHistoryJson } from "./racket-history-json.ts";
import { RacketJobsCard } from "./racket-jobs-card.tsx";
import classes from "./rackets.module.css";
import { RestringCard } from "./restring-card.tsx";
import { TensionCard } from "./tension-card.tsx";

type RacketHistoryProps = { history: RacketHistoryJson; clientId: string | null };

/** Figures are of one person's racket: where a row of the catalogue is several people's, one is chosen first. */
export function RacketHistory({ history, clientId }: RacketHistoryProps) {
  const { racket, clients, jobs } = history;
  const details = racketDetails(racket);
  const isSeveral = clientId === null && clients.length > 1;
  return (
    <div className={classes.page}>
      <div className={classes.about}>
        {details ? <span>{details}</span> : null}
        <Whose history={history} clientId={clientId} />
      </div>
      {isSeveral ? <OwnersNote history={history} clientId={null} /> : null}
      {jobs.length === 0 ? <NoJobs clientId={clientId} /> : null}
      {jobs.length === 0 || isSeveral ? null : (
        <div className={classes.figures}>
          <TensionCard jobs={jobs} />
          <div className={classes.side}>
            <RestringCard jobs={jobs} />
            <DynamicTensionCard jobs={jobs} />
          </div>
        </div>
      )}
      {jobs.length > 0 ? <RacketJobsCard jobs={jobs} isCut={history.isCut} isSeveral={isSeveral} /> : null}
      {clientId !== null && clients.length > 1 ? <OwnersNote history={history} clientId={clientId} /> : null}
    </div>
  );
}

function Whose({ history: { clients }, clientId }: RacketHistoryProps) {
  const t = useT("rackets");
  const only = clients.length === 1 ? clients[0] : undefined;
  const whose = clients.find(({ id }) => id === clientId) ?? only;
  if (!whose) return null;
  return <span>{whose.isSelf ? t("ofSelf") : t("ofClient", { name: whose.name })}</span>;
}

function NoJobs({ clientId }: { clientId: string | null }) {
  const t = useT("rackets");
  const action = (
    <LinkButton to="/orders/new" search={clientId ? { clientId } : {}}>
      {t("addJob")}
    </LinkButton>
  );
  return <EmptyState icon="racket" title={t("emptyTitle")} text={t("emptyText")} action={action} />;
}
