import type { ReactNode } from "react";
import classes from "./bottom-bar.module.css";

/** What a screen leads to (a total and *save*, the next step of a job): always in reach, above the tab bar on a phone. */
export function BottomBar({ children }: { children: ReactNode }) {
  return (
    <div className={classes.bar} data-bottom-bar>
      {children}
    </div>
  );
}
