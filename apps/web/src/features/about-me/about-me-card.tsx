import { useInfiniteQuery } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { MoreButton } from "../../components/more-button.tsx";
import { RowsSkeleton } from "../../components/skeleton.tsx";
import classes from "./about-me.module.css";
import { AboutMeRow } from "./about-me-row.tsx";
import { oneRowEach } from "./one-row-each.ts";

const pageLength = 10;

/** What administrators did with this account's data, in the audit log's own words. */
export function AboutMeCard() {
  const t = useT("aboutMe");
  const query = useInfiniteQuery(
    trpc.audit.aboutMe.infiniteQueryOptions({ limit: pageLength }, { getNextPageParam: (page) => page.nextCursor }),
  );
  return (
    <Card title={t("title")} flush>
      <p className={classes.text}>{t("text")}</p>
      <Loaded query={query} skeleton={<RowsSkeleton rows={2} />}>
        {({ pages }) => {
          const entries = oneRowEach(pages.flatMap((page) => page.entries));
          if (entries.length === 0) return <p className={classes.none}>{t("none")}</p>;
          return (
            <ul className={classes.list}>
              {entries.map((entry) => (
                <AboutMeRow key={entry.id} entry={entry} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      <MoreButton query={query} />
    </Card>
  );
}
