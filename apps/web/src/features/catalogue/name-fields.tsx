import { TextInput } from "@mantine/core";
import type { GetInputPropsReturnType } from "@mantine/form";
import type { GearKind } from "@rbo/shared/catalogue/catalogue.schema";
import { useT } from "../../app/use-t.ts";
import formClasses from "../../components/form.module.css";
import { SimilarGear } from "./similar-gear.tsx";

type NameFieldsProps = {
  kind: GearKind;
  ownId: string | null;
  manufacturer: string;
  model: string;
  manufacturerProps: GetInputPropsReturnType;
  modelProps: GetInputPropsReturnType;
};

/** Who made it and what it is called, and what is called alike already. */
export function NameFields({ kind, ownId, manufacturer, model, manufacturerProps, modelProps }: NameFieldsProps) {
  const t = useT("catalogue");
  return (
    <>
      <div className={formClasses.pair}>
        <TextInput label={t("manufacturer")} autoComplete="off" required {...manufacturerProps} />
        <TextInput label={t("model")} autoComplete="off" required {...modelProps} />
      </div>
      <SimilarGear kind={kind} ownId={ownId} manufacturer={manufacturer} model={model} />
    </>
  );
}
