import type { ReactNode } from "react";
import classes from "./card.module.css";

type CardProps = {
  /** Heads the card as an h2. */
  title?: string;
  /** At the end of the title's line. */
  action?: ReactNode;
  /** Rows that reach the card's edges bring their own padding. */
  flush?: boolean;
  children: ReactNode;
};

/** White on the paper of the page: one subject. */
export function Card({ title, action, flush = false, children }: CardProps) {
  return (
    <section className={classes.card} data-flush={flush || undefined}>
      {title ? (
        <div className={classes.head}>
          <h2 className={classes.title}>{title}</h2>
          {action}
        </div>
      ) : null}
      {children}
    </section>
  );
}
