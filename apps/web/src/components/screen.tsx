import type { ReactNode } from "react";
import { useT } from "../app/use-t.ts";
import { BackLink, type BackTo } from "./back-link.tsx";
import { NoticeBell } from "./notice-bell.tsx";
import classes from "./screen.module.css";

type ScreenProps = {
  title: string;
  /** Said beside the title, such as a state badge. */
  beside?: ReactNode;
  /** Where *back* leads; none on the screens of the main menu. */
  back?: BackTo;
  /** Buttons at the end of the title's line. */
  actions?: ReactNode;
  /** Forms and reading text are at most 720 px wide; lists may use the room. */
  width?: "form" | "wide";
  children: ReactNode;
};

/** The frame of one screen: its title (the document's too), the way back, and its content. */
export function Screen({ title, beside, back, actions, width = "wide", children }: ScreenProps) {
  const t = useT("common");
  return (
    <div className={classes.screen} data-width={width}>
      <title>{`${title} · ${t("appName")}`}</title>
      <header className={classes.header} data-inner={back ? "" : undefined}>
        {back ? <BackLink to={back} /> : null}
        <div className={classes.heading}>
          <h1 className={classes.title}>{title}</h1>
          {beside}
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
        <NoticeBell />
      </header>
      {children}
    </div>
  );
}
