import { DomainError } from "@rbo/shared/errors/domain-error";
import { initTRPC } from "@trpc/server";
import { tenantContext } from "../auth/tenant-context.ts";
import { domainErrorCause } from "../errors/domain-trpc-error.ts";
import { errorShape } from "../errors/trpc-error-shape.ts";
import type { RequestContext } from "./context.ts";

const t = initTRPC.context<RequestContext>().create({
  errorFormatter: ({ shape, error, ctx }) => errorShape(shape, error, ctx ?? null),
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Turns a service's DomainError into its tRPC code; everything else stays unexpected and is masked by the formatter. */
const withDomainErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const translated = domainErrorCause(result.error);
  if (translated) throw translated;
  return result;
});

/** Times each procedure, however many one request asks for. */
const measured = t.middleware(async ({ path, ctx, next }) => {
  const end = ctx.deps.metrics.procedureSeconds.startTimer({ procedure: path });
  const result = await next();
  end({ code: result.ok ? "ok" : result.error.code });
  return result;
});

/** For anyone, signed in or not. */
export const publicProcedure = t.procedure.use(measured).use(withDomainErrors);

/** For a signed-in stringer: puts `stringerId` and the scope that binds transactions on the context. */
export const stringerProcedure = publicProcedure.use(({ ctx, next }) => next({ ctx: tenantContext(ctx) }));

/** For an administrator. */
export const adminProcedure = stringerProcedure.use(({ ctx, next }) => {
  if (ctx.principal.role !== "admin") throw new DomainError("forbidden");
  return next({ ctx });
});
