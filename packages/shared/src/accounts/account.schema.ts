import { z } from "zod";
import { idSchema } from "../ids/id.ts";
import { localeSchema } from "../locale/locale.schema.ts";
import { settingsFieldsSchema } from "../settings/settings.schema.ts";
import { tensionUnitSchema } from "../tension/tension.schema.ts";
import { emailSchema } from "../text/text.schema.ts";

export const roleSchema = z.enum(["stringer", "admin"]);
export type Role = z.infer<typeof roleSchema>;

/** At least 12 characters; the upper bound only keeps a hash from being a way to burn the server. */
export const passwordSchema = z.string().min(12).max(200);

export const signInSchema = z.object({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(200),
});

/** Who is signed in, as the SPA needs it on every screen. */
export const meSchema = z.object({
  id: idSchema,
  email: z.string(),
  displayName: z.string(),
  role: roleSchema,
  locale: localeSchema,
  currency: z.string(),
  timeZone: z.string(),
  tensionUnit: tensionUnitSchema,
  defaultLabourMinor: z.int(),
  mailConfigured: z.boolean(),
  isDemo: z.boolean(),
});
export type Me = z.infer<typeof meSchema>;

export const linkPurposes = ["first_admin", "invite", "password_reset"] as const;
export const linkPurposeSchema = z.enum(linkPurposes);
export type LinkPurpose = z.infer<typeof linkPurposeSchema>;

const linkTokenSchema = z.string().min(20).max(200);
export const linkInspectSchema = z.object({ token: linkTokenSchema });
/** `email` is null for the first admin, who says it on the page the link opens. */
export const linkSchema = z.object({ purpose: linkPurposeSchema, email: z.string().nullable() });

/** An invited person's one page: locale and name first, the business facts can wait. */
export const welcomeSchema = z.object({
  token: linkTokenSchema,
  /** Asked of the first admin only; an invite already knows it. */
  email: emailSchema.nullable().default(null),
  password: passwordSchema,
  displayName: settingsFieldsSchema.shape.displayName,
  locale: localeSchema,
});
export const passwordResetRequestSchema = z.object({ email: emailSchema });
export const resetPasswordSchema = z.object({ token: linkTokenSchema, password: passwordSchema });
export const changePasswordSchema = z.object({ current: z.string().min(1).max(200), next: passwordSchema });
export const inviteSchema = z.object({
  email: emailSchema,
  displayName: settingsFieldsSchema.shape.displayName,
  locale: localeSchema,
});

/** What anybody may know of this server before signing in. */
export const publicInfoSchema = z.object({ isDemo: z.boolean(), mailConfigured: z.boolean() });

/** A session that still holds, as its owner sees it. */
export const deviceSchema = z.object({
  id: z.string(),
  isCurrent: z.boolean(),
  userAgent: z.string().nullable(),
  createdAt: z.date(),
  expiresAt: z.date(),
});
export type Device = z.infer<typeof deviceSchema>;
