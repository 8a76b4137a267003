import type { MailCatcher } from "@rbo/mailer/catcher/mail-catcher";
import type { CaughtMessage } from "@rbo/mailer/catcher/read-mail";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { fileHeaders } from "../exports/file-headers.ts";
import { mailListPage, mailPage } from "./dev-mail-pages.ts";

const mailParams = z.object({ id: z.string() });
const attachmentParams = mailParams.extend({ index: z.coerce.number().int().min(0) });

/** What a browser shows safely in its place; anything else is saved. */
const shownTypes = new Set(["application/pdf", "image/png", "image/jpeg"]);

/** A mail's HTML is somebody else's page: no script, no fetch, no cookie of ours. */
const mailSecurity = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'";

/** `/dev/mail`: what the demo's mail catcher has caught, as a person would see it. Exists in the demo alone. */
export function registerDevMail(app: FastifyInstance, catcher: MailCatcher): void {
  const message = async (params: unknown): Promise<CaughtMessage> => {
    const found = await catcher.message(mailParams.parse(params).id);
    if (!found) throw new DomainError("not_found");
    return found;
  };

  app.get("/dev/mail", async (_request, reply) => sendPage(reply, mailListPage(await catcher.messages())));

  app.get("/dev/mail/:id", async (request, reply) => sendPage(reply, mailPage(await message(request.params))));

  app.get("/dev/mail/:id/html", async (request, reply) => {
    const { html } = await message(request.params);
    return sendPage(reply.header("content-security-policy", mailSecurity), html ?? "");
  });

  app.get("/dev/mail/:id/source", async (request, reply) => {
    const { id, raw } = await message(request.params);
    const file = { name: `${id}.eml`, contentType: "message/rfc822", disposition: "attachment" } as const;
    return reply.headers(fileHeaders(file)).send(raw);
  });

  app.get("/dev/mail/:id/attachments/:index", async (request, reply) => {
    const { attachments } = await message(request.params);
    const attachment = attachments[attachmentParams.parse(request.params).index];
    if (!attachment) throw new DomainError("not_found");
    const { fileName: name, contentType, content } = attachment;
    const disposition = shownTypes.has(contentType) ? "inline" : "attachment";
    return reply.headers(fileHeaders({ name, contentType, disposition })).send(content);
  });
}

const sendPage = (reply: FastifyReply, page: string) =>
  reply.header("cache-control", "no-store").type("text/html; charset=utf-8").send(page);
