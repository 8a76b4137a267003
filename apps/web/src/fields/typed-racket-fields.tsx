import { TextInput } from "@mantine/core";
import { useT } from "../app/use-t.ts";
import classes from "./fields.module.css";
import type { RacketChoice, TypedRacket } from "./racket-choice.ts";
import { TypedFrame } from "./typed-frame.tsx";

type TypedRacketFieldsProps = {
  racket: TypedRacket;
  onChange: (choice: RacketChoice | null) => void;
  faultOf: (field: string) => string | undefined;
  isFresh: boolean;
};

/** A new racket, typed into the job that needs it. */
export function TypedRacketFields({ racket, onChange, faultOf, isFresh }: TypedRacketFieldsProps) {
  const t = useT("orders");
  const change = (part: Partial<TypedRacket>) => onChange({ kind: "typed", racket: { ...racket, ...part } });
  const field = (key: Exclude<keyof TypedRacket, "id" | "visibility">, faultKey: string = key) => ({
    value: racket[key],
    error: faultOf(faultKey),
    autoComplete: "off",
    onChange: (event: { currentTarget: HTMLInputElement }) => change({ [key]: event.currentTarget.value }),
  });
  return (
    <TypedFrame
      title={t("form.newRacketPlain")}
      label={t("form.racket")}
      onDiscard={() => onChange(null)}
      visibility={racket.visibility}
      isFresh={isFresh}
      onVisibility={(visibility) => change({ visibility })}
    >
      <div className={classes.pair}>
        <TextInput label={t("form.manufacturer")} {...field("manufacturer")} />
        <TextInput label={t("form.model")} {...field("model")} />
      </div>
      <div className={classes.pair}>
        <TextInput
          label={t("form.headSize")}
          inputMode="numeric"
          rightSection={<span className={classes.unit}>in²</span>}
          {...field("headSize", "headSizeSqIn")}
        />
        <TextInput label={t("form.pattern")} placeholder={t("form.patternHint")} {...field("stringPattern")} />
      </div>
      <div className={classes.pair}>
        <TextInput label={t("form.yearMade")} inputMode="numeric" {...field("year")} />
        <TextInput label={t("form.serial")} placeholder={t("form.serialHint")} {...field("serial")} />
      </div>
    </TypedFrame>
  );
}
