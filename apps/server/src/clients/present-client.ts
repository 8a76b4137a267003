import type { ClientListRecord, ClientRecord } from "@rbo/db/clients/clients.repo";
import type { Client, ClientListItem } from "@rbo/shared/clients/client.schema";

/** "Anna Muster", as a greeting and a list show it. */
export const personName = (person: { firstName: string | null; lastName: string }): string =>
  [person.firstName, person.lastName].filter(Boolean).join(" ");

/** A missing preference means yes (domain: Person). */
export const wantsMail = (person: { notificationPrefs: { email?: boolean } }): boolean =>
  person.notificationPrefs.email !== false;

export function presentClient({ profile, person, isShared }: ClientRecord): Client {
  return {
    id: profile.id,
    revision: profile.revision,
    firstName: person.firstName,
    lastName: person.lastName,
    name: personName(person),
    email: person.email,
    locale: person.locale,
    emailReceipts: wantsMail(person),
    nickname: profile.nickname,
    internalNotes: profile.internalNotes,
    defaultTensionMemo: profile.defaultTensionMemo,
    isSelf: profile.isSelfForStringer,
    isShared,
    erasedAt: person.erasedAt?.toISOString() ?? null,
  };
}

export function presentClientListItem(record: ClientListRecord): ClientListItem {
  const { profile, person } = record;
  return {
    id: profile.id,
    name: personName(person),
    firstName: person.firstName,
    lastName: person.lastName,
    email: person.email,
    nickname: profile.nickname,
    isSelf: profile.isSelfForStringer,
    jobs: record.jobs,
    openJobs: profile.isSelfForStringer ? 0 : record.openJobs,
    lastJobAt: record.jobs === 0 ? null : record.lastJobAt,
  };
}
