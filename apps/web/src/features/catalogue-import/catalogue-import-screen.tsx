import { useState } from "react";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { Screen } from "../../components/screen.tsx";
import { ImportForm } from "./import-form.tsx";
import type { PlannedImport } from "./import-json.ts";
import { ImportPlan } from "./import-plan.tsx";

/** A list of rackets or strings for everyone: first what would come of it, then the import. */
export function CatalogueImportScreen() {
  const t = useT("catalogueImport");
  const [planned, setPlanned] = useState<PlannedImport | null>(null);
  return (
    <Screen title={t("title")} back={{ to: "/admin/moderation" }}>
      {planned ? (
        <ImportPlan planned={planned} onAnother={() => setPlanned(null)} />
      ) : (
        <Card>
          <ImportForm onPlanned={setPlanned} />
        </Card>
      )}
    </Screen>
  );
}
