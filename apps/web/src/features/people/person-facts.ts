import type { Translate } from "../../app/use-t.ts";
import { localeNames } from "../../components/locale-picker.tsx";
import type { ComparisonJson } from "./people-json.ts";

type Facts = Pick<ComparisonJson["kept"], "name" | "email" | "emailVerifiedAt" | "locale" | "emailReceipts">;

/** What is said of a person, in words, under the names that a merge picks by. */
export function personFacts(person: Facts, t: Translate<"people">) {
  const { name, email, emailVerifiedAt, locale, emailReceipts } = person;
  return {
    name,
    email: email === null ? t("noAddress") : emailVerifiedAt ? t("emailProven", { email }) : email,
    locale: locale === null ? t("localeOfStringer") : localeNames[locale],
    emailReceipts: t(emailReceipts ? "yes" : "no"),
  };
}
