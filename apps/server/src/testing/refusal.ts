import { TRPCClientError } from "@trpc/client";
import type { AppRouter } from "../trpc/app-router.ts";

export type Refusal = { code: string | null; field: string | null; fields: Record<string, string>; message: string };

/** How a call was refused, or null where it was not. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal | null> {
  try {
    await call;
    return null;
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    const { data, message }: TRPCClientError<AppRouter> = error;
    const fields = (data?.fieldErrors ?? []).map((fault) => [fault.path.join("."), fault.message]);
    return { code: data?.domainCode ?? null, field: data?.field ?? null, fields: Object.fromEntries(fields), message };
  }
}
