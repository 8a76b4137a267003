import type { ReactNode } from "react";
import classes from "./empty-state.module.css";
import { Icon, type IconName } from "./icon.tsx";

type EmptyStateProps = {
  icon: IconName;
  title: string;
  /** What to do next. */
  text: string;
  action?: ReactNode;
};

export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <span className={classes.icon}>
        <Icon name={icon} size={28} />
      </span>
      <p className={classes.title}>{title}</p>
      <p className={classes.text}>{text}</p>
      {action}
    </div>
  );
}
