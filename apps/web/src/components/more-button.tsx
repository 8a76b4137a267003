import { Button } from "@mantine/core";
import { useT } from "../app/use-t.ts";
import classes from "./more-button.module.css";

type MoreButtonProps = {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown };
};

/** The next page of a list, while there is one. */
export function MoreButton({ query }: MoreButtonProps) {
  const t = useT("common");
  if (!query.hasNextPage) return null;
  return (
    <div className={classes.more}>
      <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t("more")}
      </Button>
    </div>
  );
}
