import { useT } from "../../app/use-t.ts";
import { Screen } from "../../components/screen.tsx";
import { BroughtInCard } from "./brought-in-card.tsx";
import { ChooseCard } from "./choose-card.tsx";
import { CommitCard } from "./commit-card.tsx";
import { PastImportsCard } from "./past-imports-card.tsx";
import { ReportCards } from "./report-cards.tsx";
import { useImport } from "./use-import.ts";

/** A file into the book: choose, look at what it would bring, bring it in; and undo what came in before. */
export function ImportScreen() {
  const t = useT("imports");
  const state = useImport();
  const { trial, commit } = state;
  return (
    <Screen title={t("title")} back={{ to: "/settings" }} width="form">
      <ChooseCard state={state} />
      {commit.report ? <BroughtInCard report={commit.report} /> : null}
      {trial.report && !commit.report ? (
        <>
          <ReportCards report={trial.report} />
          <CommitCard state={state} report={trial.report} />
        </>
      ) : null}
      {commit.report ? <ReportCards report={commit.report} /> : null}
      <PastImportsCard />
    </Screen>
  );
}
