import { expect, it } from "vitest";
import { oneAtATime } from "./one-at-a-time.ts";

/** A work that ends when it is told to. */
function pending() {
  let end = () => {};
  const work = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => work, end: () => end() };
}

it("runs one work of a stringer and three in all, and lets the next one in when one has ended, however it ended", async () => {
  const running = oneAtATime();
  const works = ["anna", "ben", "cara"].map((name) => {
    const one = pending();
    return { ...one, done: running(name, one.work) };
  });
  await expect(running("anna", async () => "second")).rejects.toMatchObject({ code: "import_running" });
  await expect(running("dora", async () => "fourth")).rejects.toMatchObject({ code: "import_running" });
  works[0]?.end();
  await works[0]?.done;
  await expect(running("anna", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  await expect(running("dora", async () => "in")).resolves.toBe("in");
});
