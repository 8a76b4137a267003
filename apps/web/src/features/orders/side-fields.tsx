import { Switch, TextInput } from "@mantine/core";
import { useT } from "../../app/use-t.ts";
import { MoneyField } from "../../fields/money-field.tsx";
import { StringPicker } from "../../fields/string-picker.tsx";
import { TensionField } from "../../fields/tension-field.tsx";
import classes from "./order-form.module.css";
import type { SideValues } from "./order-form.ts";
import type { FormState } from "./use-order-form.ts";

type SideFieldsProps = {
  state: FormState;
  side: "main" | "cross";
  values: SideValues;
  onChange: (change: Partial<SideValues>) => void;
};

/** One side of the string bed: string, tension, colour, whose string it is and its price. */
export function SideFields({ state, side, values, onChange }: SideFieldsProps) {
  const t = useT("orders");
  const { faultOf, leave, context, form } = state;
  const isSelf = form.client?.kind === "self";
  return (
    <>
      <StringPicker
        label={t("form.string")}
        value={values.string}
        onChange={(string) => onChange({ string })}
        error={faultOf(`${side}.stringId`)}
        faultOf={(field) => faultOf(`${side}.newString.${field}`)}
      />
      <div className={classes.sideGrid}>
        <TensionField
          label={t("form.tension")}
          unit={context.tensionUnit}
          value={values.tension}
          onChange={(tension) => onChange({ tension })}
          onBlur={() => leave(`${side}.tension`)}
          error={faultOf(`${side}.tension`)}
        />
        {values.byo ? null : (
          <MoneyField
            label={t("form.price")}
            currency={context.currency}
            value={values.price}
            onChange={(price) => onChange({ price })}
            onBlur={() => leave(`${side}.priceMinor`)}
            error={faultOf(`${side}.priceMinor`)}
          />
        )}
        <TextInput
          label={t("form.colour")}
          value={values.colour}
          onChange={(event) => onChange({ colour: event.currentTarget.value })}
          error={faultOf(`${side}.colour`)}
          autoComplete="off"
        />
      </div>
      <Switch
        label={t(isSelf ? "form.byoSelf" : "form.byo")}
        description={values.byo ? t("form.byoFree") : undefined}
        checked={values.byo}
        onChange={(event) => onChange({ byo: event.currentTarget.checked })}
      />
    </>
  );
}
