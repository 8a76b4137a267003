import type { Client, ClientFieldsInput } from "@rbo/shared/clients/client.schema";
import type { Locale } from "@rbo/shared/locale/locale";

/** A client as the form holds it: every text as typed, "" where there is none. */
export type ClientFormValues = {
  firstName: string;
  lastName: string;
  email: string;
  locale: Locale | "";
  emailReceipts: boolean;
  nickname: string;
  defaultTensionMemo: string;
  internalNotes: string;
};

export const emptyClient: ClientFormValues = {
  firstName: "",
  lastName: "",
  email: "",
  locale: "",
  emailReceipts: true,
  nickname: "",
  defaultTensionMemo: "",
  internalNotes: "",
};

export const clientFormValues = (client: Client): ClientFormValues => ({
  firstName: client.firstName ?? "",
  lastName: client.lastName,
  email: client.email ?? "",
  locale: client.locale ?? "",
  emailReceipts: client.emailReceipts,
  nickname: client.nickname ?? "",
  defaultTensionMemo: client.defaultTensionMemo ?? "",
  internalNotes: client.internalNotes ?? "",
});

/** Blank texts are the server's null. */
export const clientFieldsInput = ({ locale, ...texts }: ClientFormValues): ClientFieldsInput => ({
  ...texts,
  locale: locale || null,
});

/** A form begun with a name searched for in vain: the last word is the last name. */
export function clientNamed(name: string): ClientFormValues {
  const words = name.trim().split(/\s+/);
  const lastName = words.pop() ?? "";
  return { ...emptyClient, firstName: words.join(" "), lastName };
}
