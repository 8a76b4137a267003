import { findOwnLogo } from "@rbo/db/stringers/stringers.repo";
import { withTenant } from "@rbo/db/tenancy/transactions";
import type { ReceiptDocument } from "@rbo/exports/receipts/receipt-renderer";
import { todayIn } from "@rbo/shared/dates/calendar-date";
import type { ReceiptFacts } from "@rbo/shared/receipts/receipt-facts";
import type { ReceiptPreview } from "@rbo/shared/receipts/receipt-preview.schema";
import type { ReceiptLook } from "@rbo/shared/settings/settings.schema";
import { ownStringer } from "../settings/settings.service.ts";
import type { TenantContext } from "../trpc/context.ts";

/** What the sample's page is drawn from, for the settings to show while they are being changed. */
export async function previewReceipt(ctx: TenantContext, look: ReceiptLook): Promise<ReceiptPreview> {
  return ctx.deps.receipts.preview(await sampleReceipt(ctx, look));
}

/** A receipt of a made-up job as it would look with these settings, saved or not. It takes no number. */
export async function sampleReceipt(ctx: TenantContext, look: ReceiptLook): Promise<ReceiptDocument> {
  return withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    const { email, logoSha256, timeZone, defaultLabourMinor } = await ownStringer(tx);
    const logo = logoSha256 === null ? null : await findOwnLogo(tx, logoSha256);
    const strungAt = todayIn(timeZone, ctx.deps.clock.now());
    return {
      facts: {
        ...sampleJob(defaultLabourMinor),
        number: `${strungAt.slice(0, 4)}-0001`,
        locale: look.defaultLocale,
        currency: look.currency,
        strungAt,
        stringer: {
          displayName: look.displayName,
          businessName: look.businessName,
          businessAddress: look.businessAddress,
          phone: look.phone,
          email,
          logoSha256,
        },
        thankYou: look.receiptThankYou,
        disclosure: look.receiptDisclosure,
      },
      logo: logo && { mime: logo.mime, bytes: logo.content },
    };
  });
}

type SampleJob = Pick<
  ReceiptFacts,
  "clientName" | "racket" | "main" | "cross" | "labourMinor" | "totalMinor" | "comments"
>;

const stringMinor = 1800;

const sampleJob = (labourMinor: number): SampleJob => ({
  clientName: "Alex Muster",
  racket: { manufacturer: "Wilson", model: "Blade 98 v9", headSizeSqIn: 98, stringPattern: "16x19", serial: null },
  main: { ...side("Luxilon ALU Power", "1.25"), tension: { value: 24, unit: "kg" }, chargedMinor: stringMinor },
  cross: { ...side("Wilson NXT", "1.30"), tension: { value: 25, unit: "kg" }, byo: true, chargedMinor: 0 },
  labourMinor,
  totalMinor: labourMinor + stringMinor,
  comments: null,
});

const side = (name: string, gauge: string) => ({ name, gauge, colour: null, byo: false });
