import { Button, TextInput } from "@mantine/core";
import { searchWords } from "@rbo/shared/text/fold-text";
import { type FormEvent, useState } from "react";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import formClasses from "../../components/form.module.css";
import { Icon } from "../../components/icon.tsx";
import { setLook, useLook } from "./look-store.ts";
import { isReason } from "./people-json.ts";
import { ReasonField } from "./reason-field.tsx";

/** Whom one looks for, and why; nothing is looked up before both are said. */
export function LookForm() {
  const t = useT("people");
  const look = useLook();
  const [search, setSearch] = useState(look.search);
  const [reason, setReason] = useState(look.reason);
  const [isTried, setTried] = useState(false);
  const isLong = searchWords(search).join("").length >= 2;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isLong && isReason(reason)) setLook({ search: search.trim(), reason: reason.trim() });
  };
  return (
    <Card>
      <form className={formClasses.form} onSubmit={submit} noValidate>
        <TextInput
          type="search"
          label={t("searchLabel")}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          error={isTried && !isLong ? t("searchShort") : undefined}
          autoComplete="off"
          maxLength={100}
          required
        />
        <ReasonField value={reason} isShort={isTried && !isReason(reason)} onChange={setReason} />
        <div className={formClasses.actions}>
          <Button type="submit" leftSection={<Icon name="search" size={20} />}>
            {t("search")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
