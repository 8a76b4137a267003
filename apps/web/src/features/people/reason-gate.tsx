import { Button } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import formClasses from "../../components/form.module.css";
import { setLook, useLook } from "./look-store.ts";
import { isReason } from "./people-json.ts";
import { ReasonField } from "./reason-field.tsx";

/** Whoever comes by a link or has reloaded says why before anything is shown. */
export function ReasonGate({ children }: { children: ReactNode }) {
  const t = useT("people");
  const look = useLook();
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  if (look.reason) return children;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isReason(reason)) setLook({ reason: reason.trim() });
  };
  return (
    <Card title={t("lookTitle")}>
      <form className={formClasses.form} onSubmit={submit} noValidate>
        <ReasonField value={reason} isShort={isTried && !isReason(reason)} onChange={setReason} />
        <div className={formClasses.actions}>
          <Button type="submit">{t("look")}</Button>
        </div>
      </form>
    </Card>
  );
}
