import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { isErrno } from "./process-facts.ts";

const otherFolder = "or set DATA_DIR to another folder";

type Place = { folder: string };

const noSpace = ({ folder }: Place) => `There is no space left for ${folder}. Make room, ${otherFolder}.`;
const notWritable = ({ folder }: Place) =>
  `${folder} can't be written to by the user who runs this. Give that user the right to write there, ${otherFolder}.`;

const errnoSentences: Record<string, (place: Place) => string> = {
  ENOSPC: noSpace,
  EDQUOT: noSpace,
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: notWritable,
  ENOTDIR: ({ folder }) => `${folder} lies where there is a file and not a folder. Move that file, ${otherFolder}.`,
};

// Postgres runs with LC_ALL=C, so its messages are always in English.
const outputSentences: [RegExp, (place: Place) => string][] = [
  [/No space left on device|Disk quota exceeded/, noSpace],
  [/Read-only file system|Permission denied|Operation not permitted/, notWritable],
  [
    /could not look up effective user ID/,
    () =>
      "The user who runs this has no name on this system, and Postgres insists on one. Run as a user that is listed in /etc/passwd, or set DATABASE_URL to a Postgres elsewhere.",
  ],
  [
    /error while loading shared libraries/,
    () => "The embedded Postgres is incomplete. Install the packages again (with their install scripts allowed).",
  ],
];

/** What a failed system call in `folder` means to the operator; an error we can't explain is returned as it is. */
export function explainFolderError(error: unknown, folder: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const sentence = errnoSentences[code];
  return sentence ? new EmbeddedPostgresError(sentence({ folder }), { cause: error }) : error;
}

/** What Postgres said before it gave up, as one sentence with a remedy, or its own last words where we know none. */
export function explainOutput(output: string, folder: string): EmbeddedPostgresError {
  const known = outputSentences.find(([pattern]) => pattern.test(output));
  if (known) return new EmbeddedPostgresError(known[1]({ folder }));
  const lastWords = output.trim().split("\n").slice(-8).join("\n");
  return new EmbeddedPostgresError(`The embedded Postgres in ${folder} did not start. It said:\n${lastWords}`);
}

/** What it means that one of the binaries could not be run at all. */
export function explainSpawnError(error: unknown): unknown {
  if (!isErrno(error, "ENOENT", "EACCES", "ENOEXEC")) return error;
  return new EmbeddedPostgresError(
    `The embedded Postgres can't be run on this system (${error.code}); it wants glibc on Linux, and a disk that allows programs. Set DATABASE_URL to a Postgres elsewhere.`,
    { cause: error },
  );
}
