import { findRacket } from "@rbo/db/rackets/rackets.repo";
import { findString } from "@rbo/db/strings/strings.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import type { V1Import, V1Job, V1Racket, V1String } from "@rbo/shared/v1-import/v1-import.schema";
import { addClient } from "../clients/add-client.ts";
import { ensureSelfClient } from "../clients/ensure-self-client.ts";
import { addRacket } from "../rackets/rackets.service.ts";
import { ownStringer } from "../settings/settings.service.ts";
import { addString } from "../strings/strings.service.ts";

type Scoped = { id: string; scopeId: string };

/** The rows that an import's keys stand for. */
export type ImportedParts = {
  selfClientId: string | null;
  clients: Map<string, string>;
  rackets: Map<string, Scoped>;
  strings: Map<string, Scoped>;
};

/** Finds or makes the clients, rackets and strings that `jobs` name; what no job needs is not made. */
export async function addImportedParts(tx: TenantTx, read: V1Import, jobs: readonly V1Job[]): Promise<ImportedParts> {
  const needs = {
    people: new Set(jobs.map((job) => job.personKey)),
    rackets: new Set(jobs.map((job) => job.racketKey)),
    strings: new Set(jobs.flatMap((job) => [job.main.stringKey, job.cross.stringKey])),
  };
  const hasSelfJobs = jobs.some((job) => job.personKey === null);
  const selfClientId = hasSelfJobs ? await ensureSelfClient(tx, await ownStringer(tx)) : null;
  const parts: ImportedParts = { selfClientId, clients: new Map(), rackets: new Map(), strings: new Map() };
  for (const person of read.people) {
    if (!needs.people.has(person.key)) continue;
    const { firstName, lastName } = person;
    parts.clients.set(person.key, person.ref ?? (await addClient(tx, { firstName, lastName, email: null })));
  }
  for (const racket of read.rackets) {
    if (needs.rackets.has(racket.key)) parts.rackets.set(racket.key, await racketRow(tx, racket, selfClientId));
  }
  for (const string of read.strings) {
    if (needs.strings.has(string.key)) parts.strings.set(string.key, await stringRow(tx, string));
  }
  return parts;
}

async function racketRow(tx: TenantTx, racket: V1Racket, selfClientId: string | null): Promise<Scoped> {
  const found = racket.ref ? await findRacket(tx, racket.ref) : null;
  if (found) return found;
  const { manufacturer, model, headSizeSqIn, stringPattern, year, serial } = racket;
  const ownerClientId = racket.source === "own" ? selfClientId : null;
  return addRacket(tx, {
    manufacturer,
    model,
    headSizeSqIn,
    stringPattern,
    year,
    serial,
    ownerClientId,
    visibility: "private",
  });
}

async function stringRow(tx: TenantTx, string: V1String): Promise<Scoped> {
  const found = string.ref ? await findString(tx, string.ref) : null;
  if (found) return found;
  const { manufacturer, model, gauge } = string;
  return addString(tx, { manufacturer, model, gauge, material: null, colour: null, visibility: "private" });
}
