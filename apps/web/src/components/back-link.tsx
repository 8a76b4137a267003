import { Link, type LinkProps } from "@tanstack/react-router";
import { useT } from "../app/use-t.ts";
import { Icon } from "./icon.tsx";
import classes from "./screen.module.css";

export type BackTo = Pick<LinkProps, "to" | "params" | "search">;

export function BackLink({ to }: { to: BackTo }) {
  const t = useT("common");
  return (
    <Link {...to} className={classes.back} aria-label={t("back")}>
      <Icon name="back" />
    </Link>
  );
}
