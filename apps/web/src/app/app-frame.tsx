import { Outlet } from "@tanstack/react-router";
import { useRef } from "react";
import { AdminMailLine } from "./admin-mail-line.tsx";
import classes from "./app-frame.module.css";
import { DemoLine } from "./demo-line.tsx";
import { MainMenu } from "./main-menu.tsx";
import { NewReleaseLine } from "./new-release-line.tsx";
import { OfflineLine } from "./offline-line.tsx";
import { SignInAgain } from "./sign-in-again.tsx";
import { useFocusOnArrival } from "./use-focus-on-arrival.ts";
import { useT } from "./use-t.ts";

/** Around every screen of a signed-in person: the menu (a tab bar on a phone, a rail on a desk), and the content. */
export function AppFrame() {
  const t = useT("common");
  const content = useRef<HTMLElement>(null);
  useFocusOnArrival(content);
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        {t("skip")}
      </a>
      <MainMenu />
      <main ref={content} id="content" tabIndex={-1} className={classes.content}>
        <DemoLine />
        <OfflineLine />
        <NewReleaseLine />
        <AdminMailLine />
        <Outlet />
      </main>
      <SignInAgain />
    </div>
  );
}
