import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { trpc } from "../app/trpc.ts";
import { useT } from "../app/use-t.ts";
import { Icon } from "./icon.tsx";
import classes from "./screen.module.css";

const pollMs = 60_000;

/** How much there is to know that one has not seen; asked anew each minute and whenever the app is looked at again. */
export function NoticeBell() {
  const t = useT("notices");
  const { data: count = 0 } = useQuery(
    trpc.notices.unread.queryOptions(undefined, { refetchInterval: pollMs, staleTime: pollMs / 2 }),
  );
  return (
    <Link to="/notices" className={classes.bell} aria-label={t("bell", { count })}>
      <Icon name="bell" size={24} />
      {count > 0 ? (
        <span className={classes.count} aria-hidden="true">
          {count > 99 ? "99+" : count}
        </span>
      ) : null}
    </Link>
  );
}
