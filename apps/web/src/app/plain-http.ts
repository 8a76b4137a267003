import { RefusedError, UnreachableError } from "./error-text.ts";
import { currentLocale } from "./locale-store.ts";

/**
 * Posts to one of the plain HTTP routes beside tRPC. Throws a RefusedError with the server's words, or an
 * UnreachableError where no answer of ours came back.
 */
export async function postJson(path: "/auth/sign-in" | "/auth/sign-out", body: object): Promise<void> {
  const response = await send(path, body);
  if (response.ok) return;
  throw refusalOf(await response.json().catch(() => null));
}

async function send(path: string, body: object): Promise<Response> {
  try {
    return await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": currentLocale() },
      body: JSON.stringify(body),
    });
  } catch (cause) {
    throw new UnreachableError({ cause });
  }
}

/** `{ error: { code, message } }`, as every plain route of ours refuses; a proxy's own page is none. */
export function refusalOf(body: unknown): RefusedError | UnreachableError {
  if (typeof body !== "object" || body === null || !("error" in body)) return new UnreachableError();
  const { error } = body;
  if (typeof error !== "object" || error === null || !("message" in error)) return new UnreachableError();
  if (typeof error.message !== "string") return new UnreachableError();
  return new RefusedError(error.message, "code" in error && typeof error.code === "string" ? error.code : null);
}
