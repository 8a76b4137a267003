import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { ClientListItem } from "@rbo/shared/clients/client.schema";
import { daysBetween } from "@rbo/shared/dates/calendar-date";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { trpc } from "../app/trpc.ts";
import { useFormat } from "../app/use-format.ts";
import { useT } from "../app/use-t.ts";
import { Icon } from "../components/icon.tsx";
import { initialsOf } from "../components/initials-of.ts";
import { Loaded } from "../components/loaded.tsx";
import { RowsSkeleton } from "../components/skeleton.tsx";
import { type ClientChoice, typedClientOf } from "./client-choice.ts";
import classes from "./client-picker.module.css";

type ClientPickerProps = {
  onPick: (choice: ClientChoice) => void;
  error?: string | undefined;
};

/**
 * The first step of a job: whose racket it is. Clients last served stand ready to be tapped; typing searches them all,
 * Enter takes the first, and a name nobody has becomes a new client.
 */
export function ClientPicker({ onPick, error }: ClientPickerProps) {
  const t = useT("orders");
  const [search, setSearch] = useState("");
  const [settled] = useDebouncedValue(search.trim(), 180);
  const query = useQuery(
    trpc.clients.list.queryOptions(
      { search: settled, sort: "recent", limit: 12 },
      { placeholderData: keepPreviousData },
    ),
  );
  const clients = (query.data?.items ?? []).filter((client) => !client.isSelf);
  const isSettled = settled === search.trim() && !query.isPlaceholderData;
  const create = () => onPick({ kind: "typed", client: typedClientOf(search) });
  const takeFirst = (event: FormEvent) => {
    event.preventDefault();
    if (search.trim() === "" || !isSettled) return;
    const [first] = clients;
    if (first) onPick(listedChoice(first));
    else create();
  };
  return (
    <div className={classes.picker}>
      <search>
        <form onSubmit={takeFirst}>
          <TextInput
            label={t("form.whoFor")}
            placeholder={t("form.clientHint")}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            error={error}
            autoComplete="off"
            enterKeyHint="go"
            data-autofocus
            rightSection={<Icon name="search" size={20} />}
            rightSectionPointerEvents="none"
          />
        </form>
      </search>
      <Loaded query={query} skeleton={<RowsSkeleton rows={4} />}>
        {() => (
          <ul className={classes.list} aria-label={t(search ? "form.client" : "form.recentClients")}>
            {clients.map((client) => (
              <ClientRow key={client.id} client={client} onPick={() => onPick(listedChoice(client))} />
            ))}
            <Choice icon="plus" title={newTitle(t, search)} onPick={create} />
            {search === "" ? (
              <Choice
                icon="racket"
                title={t("form.selfJob")}
                details={t("form.selfJobHint")}
                onPick={() => onPick({ kind: "self" })}
              />
            ) : null}
          </ul>
        )}
      </Loaded>
    </div>
  );
}

const newTitle = (t: ReturnType<typeof useT<"orders">>, search: string): string =>
  search.trim() ? t("form.newClient", { name: search.trim() }) : t("form.newClientPlain");

const listedChoice = ({ id, name, email }: ClientListItem): ClientChoice => ({
  kind: "listed",
  client: { id, name, email },
});

function ClientRow({ client, onPick }: { client: ClientListItem; onPick: () => void }) {
  const t = useT("orders");
  const format = useFormat();
  const last =
    client.lastJobAt && t("form.lastJob", { ago: t("ago", { days: daysBetween(client.lastJobAt, format.today()) }) });
  const details = [client.nickname, t("form.clientJobs", { jobs: client.jobs }), last].filter(Boolean).join(" · ");
  return <Choice title={client.name} details={details} onPick={onPick} />;
}

type ChoiceProps = { icon?: "plus" | "racket"; title: string; details?: string; onPick: () => void };

function Choice({ icon, title, details, onPick }: ChoiceProps) {
  return (
    <li>
      <button type="button" className={classes.choice} onClick={onPick}>
        {icon ? <Icon name={icon} /> : <span className={classes.initials}>{initialsOf(title)}</span>}
        <span className={classes.words}>
          <span className={classes.title}>{title}</span>
          {details ? <span className={classes.details}>{details}</span> : null}
        </span>
      </button>
    </li>
  );
}
