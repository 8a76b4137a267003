import { expect, it } from "vitest";
import { createOnce } from "./create-once.ts";

const tried = (isTried: boolean, savedId: string) =>
  createOnce({
    id: "1",
    isTried,
    create: async () => ({ id: savedId, name: "as first sent" }),
    mend: async (saved) => ({ ...saved, name: "as typed since" }),
  });

it("takes the answer to a first try as it is", async () => {
  expect((await tried(false, "1")).name).toBe("as first sent");
});

it("saves what was typed since over what an earlier try saved", async () => {
  expect((await tried(true, "1")).name).toBe("as typed since");
});

it("leaves alone what stood there under another id", async () => {
  expect((await tried(true, "2")).name).toBe("as first sent");
});
