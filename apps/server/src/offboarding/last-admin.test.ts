import { afterAll, beforeAll, expect, it } from "vitest";
import { refusalOf } from "../testing/refusal.ts";
import { type LeavingStory, reason, startLeavingStory, takeArchive } from "./leaving-story.fixture.ts";

let story: LeavingStory;
beforeAll(async () => {
  story = await startLeavingStory();
});
afterAll(() => story.close());

it("never leaves, also where the others went after it had begun", async () => {
  const { ada, bob } = story;
  await ada.api.offboarding.start.mutate({ id: bob.id, reason, confirmation: bob.email });
  await story.work();
  const { sha256 } = await takeArchive(ada, bob.id);
  await bob.api.stringers.deactivate.mutate({ id: ada.id, reason });
  const handingOver = bob.api.offboarding.handOver.mutate({ id: bob.id, reason, sha256 });
  expect(await refusalOf(handingOver)).toMatchObject({ code: "last_admin" });
  await bob.api.offboarding.cancel.mutate({ id: bob.id, reason, reopens: false });
  const again = bob.api.offboarding.start.mutate({ id: bob.id, reason, confirmation: bob.email });
  expect(await refusalOf(again)).toMatchObject({ code: "last_admin" });
});
