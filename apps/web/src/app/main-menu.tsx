import { Link, useLocation } from "@tanstack/react-router";
import { Icon } from "../components/icon.tsx";
import classes from "./app-frame.module.css";
import { furtherPlaces, mainPlaces } from "./main-places.ts";
import { useIdlePreload } from "./use-idle-preload.ts";
import { useT } from "./use-t.ts";

const more = { to: "/more", word: "morePlaces", icon: "menu" } as const;
const places = [...mainPlaces, ...furtherPlaces, more];

export function MainMenu() {
  const t = useT("common");
  useIdlePreload(places);
  return (
    <nav className={classes.menu} aria-label={t("menu")}>
      <Link to="/" className={classes.brand}>
        <img src="/favicon.svg" alt="" width={32} height={32} />
        {t("appName")}
      </Link>
      {mainPlaces.map((place) => (
        <Place key={place.to} place={place} />
      ))}
      {furtherPlaces.map((place) => (
        <Place key={place.to} place={place} room="rail" />
      ))}
      <Place place={more} room="tabs" />
    </nav>
  );
}

type PlaceProps = {
  place: (typeof places)[number];
  /** Only in a phone's tab bar, or only in a desk's rail. */
  room?: "tabs" | "rail";
};

function Place({ place: { to, word, icon }, room }: PlaceProps) {
  const t = useT("common");
  const isFurther = useLocation({ select: ({ pathname }) => furtherPlaces.some((one) => pathname.startsWith(one.to)) });
  return (
    <Link
      to={to}
      activeOptions={{ exact: to !== "/clients", includeSearch: false }}
      className={classes.place}
      data-place={word}
      data-room={room}
      aria-current={word === "morePlaces" && isFurther ? "true" : undefined}
    >
      <span className={classes.glyph}>
        <Icon name={icon} size={24} />
      </span>
      <span className={classes.word}>{t(word)}</span>
    </Link>
  );
}
