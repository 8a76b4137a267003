import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { RowsSkeleton } from "../../components/skeleton.tsx";
import type { ImportJson } from "./import-json.ts";
import { ImportStateText } from "./import-state-text.tsx";
import classes from "./imports.module.css";
import { UndoImport } from "./undo-import.tsx";
import { useAddedText } from "./use-added-text.ts";

/** What was brought in so far, and whether it can be undone. */
export function PastImportsCard() {
  const t = useT("imports");
  const query = useQuery(trpc.settings.imports.queryOptions());
  return (
    <Card title={t("pastTitle")} flush>
      <Loaded query={query} skeleton={<RowsSkeleton rows={1} />}>
        {(views) =>
          views.length === 0 ? (
            <p className={classes.lead}>{t("pastNone")}</p>
          ) : (
            <ul className={classes.list}>
              {views.map((view) => (
                <PastImport key={view.id} view={view} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function PastImport({ view }: { view: ImportJson }) {
  const t = useT("imports");
  const format = useFormat();
  const addedText = useAddedText();
  return (
    <li className={classes.past}>
      <span className={classes.what}>
        <span className={classes.strong}>{view.fileName}</span>
        <span className={classes.soft}>{`${t(`pastKind.${view.kind}`)} · ${format.instant(view.createdAt)}`}</span>
        <span className={classes.soft}>{addedText(view.added)}</span>
        <ImportStateText view={view} />
      </span>
      {view.canUndo ? <UndoImport view={view} /> : null}
    </li>
  );
}
