import { expect, it } from "vitest";
import { joinProfiles } from "./join-profiles.ts";

const empty = { nickname: null, internalNotes: null, defaultTensionMemo: null };

it("fills what the kept profile does not say", () => {
  const other = { nickname: "Leni", internalNotes: "Left-handed", defaultTensionMemo: "24/23" };
  expect(joinProfiles(empty, other)).toEqual(other);
  expect(joinProfiles(other, empty)).toEqual(other);
  expect(joinProfiles(empty, empty)).toEqual(empty);
});

it("loses nothing that was written", () => {
  const kept = { nickname: "Leni", internalNotes: "Left-handed", defaultTensionMemo: "24/23" };
  const other = { nickname: "Graf junior", internalNotes: "Pays in cash", defaultTensionMemo: "22" };
  expect(joinProfiles(kept, other)).toEqual({
    nickname: "Leni",
    internalNotes: "Left-handed\n\nPays in cash\n\nGraf junior\n\n22",
    defaultTensionMemo: "24/23",
  });
});

it("says nothing twice", () => {
  const same = { nickname: "Leni", internalNotes: "Left-handed", defaultTensionMemo: "24/23" };
  expect(joinProfiles(same, { ...same })).toEqual(same);
});
