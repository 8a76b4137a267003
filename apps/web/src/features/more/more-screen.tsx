import { Link } from "@tanstack/react-router";
import { adminPlaces, furtherPlaces } from "../../app/main-places.ts";
import { PendingBadge } from "../../app/pending-badge.tsx";
import { useMe } from "../../app/use-me.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { Icon } from "../../components/icon.tsx";
import { Screen } from "../../components/screen.tsx";
import classes from "./more.module.css";

/** The screens that a phone's tab bar has no room for. */
export function MoreScreen() {
  const t = useT("common");
  const { role } = useMe();
  return (
    <Screen title={t("morePlaces")} width="form">
      <Card flush>
        <Places places={furtherPlaces} />
      </Card>
      {role === "admin" ? (
        <Card title={t("admin")} flush>
          <Places places={adminPlaces} />
        </Card>
      ) : null}
    </Screen>
  );
}

type PlacesProps = { places: readonly ((typeof furtherPlaces)[number] | (typeof adminPlaces)[number])[] };

function Places({ places }: PlacesProps) {
  const t = useT("common");
  return (
    <ul className={classes.list}>
      {places.map(({ to, word, icon }) => (
        <li key={to}>
          <Link to={to} className={classes.place}>
            <Icon name={icon} size={24} />
            <span className={classes.word}>{t(word)}</span>
            {word === "moderation" ? <PendingBadge /> : null}
            <Icon name="forward" size={20} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
