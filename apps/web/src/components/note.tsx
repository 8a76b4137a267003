import type { ReactNode } from "react";
import classes from "./note.module.css";

type NoteProps = {
  tone: "info" | "wait" | "bad";
  title?: string;
  children: ReactNode;
  actions?: ReactNode;
  /** Read out as soon as it appears: for what went wrong. */
  isAlert?: boolean;
};

/** A word to the person in the flow of the page, and what they can do about it. */
export function Note({ tone, title, children, actions, isAlert = false }: NoteProps) {
  return (
    <div className={classes.note} data-tone={tone} role={isAlert ? "alert" : undefined}>
      <div className={classes.text}>
        {title ? <p className={classes.title}>{title}</p> : null}
        {children}
      </div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </div>
  );
}
