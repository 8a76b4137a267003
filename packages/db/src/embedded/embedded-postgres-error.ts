/** Why the embedded Postgres can't run, in a sentence the operator can act on. */
export class EmbeddedPostgresError extends Error {
  override readonly name = "EmbeddedPostgresError";
}
