import { Button } from "@mantine/core";
import { useState } from "react";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { Icon } from "../../components/icon.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import classes from "./people.module.css";
import type { PersonJson } from "./people-json.ts";
import { type PersonAct, PersonActDialog } from "./person-act-dialog.tsx";

/** What a person may ask for; while they are being erased, only what is held about them. */
export function PersonActions({ person }: { person: PersonJson }) {
  const t = useT("people");
  const [act, setAct] = useState<PersonAct | null>(null);
  return (
    <Card title={t("actions")}>
      <div className={classes.actions}>
        <Button
          variant="default"
          onClick={() => setAct({ kind: "download" })}
          leftSection={<Icon name="download" size={20} />}
        >
          {t("download")}
        </Button>
        {person.erasure ? null : (
          <>
            <LinkButton
              to="/admin/people/$id/merge"
              params={{ id: person.id }}
              variant="default"
              leftSection={<Icon name="copy" size={20} />}
            >
              {t("merge")}
            </LinkButton>
            <Button variant="default" className={classes.danger} onClick={() => setAct({ kind: "erase" })}>
              {t("erase")}
            </Button>
          </>
        )}
      </div>
      <PersonActDialog act={act} person={person} onClose={() => setAct(null)} />
    </Card>
  );
}
