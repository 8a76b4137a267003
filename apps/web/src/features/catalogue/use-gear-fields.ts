import { useT } from "../../app/use-t.ts";
import type { ShownFields } from "../../drafts/conflict-rows.ts";
import type { RacketFormValues, StringFormValues } from "./gear-form-values.ts";

/** What the fields of a racket are called, and how their values read. */
export function useRacketFields(): ShownFields<RacketFormValues> {
  const t = useT("catalogue");
  return {
    manufacturer: { label: t("manufacturer") },
    model: { label: t("model") },
    headSizeSqIn: { label: t("headSizeName") },
    stringPattern: { label: t("pattern") },
    year: { label: t("year") },
    serial: { label: t("serial") },
    owner: { label: t("owner"), show: (owner) => owner?.name ?? "" },
  };
}

/** What the fields of a string are called. */
export function useStringFields(): ShownFields<StringFormValues> {
  const t = useT("catalogue");
  return {
    manufacturer: { label: t("manufacturer") },
    model: { label: t("model") },
    gauge: { label: t("gauge") },
    material: { label: t("material") },
    colour: { label: t("colour") },
  };
}
