import { Link } from "@tanstack/react-router";
import { Icon } from "../components/icon.tsx";
import classes from "./app-frame.module.css";
import { useIdlePreload } from "./use-idle-preload.ts";
import { useT } from "./use-t.ts";

const places = [
  { to: "/orders/new", word: "addJob", icon: "plus" },
  { to: "/", word: "today", icon: "today" },
  { to: "/orders", word: "jobs", icon: "jobs" },
  { to: "/clients", word: "clients", icon: "clients" },
  { to: "/settings", word: "settings", icon: "settings" },
] as const;

export function MainMenu() {
  const t = useT("common");
  useIdlePreload(places);
  return (
    <nav className={classes.menu} aria-label={t("menu")}>
      <Link to="/" className={classes.brand}>
        <img src="/favicon.svg" alt="" width={32} height={32} />
        {t("appName")}
      </Link>
      {places.map(({ to, word, icon }) => (
        <Link key={to} to={to} activeOptions={{ exact: to !== "/clients" }} className={classes.place} data-place={word}>
          <span className={classes.glyph}>
            <Icon name={icon} size={24} />
          </span>
          <span className={classes.word}>{t(word)}</span>
        </Link>
      ))}
    </nav>
  );
}
