import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest, by a part of its path; the rest is short. */
const longest = ["/every-screen", "/server/src/mail/", "/web/test/"];

/** A clone knows no durations yet, and would begin the longest files last: one of them then runs on alone for minutes. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const index = longest.findIndex((part) => moduleId.includes(part));
      return index < 0 ? longest.length : index;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    projects: ["packages/*", "apps/*"],
    // Most of a test here is waiting for Postgres, a relay or the browser: even two cores carry two files at a time.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
});
