import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useT } from "../../app/use-t.ts";
import { Dialog } from "../../components/dialog.tsx";
import formClasses from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import { useLook } from "./look-store.ts";
import { NameField } from "./name-field.tsx";
import classes from "./people.module.css";
import { isReason, type PersonJson } from "./people-json.ts";
import { ReasonField } from "./reason-field.tsx";
import { usePersonAct } from "./use-person-act.ts";

export type PersonAct = { kind: "download" } | { kind: "erase" } | { kind: "cancel"; erasureId: string };

type DialogProps = { act: PersonAct | null; person: PersonJson; onClose: () => void };

/** Says what will happen and to whom, and asks why, before anything is done about a person. */
export function PersonActDialog({ act, person, onClose }: DialogProps) {
  const t = useT("people");
  const title = act ? t(`${act.kind}Title`, { name: person.name }) : "";
  return (
    <Dialog isOpen={act !== null} onClose={onClose} title={title}>
      {act ? <ActForm act={act} person={person} onDone={onClose} /> : null}
    </Dialog>
  );
}

type ActFormProps = { act: PersonAct; person: PersonJson; onDone: () => void };

function ActForm({ act, person, onDone }: ActFormProps) {
  const t = useT("people");
  const look = useLook();
  const [reason, setReason] = useState(look.reason);
  const [typedName, setTypedName] = useState("");
  const [isShort, setShort] = useState(false);
  const acting = usePersonAct({ act, person }, onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setShort(!isReason(reason));
    if (isReason(reason) && !acting.isPending) acting.mutate({ reason: reason.trim(), typedName });
  };
  return (
    <form className={formClasses.form} onSubmit={submit} noValidate>
      <Effects act={act} />
      <ReasonField value={reason} isShort={isShort} onChange={setReason} />
      {act.kind === "erase" ? (
        <NameField name={person.name} value={typedName} onChange={setTypedName} error={acting.error} />
      ) : null}
      <FormError error={acting.error} />
      <Button type="submit" color={act.kind === "erase" ? "red.9" : undefined} loading={acting.isPending}>
        {t(`${act.kind}Confirm`)}
      </Button>
    </form>
  );
}

function Effects({ act }: { act: PersonAct }) {
  const t = useT("people");
  if (act.kind !== "erase") return <p className={formClasses.note}>{t(`${act.kind}Text`)}</p>;
  return (
    <ul className={classes.effects}>
      <li>{t("eraseGone")}</li>
      <li>{t("eraseStays")}</li>
      <li>{t("eraseGrace")}</li>
    </ul>
  );
}
