import { NativeSelect, TextInput } from "@mantine/core";
import { auditActions, auditReaches, isAuditAction } from "@rbo/shared/audit/audit-action";
import type { AuditSearch } from "../../app/search-params.ts";
import { useT } from "../../app/use-t.ts";
import { FilterButtons } from "../../components/filter-buttons.tsx";
import classes from "./audit.module.css";
import type { AuditLogJson } from "./audit-json.ts";

type AuditFiltersProps = {
  wanted: AuditSearch;
  actors: AuditLogJson["actors"];
  subjects: AuditLogJson["subjects"];
  onNarrow: (change: AuditSearch) => void;
};

export function AuditFilters({ wanted, actors, subjects, onNarrow }: AuditFiltersProps) {
  const t = useT("audit");
  const people = (every: string, parties: AuditLogJson["actors"]) => [
    { value: "", label: every },
    ...parties.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <search className={classes.filters}>
      <FilterButtons
        legend={t("reach")}
        every={{ label: t("anyReach"), count: null }}
        options={auditReaches.map((value) => ({ value, label: t(`reaches.${value}`), count: null }))}
        value={wanted.reach ?? null}
        onPick={(value) => onNarrow({ reach: value ?? undefined })}
      />
      <div className={classes.fields}>
        <NativeSelect
          label={t("action")}
          value={wanted.action ?? ""}
          onChange={({ currentTarget: { value } }) => onNarrow({ action: isAuditAction(value) ? value : undefined })}
          data={[
            { value: "", label: t("anyAction") },
            ...auditActions.map((value) => ({ value, label: t(`actions.${value}`) })),
          ]}
        />
        <NativeSelect
          label={t("actor")}
          value={wanted.actorId ?? ""}
          onChange={({ currentTarget: { value } }) => onNarrow({ actorId: value || undefined })}
          data={people(t("anyActor"), actors)}
        />
        <NativeSelect
          label={t("subject")}
          value={wanted.subjectId ?? ""}
          onChange={({ currentTarget: { value } }) => onNarrow({ subjectId: value || undefined })}
          data={people(t("anySubject"), subjects)}
        />
        <TextInput
          type="date"
          label={t("from")}
          value={wanted.from ?? ""}
          max={wanted.to}
          onChange={({ currentTarget: { value } }) => onNarrow({ from: value || undefined })}
        />
        <TextInput
          type="date"
          label={t("to")}
          value={wanted.to ?? ""}
          min={wanted.from}
          onChange={({ currentTarget: { value } }) => onNarrow({ to: value || undefined })}
        />
      </div>
    </search>
  );
}
