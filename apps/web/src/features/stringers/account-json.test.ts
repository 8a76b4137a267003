import { expect, test } from "vitest";
import { actsOn } from "./account-json.ts";

test.each([
  [{ state: "deactivated", role: "stringer", leaving: "grace" }, ["download"]],
  [{ state: "erased", role: "stringer", leaving: "erased" }, []],
  [{ state: "joined", role: "stringer", leaving: "ready" }, ["make_admin", "download", "deactivate"]],
  [{ state: "joined", role: "stringer" }, ["make_admin", "download", "deactivate"]],
  [{ state: "joined", role: "admin" }, ["make_stringer", "download", "deactivate"]],
  [{ state: "invited", role: "stringer" }, ["deactivate"]],
  [{ state: "expired", role: "admin" }, ["deactivate"]],
  [{ state: "deactivated", role: "admin" }, ["reactivate", "download"]],
] as const)("offers for %o", (account, acts) => {
  expect(actsOn({ leaving: null, ...account })).toEqual(acts);
});
