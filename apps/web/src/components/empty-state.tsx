import type { ReactNode } from "react";
import classes from "./empty-state.module.css";
import { Icon, type IconName } from "./icon.tsx";

type EmptyStateProps = {
  icon: IconName;
  title: string;
  /** What to do next. */
  text: string;
  action?: ReactNode;
  /** It stands for the whole page, which needs its main heading. */
  isPage?: boolean;
};

export function EmptyState({ icon, title, text, action, isPage = false }: EmptyStateProps) {
  const Title = isPage ? "h1" : "p";
  return (
    <div className={classes.state} data-page={isPage || undefined}>
      <span className={classes.icon}>
        <Icon name={icon} size={28} />
      </span>
      <Title className={classes.title}>{title}</Title>
      <p className={classes.text}>{text}</p>
      {action}
    </div>
  );
}
