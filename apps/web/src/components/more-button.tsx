import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useT } from "../app/use-t.ts";
import classes from "./more-button.module.css";

type MoreButtonProps = {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; isError?: boolean; fetchNextPage(): unknown };
  /** Fetches it when the end of the list comes near, without a tap: for lists people scroll through. */
  isEager?: boolean;
};

/** The next page of a list, while there is one. */
export function MoreButton({ query, isEager = false }: MoreButtonProps) {
  const t = useT("common");
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query;
  const isWaiting = isEager && hasNextPage && !isFetchingNextPage && !isError;
  useEffect(() => {
    if (!isWaiting || !end.current) return;
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) void fetchNextPage();
      },
      { rootMargin: "1200px" },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isWaiting, fetchNextPage]);
  if (!hasNextPage) return null;
  return (
    <div ref={end} className={classes.more}>
      <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {t("more")}
      </Button>
    </div>
  );
}
