import { useMutation } from "@tanstack/react-query";
import { queryClient } from "../../app/query-client.ts";
import { trpc } from "../../app/trpc.ts";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Icon } from "../../components/icon.tsx";
import type { NoticeJson } from "./notice-json.ts";
import { NoticeLink } from "./notice-link.tsx";
import { noticeWords } from "./notice-words.ts";
import classes from "./notices.module.css";

/** One notice; the whole row leads to what it is about, and counts as read then. */
export function NoticeRow({ notice }: { notice: NoticeJson }) {
  const t = useT("notices");
  const format = useFormat();
  const read = useMutation(
    trpc.notices.markRead.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.notices.pathKey() }),
    }),
  );
  const { icon, tone, title, text } = noticeWords(notice, t, format.day);
  const open = () => {
    if (!notice.isRead) read.mutate({ id: notice.id });
  };
  return (
    <li data-unread={!notice.isRead || undefined}>
      <NoticeLink notice={notice} className={classes.row} onClick={open}>
        <span className={classes.icon} data-tone={tone}>
          <Icon name={icon} />
        </span>
        <span className={classes.what}>
          <span className={classes.title}>{title}</span>
          <span className={classes.text}>{text}</span>
          <span className={classes.when}>
            {format.instant(notice.createdAt)}
            {notice.isRead ? null : <span className={classes.unread}>{t("unread")}</span>}
          </span>
        </span>
        <Icon name="forward" size={18} />
      </NoticeLink>
    </li>
  );
}
