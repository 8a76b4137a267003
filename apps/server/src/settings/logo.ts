import { createHash } from "node:crypto";
import { findOwnLogo, insertOwnLogo, setOwnLogo } from "@rbo/db/stringers/stringers.repo";
import { withTenant } from "@rbo/db/tenancy/transactions";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { logoSchema, logoUploadSchema } from "@rbo/shared/settings/settings.schema";
import type { z } from "zod";
import type { TenantContext } from "../trpc/context.ts";
import { ownStringer } from "./settings.service.ts";

type Logo = z.infer<typeof logoSchema>;

const mostBytes = 524_288;

/** The logo that receipts carry from now on. */
export async function getLogo(ctx: TenantContext): Promise<Logo> {
  return withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    const { logoSha256 } = await ownStringer(tx);
    const logo = logoSha256 === null ? null : await findOwnLogo(tx, logoSha256);
    return { dataUrl: logo && dataUrlOf(logo.mime, logo.content) };
  });
}

/**
 * Prints this picture at the head of receipts from now on, or the name where there is none; those that went out keep
 * theirs.
 */
export async function setLogo(ctx: TenantContext, { content }: z.infer<typeof logoUploadSchema>): Promise<Logo> {
  const logo = content === null ? null : await readLogo(ctx, Buffer.from(content, "base64"));
  await withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    if (logo) await insertOwnLogo(tx, { ...logo, createdAt: ctx.deps.clock.now() });
    await setOwnLogo(tx, logo?.sha256 ?? null);
  });
  return { dataUrl: logo && dataUrlOf(logo.mime, logo.content) };
}

/** It is what its bytes are, whatever its file was called, and it is tried before it is kept. */
async function readLogo({ deps }: TenantContext, content: Buffer) {
  const mime = content.length > mostBytes ? null : await deps.receipts.readLogoType(content);
  if (!mime) throw new DomainError("logo_unusable", { field: "content" });
  return { sha256: createHash("sha256").update(content).digest("hex"), mime, content };
}

const dataUrlOf = (mime: string, content: Uint8Array): string =>
  `data:${mime};base64,${Buffer.from(content).toString("base64")}`;
