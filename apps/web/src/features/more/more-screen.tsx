import { Link } from "@tanstack/react-router";
import { furtherPlaces } from "../../app/main-places.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { Icon } from "../../components/icon.tsx";
import { Screen } from "../../components/screen.tsx";
import classes from "./more.module.css";

/** The screens that a phone's tab bar has no room for. */
export function MoreScreen() {
  const t = useT("common");
  return (
    <Screen title={t("morePlaces")} width="form">
      <Card flush>
        <ul className={classes.list}>
          {furtherPlaces.map(({ to, word, icon }) => (
            <li key={to}>
              <Link to={to} className={classes.place}>
                <Icon name={icon} size={24} />
                <span className={classes.word}>{t(word)}</span>
                <Icon name="forward" size={20} />
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </Screen>
  );
}
