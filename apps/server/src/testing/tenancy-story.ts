import type { TestDatabase } from "@rbo/db/testing/test-database";
import { asOwner } from "@rbo/db/testing/test-stringers";
import type { Gear } from "@rbo/shared/catalogue/catalogue.schema";
import { importReportSchema } from "@rbo/shared/imports/import-report.schema";
import type { Settings } from "@rbo/shared/settings/settings.schema";
import { hashToken } from "../auth/secret-token.ts";
import { bookJob, typedJob } from "./book-job.ts";
import { signUpTestUser, type TestUser } from "./test-user.ts";

/** Stands in every text of Anna's: wherever it turns up, her data did. */
export const annasMarker = "ANNA-ONLY";

/** Two stringers with a book each; `anna` holds the ids that Ben will try. */
export type TenancyStory = {
  anna: TestUser & { clientId: string; racketId: string; stringId: string; orderId: string; orderRevision: number };
  ben: TestUser & { clientId: string; racketId: string; orderId: string; orderRevision: number };
  annasSessionHash: string;
  /** Her own export, read into her book again, and the id of that import. */
  annasExport: string;
  annasImportId: string;
  annasSubmissionId: string;
  /** Who the client of each is. */
  annasPersonId: string;
  bensPersonId: string;
  bensSettings: Settings;
  /** What an edit of Ben's own racket would send. */
  bensRacket: Pick<Gear, "revision" | "manufacturer" | "model">;
};

export async function tellTenancyStory(database: TestDatabase, url: string): Promise<TenancyStory> {
  const anna = await signUpTestUser(database.db, url, "Anna");
  const ben = await signUpTestUser(database.db, url, "Ben");
  const annasBook = await book(anna, annasMarker);
  await anna.api.catalogue.suggest.mutate({ kind: "racket", id: annasBook.racketId });
  const annasSubmissionId = await onlySubmission(database);
  const bensBook = await book(ben, "Ben");
  const { gear } = await ben.api.catalogue.get.query({ kind: "racket", id: bensBook.racketId });
  return {
    anna: { ...anna, ...annasBook },
    ben: { ...ben, ...bensBook },
    ...(await readBack(anna)),
    annasSubmissionId,
    annasPersonId: await personOf(database, anna.id),
    bensPersonId: await personOf(database, ben.id),
    bensRacket: { revision: gear.revision, manufacturer: gear.manufacturer, model: gear.model },
    annasSessionHash: hashToken(anna.cookie.split("=")[1] ?? ""),
    bensSettings: await ben.api.settings.get.query(),
  };
}

async function readBack(user: TestUser) {
  const annasExport = await (await user.fetch("/exports/json")).text();
  const response = await user.fetch("/imports", {
    method: "POST",
    headers: { "content-type": "application/octet-stream", "x-file-name": annasMarker },
    body: annasExport,
  });
  const { importId } = importReportSchema.parse(await response.json());
  return { annasExport, annasImportId: importId ?? "" };
}

const onlySubmission = (database: TestDatabase): Promise<string> =>
  asOwner(database.ownerUrl, async (sql) => {
    const rows = await sql<{ id: string }[]>`select id from catalogue_submissions`;
    return rows.map(({ id }) => id).join();
  });

const personOf = (database: TestDatabase, stringerId: string): Promise<string> =>
  asOwner(database.ownerUrl, async (sql) => {
    const rows = await sql<{ id: string }[]>`
      select person_id as id from client_profiles where stringer_id = ${stringerId} and not is_self_for_stringer`;
    return rows[0]?.id ?? "";
  });

async function book(user: TestUser, name: string) {
  const order = await bookJob(user, {
    newClient: { firstName: name, lastName: name, email: `${name}@client.example` },
    newRacket: { manufacturer: name, model: name, serial: name },
    main: { ...typedJob().main, newString: { manufacturer: name, model: name, gauge: "1.30" } },
    comments: name,
  });
  const strung = await user.api.orders.markStrung.mutate({ id: order.id });
  return {
    clientId: order.client.id,
    racketId: order.racket.id,
    stringId: order.main.string?.id ?? "",
    orderId: order.id,
    orderRevision: strung.revision,
  };
}

/** Every row of one stringer in every table, as text, to compare before and after. Seen as the database's owner. */
export async function rowsOfStringer(database: TestDatabase, stringerId: string): Promise<string[]> {
  return asOwner(database.ownerUrl, async (sql) => {
    const columns = await sql<{ table: string; column: string }[]>`
      select c.table_name as table, c.column_name as column from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
        and c.column_name in ('stringer_id', 'created_by_stringer_id', 'submitted_by_stringer_id')`;
    const selects = columns.map(
      ({ table, column }) =>
        `select '${table} ' || to_jsonb(t)::text as row from "${table}" t where "${column}" = '${stringerId}'`,
    );
    selects.push(
      `select 'persons ' || to_jsonb(n)::text from persons n join client_profiles p on p.person_id = n.id where p.stringer_id = '${stringerId}'`,
      `select 'stringers ' || to_jsonb(s)::text from stringers s where s.id = '${stringerId}'`,
    );
    const rows = await sql.unsafe<{ row: string }[]>(`${selects.join(" union all ")} order by 1`);
    return rows.map(({ row }) => row);
  });
}
