import { TRPCClientError } from "@trpc/client";
import { describe, expect, test } from "vitest";
import {
  domainCodeOf,
  errorText,
  fieldErrors,
  isSignedOut,
  isUnreachable,
  isWorthRetrying,
  RefusedError,
  UnreachableError,
} from "./error-text.ts";

const words = { unreachable: "No answer.", unexpected: "Stumbled." };

const apiError = (message: string, data: object) =>
  TRPCClientError.from({
    error: { message, code: -32600, data: { fieldErrors: [], field: null, domainCode: null, ...data } },
  });

describe("what a person reads", () => {
  test("is the server's own words where it said any", () => {
    expect(errorText(apiError("Bitte melde dich wieder an.", { httpStatus: 401 }), words)).toBe(
      "Bitte melde dich wieder an.",
    );
    expect(errorText(new RefusedError("Too many attempts."), words)).toBe("Too many attempts.");
  });

  test("is that the server can't be reached where it gave no answer", () => {
    const lost = TRPCClientError.from(new TypeError("Failed to fetch"));
    expect(errorText(lost, words)).toBe("No answer.");
    expect(errorText(new UnreachableError(), words)).toBe("No answer.");
    expect(isUnreachable(lost)).toBe(true);
  });

  test("is never the inside of a fault of our own", () => {
    expect(errorText(new TypeError("x is undefined"), words)).toBe("Stumbled.");
  });
});

test("faults go to their fields by path, the refusal's own field included", () => {
  const invalid = apiError("Something is not right.", {
    httpStatus: 400,
    domainCode: "bad_request",
    fieldErrors: [
      { path: ["main", "priceMinor"], message: "Please enter a number." },
      { path: ["main", "priceMinor"], message: "Must be 0 or more." },
      { path: ["newClient", "lastName"], message: "Please fill this in." },
    ],
  });
  expect(fieldErrors(invalid)).toEqual({
    "main.priceMinor": "Please enter a number.",
    "newClient.lastName": "Please fill this in.",
  });
  const taken = apiError("There is an account with this address already.", { httpStatus: 409, field: "email" });
  expect(fieldErrors(taken)).toEqual({ email: "There is an account with this address already." });
  expect(fieldErrors(new Error("other"))).toEqual({});
});

test("only what may be over in a moment is tried again", () => {
  expect(isWorthRetrying(TRPCClientError.from(new TypeError("Failed to fetch")))).toBe(true);
  expect(isWorthRetrying(apiError("Wrong on our side.", { httpStatus: 500 }))).toBe(true);
  expect(isWorthRetrying(apiError("Not in your book.", { httpStatus: 404, domainCode: "not_found" }))).toBe(false);
});

test("a session that ended is told from other refusals", () => {
  const ended = apiError("Please sign in again.", { httpStatus: 401, domainCode: "not_signed_in" });
  expect(isSignedOut(ended)).toBe(true);
  expect(domainCodeOf(apiError("Stale.", { httpStatus: 409, domainCode: "stale" }))).toBe("stale");
  expect(isSignedOut(apiError("Stale.", { httpStatus: 409, domainCode: "stale" }))).toBe(false);
});
