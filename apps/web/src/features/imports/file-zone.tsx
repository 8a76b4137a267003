import { importMaxBytes } from "@rbo/shared/imports/import.schema";
import type { ChangeEvent } from "react";
import { useBytes } from "../../app/use-bytes.ts";
import { useT } from "../../app/use-t.ts";
import { Icon } from "../../components/icon.tsx";
import classes from "./imports.module.css";

/** The file input itself covers the zone, unseen: a tap, the keyboard and a dropped file all reach it by the browser's own hand. */
export function FileZone({ onChoose }: { onChoose: (file: File) => void }) {
  const t = useT("imports");
  const bytes = useBytes();
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    if (file) onChoose(file);
  };
  return (
    <label className={classes.zone}>
      <Icon name="upload" size={28} />
      <span className={classes.strong}>{t("choose")}</span>
      <span className={classes.soft}>{t("chooseHint", { size: bytes(importMaxBytes) })}</span>
      <input type="file" accept=".json,.zip,.xlsx" className={classes.file} onChange={take} />
    </label>
  );
}
