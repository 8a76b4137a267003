import { preferredLocale } from "@rbo/shared/locale/locale";
import type { FastifyReply, FastifyRequest } from "fastify";
import { sessionCookieName } from "../auth/session-cookie.ts";
import { validateSession } from "../auth/sessions.ts";
import type { RequestContext } from "../trpc/context.ts";
import type { Deps } from "./deps.ts";

/** Reads the session and the language of a request; the same for tRPC and for the plain HTTP routes. */
export async function requestContext(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<RequestContext> {
  const sessionCookie = request.cookies[sessionCookieName(deps.publicUrl)] ?? null;
  const principal = sessionCookie ? await validateSession(deps, sessionCookie) : null;
  return {
    deps,
    principal,
    locale: principal?.locale ?? preferredLocale((request.headers["accept-language"] ?? "").split(",")),
    requestId: request.id,
    ip: request.ip,
    userAgent: request.headers["user-agent"]?.slice(0, 300) ?? null,
    sessionCookie,
    setCookie: (cookie) => void reply.header("set-cookie", cookie),
  };
}
