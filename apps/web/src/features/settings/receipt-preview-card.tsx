import { useDebouncedValue } from "@mantine/hooks";
import { type ReceiptLook, receiptLookSchema } from "@rbo/shared/settings/settings.schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import formClasses from "../../components/form.module.css";
import { Icon } from "../../components/icon.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { ReceiptPage } from "./receipt-page.tsx";
import classes from "./settings.module.css";
import type { SettingsFormState } from "./use-settings-form.ts";

/** A receipt of a made-up job with what the form says now, saved or not. */
export function ReceiptPreviewCard({ form }: { form: SettingsFormState }) {
  const t = useT("settings");
  const look = useLook(form);
  const logo = useQuery(trpc.settings.logo.queryOptions());
  const preview = useQuery(
    trpc.receipts.preview.queryOptions(look, { placeholderData: keepPreviousData, staleTime: 60_000 }),
  );
  return (
    <Card
      title={t("previewTitle")}
      action={
        <a href={pdfAddress(look)} target="_blank" rel="noreferrer" className={classes.pdf}>
          <Icon name="print" size={20} />
          {t("previewPdf")}
        </a>
      }
    >
      <p className={formClasses.note}>{t("previewText")}</p>
      <Loaded query={preview} skeleton={<div className={classes.paper} />}>
        {(receipt) => <ReceiptPage receipt={receipt} logo={logo.data?.dataUrl ?? null} label={t("previewLabel")} />}
      </Loaded>
    </Card>
  );
}

/** What the form says once typing pauses; while a field can't be printed, what it said before. */
function useLook(form: SettingsFormState): ReceiptLook {
  const [values] = useDebouncedValue(form.getValues(), 300);
  const read = receiptLookSchema.safeParse(values);
  const last = useRef<ReceiptLook | null>(null);
  last.current = read.data ?? last.current ?? receiptLookSchema.parse(form.getInitialValues());
  return last.current;
}

/** The same sheet as a file: what is empty is left out. */
function pdfAddress(look: ReceiptLook): string {
  const said = Object.entries(look).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return `/receipts/preview.pdf?${new URLSearchParams(said)}`;
}
