import { CloseButton, Switch } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { useT } from "../app/use-t.ts";
import classes from "./fields.module.css";

type TypedFrameProps = {
  title: string;
  /** The field it stands for, for screen readers. */
  label: string;
  onDiscard: () => void;
  visibility: "private" | "one_off";
  onVisibility: (visibility: "private" | "one_off") => void;
  /** It was asked for just now: the search field the person was in is gone, so its fields take the focus over. */
  isFresh: boolean;
  children: ReactNode;
};

/** Around the fields of something typed in place: what it is, a way back to the search, and whether to keep it. */
export function TypedFrame({ title, label, onDiscard, visibility, onVisibility, isFresh, children }: TypedFrameProps) {
  const t = useT("orders");
  const frame = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (isFresh) focusFirstEmpty(frame.current);
  }, [isFresh]);
  return (
    <fieldset ref={frame} className={classes.typed} aria-label={`${label}: ${title}`}>
      <div className={classes.typedHead}>
        <p className={classes.typedTitle}>{title}</p>
        <CloseButton size={44} aria-label={t("form.clearChoice", { field: title })} onClick={onDiscard} />
      </div>
      {children}
      <Switch
        label={t("form.keep")}
        description={t("form.keepHint")}
        checked={visibility === "private"}
        onChange={(event) => onVisibility(event.currentTarget.checked ? "private" : "one_off")}
      />
    </fieldset>
  );
}

/** Unless the person has moved on to another field by themselves. */
function focusFirstEmpty(frame: HTMLElement | null): void {
  if (!frame || document.activeElement !== document.body) return;
  const inputs = [...frame.querySelectorAll<HTMLInputElement>("input:not([type=checkbox])")];
  const next = inputs.find((input) => input.value === "") ?? inputs[0];
  next?.focus();
}
