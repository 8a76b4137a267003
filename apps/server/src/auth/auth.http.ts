import { signInSchema } from "@rbo/shared/accounts/account.schema";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { RequestContext } from "../trpc/context.ts";
import { closeSession } from "./sessions.ts";
import { signIn } from "./sign-in.ts";

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;

/** `POST /auth/sign-in` and `/auth/sign-out` (contract: HTTP): a session in a cookie, errors as JSON. */
export function registerAuth(app: FastifyInstance, contextOf: ContextOf): void {
  app.post("/auth/sign-in", async (request, reply) => {
    await signIn(await contextOf(request, reply), signInSchema.parse(request.body));
    return reply.header("cache-control", "no-store").send({ ok: true });
  });
  app.post("/auth/sign-out", async (request, reply) => {
    const ctx = await contextOf(request, reply);
    ctx.setCookie(await closeSession(ctx.deps, ctx.sessionCookie));
    return reply.header("cache-control", "no-store").send({ ok: true });
  });
}
