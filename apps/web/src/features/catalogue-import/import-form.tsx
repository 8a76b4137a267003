import { useMutation } from "@tanstack/react-query";
import { type ChangeEvent, useId, useState } from "react";
import { api } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Choice } from "../../components/choice.tsx";
import formClasses from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import { Icon } from "../../components/icon.tsx";
import classes from "./catalogue-import.module.css";
import type { ImportKind, PlannedImport } from "./import-json.ts";
import { readTextFile } from "./read-text-file.ts";

const headings: Record<ImportKind, string> = {
  racket: "manufacturer, model, head_size_sq_in, string_pattern, year",
  string: "manufacturer, model, gauge, material, colour",
};

export function ImportForm({ onPlanned }: { onPlanned: (planned: PlannedImport) => void }) {
  const t = useT("catalogueImport");
  const id = useId();
  const [kind, setKind] = useState<ImportKind>("racket");
  const [fault, setFault] = useState<"tooBig" | "notText" | null>(null);
  const plan = useMutation({
    mutationFn: async ({ fileName, csv }: { fileName: string; csv: string }): Promise<PlannedImport> => {
      const report = await api.catalogue.import.mutate({ kind, fileName, csv, isDryRun: true });
      return { kind, fileName, csv, report };
    },
    onSuccess: onPlanned,
  });
  const choose = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const file = input.files?.[0];
    if (!file) return;
    const read = await readTextFile(file);
    // The same file, mended meanwhile, can be chosen again.
    input.value = "";
    setFault("fault" in read ? read.fault : null);
    if ("text" in read) plan.mutate({ fileName: file.name.slice(0, 200), csv: read.text });
  };
  return (
    <form className={formClasses.form}>
      <p className={formClasses.note}>{t("intro")}</p>
      <Choice
        label={t("kind")}
        options={[
          { value: "racket", label: t("kinds.racket") },
          { value: "string", label: t("kinds.string") },
        ]}
        value={kind}
        onChange={setKind}
      />
      <p className={classes.headings}>{t("headings", { headings: headings[kind] })}</p>
      <label htmlFor={id} className={classes.file} data-busy={plan.isPending || undefined}>
        <Icon name="download" size={20} />
        {t("choose")}
        <input
          id={id}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          className={classes.input}
          disabled={plan.isPending}
          onChange={(event) => void choose(event)}
        />
      </label>
      {fault ? (
        <p className={formClasses.error} role="alert">
          <Icon name="warning" size={20} />
          {t(fault)}
        </p>
      ) : null}
      <FormError error={fault ? null : plan.error} />
    </form>
  );
}
