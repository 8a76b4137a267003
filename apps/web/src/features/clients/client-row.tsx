import type { ClientListItem } from "@rbo/shared/clients/client.schema";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Icon } from "../../components/icon.tsx";
import classes from "./clients.module.css";
import { Initials } from "./initials.tsx";

/** One client of the list; the whole row is the link. */
export const ClientRow = memo(function ClientRow({ client }: { client: ClientListItem }) {
  const t = useT("clients");
  const format = useFormat();
  return (
    <Link to="/clients/$id" params={{ id: client.id }} className={classes.row}>
      <Initials name={client.name} />
      <span className={classes.who}>
        <span className={classes.name}>
          {client.isSelf ? t("self") : client.name}
          {client.nickname ? <span className={classes.nickname}> {client.nickname}</span> : null}
        </span>
        <span className={classes.detail}>
          {t("jobs", { count: client.jobs })}
          {client.lastJobAt ? ` · ${t("lastJob", { date: format.date(client.lastJobAt, "medium") })}` : null}
        </span>
      </span>
      {client.openJobs > 0 ? <span className={classes.open}>{t("openJobs", { count: client.openJobs })}</span> : null}
      <Icon name="forward" size={18} />
    </Link>
  );
});
