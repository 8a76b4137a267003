import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import type { NoticeJson } from "./notice-json.ts";
import { NoticeRow } from "./notice-row.tsx";
import classes from "./notices.module.css";

export function NoticeList({ items, isUnread }: { items: readonly NoticeJson[]; isUnread: boolean }) {
  const t = useT("notices");
  if (items.length === 0) {
    const [title, text] = isUnread ? [t("emptyUnreadTitle"), t("emptyUnreadText")] : [t("emptyTitle"), t("emptyText")];
    return <EmptyState icon={isUnread ? "check" : "bell"} title={title} text={text} />;
  }
  return (
    <Card flush>
      <ul className={classes.list}>
        {items.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} />
        ))}
      </ul>
    </Card>
  );
}
