import { openDatabase } from "@rbo/db/connection/database";
import { startTestApp } from "@rbo/server/testing/test-app";
import { createTestClock } from "@rbo/server/testing/test-clock";
import { watchProcess } from "./watch-process.ts";

const [appUrl = ""] = process.argv.slice(2);

/** The server alone in its process, so that its memory and its pauses are its own. "watch" begins, "seen" ends and tells. */
const db = openDatabase(appUrl);
const app = await startTestApp({ db, clock: createTestClock() });
let stopWatching = watchProcess();

process.on("message", (message) => {
  if (message === "watch") stopWatching = watchProcess();
  process.send?.(message === "watch" ? {} : stopWatching());
});
process.once("disconnect", () => void app.close().then(() => db.close()));
process.send?.({ url: app.url });
