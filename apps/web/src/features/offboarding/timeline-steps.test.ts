import { expect, test } from "vitest";
import type { OffboardingJson } from "./leaving-json.ts";
import { leavingSteps, timelineSteps } from "./timeline-steps.ts";

const at = (day: number) => `2026-03-${String(day).padStart(2, "0")}T10:00:00.000Z`;
const counts = { clients: 1, rackets: 1, strings: 1, jobs: 1, receipts: 1, receiptPdfs: 1, mails: 1 };
const archive = { bytes: 1, sha256: "a", madeAt: at(2), counts };

const begun: OffboardingJson = {
  ...{ id: "id", state: "archiving", reason: "Moves abroad", startedAt: at(1), startedBy: "Ada", archive: null },
  ...{ takings: [], handedOverAt: null, handedOverBy: null, closedAt: null, isArchiveAnew: false },
  ...{ eraseAt: null, erasedAt: null, cancelledAt: null, attempts: 0 },
};
const ready: OffboardingJson = { ...begun, state: "ready", archive };
const closed: OffboardingJson = { ...ready, handedOverAt: at(3), handedOverBy: "Bob", closedAt: at(3) };
const grace: OffboardingJson = { ...closed, state: "grace", eraseAt: at(30) };

const standOf = (leaving: OffboardingJson) => {
  const steps = timelineSteps(leaving);
  return leavingSteps.map((step) => {
    const stand = steps[step];
    return stand.is === "now" ? stand.what : stand.is;
  });
};

test.each([
  ["begun", begun, ["done", "archived", "ahead", "ahead", "ahead"]],
  ["ready", ready, ["done", "done", "handedOver", "ahead", "ahead"]],
  ["checking", { ...closed, state: "checking" }, ["done", "done", "checking", "done", "ahead"]],
  ["grace", grace, ["done", "done", "done", "done", "erased"]],
  ["erasing", { ...grace, state: "erasing" }, ["done", "done", "done", "done", "erasing"]],
  ["erased", { ...grace, state: "erased", erasedAt: at(30) }, ["done", "done", "done", "done", "done"]],
  [
    "archived anew",
    { ...begun, archive, closedAt: at(3), isArchiveAnew: true },
    ["done", "archivedAnew", "ahead", "done", "ahead"],
  ],
  [
    "ready anew",
    { ...ready, closedAt: at(3), isArchiveAnew: true },
    ["done", "done", "handedOverAnew", "done", "ahead"],
  ],
] satisfies [string, OffboardingJson, string[]][])("when %s", (_name, leaving, stands) => {
  expect(standOf(leaving)).toEqual(stands);
});

test("says when and by whom, and when the book goes", () => {
  const { started, handedOver, erased } = timelineSteps(grace);
  expect(started).toEqual({ is: "done", at: at(1), by: "Ada" });
  expect(handedOver).toEqual({ is: "done", at: at(3), by: "Bob" });
  expect(erased).toEqual({ is: "now", what: "erased", at: at(30) });
});
