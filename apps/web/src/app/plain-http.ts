import { RefusedError, UnreachableError } from "./error-text.ts";
import { currentLocale } from "./locale-store.ts";

/**
 * Posts to one of the plain HTTP routes beside tRPC. Throws a RefusedError with the server's words, or an
 * UnreachableError where no answer of ours came back.
 */
export async function postJson(path: "/auth/sign-in" | "/auth/sign-out", body: object): Promise<void> {
  const response = await send(path, body);
  if (response.ok) return;
  throw await refusalOf(response);
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

async function refusalOf(response: Response): Promise<Error> {
  const body: unknown = await response.json().catch(() => null);
  const message = messageOf(body);
  return message === null ? new UnreachableError() : new RefusedError(message);
}

/** `{ error: { code, message } }`, as every plain route of ours refuses; a proxy's own page is none. */
function messageOf(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("error" in body)) return null;
  const { error } = body;
  if (typeof error !== "object" || error === null || !("message" in error)) return null;
  return typeof error.message === "string" ? error.message : null;
}
