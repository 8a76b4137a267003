import { Link, useLocation } from "@tanstack/react-router";
import { Icon } from "../components/icon.tsx";
import classes from "./app-frame.module.css";
import { adminPlaces, furtherPlaces, mainPlaces } from "./main-places.ts";
import { PendingBadge } from "./pending-badge.tsx";
import { useIdlePreload } from "./use-idle-preload.ts";
import { useMe } from "./use-me.ts";
import { useT } from "./use-t.ts";

const more = { to: "/more", word: "morePlaces", icon: "menu" } as const;
const places = [...mainPlaces, ...furtherPlaces, more];
const placesBehindMore = [...furtherPlaces, ...adminPlaces];

export function MainMenu() {
  const t = useT("common");
  const { role } = useMe();
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
      {role === "admin" ? <AdminPlaces /> : null}
    </nav>
  );
}

/** Behind *More* in the tab bar, like the other further places. */
function AdminPlaces() {
  const t = useT("common");
  return (
    <section className={classes.admin} aria-labelledby="menu-admin">
      <h2 id="menu-admin" className={classes.adminTitle}>
        {t("admin")}
      </h2>
      {adminPlaces.map((place) => (
        <Place key={place.to} place={place} />
      ))}
    </section>
  );
}

type PlaceProps = {
  place: (typeof places)[number] | (typeof adminPlaces)[number];
  /** Only in a phone's tab bar, or only in a desk's rail. */
  room?: "tabs" | "rail";
};

function Place({ place: { to, word, icon }, room }: PlaceProps) {
  const t = useT("common");
  const { role } = useMe();
  const isFurther = useLocation({
    select: ({ pathname }) => placesBehindMore.some((one) => pathname.startsWith(one.to)),
  });
  return (
    <Link
      to={to}
      activeOptions={{ exact: to !== "/clients" && to !== "/catalogue", includeSearch: false }}
      className={classes.place}
      data-place={word}
      data-room={room}
      aria-current={word === "morePlaces" && isFurther ? "true" : undefined}
    >
      <span className={classes.glyph}>
        <Icon name={icon} size={24} />
      </span>
      <span className={classes.word}>{t(word)}</span>
      {word === "moderation" ? <PendingBadge /> : null}
      {word === "morePlaces" && role === "admin" ? <PendingBadge place="corner" /> : null}
    </Link>
  );
}
