import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { fieldMessage } from "@rbo/shared/errors/error-message";
import { correctedRowSchema } from "@rbo/shared/moderation/moderation.schema";
import { useLocale } from "../../app/locale-store.ts";
import { useT } from "../../app/use-t.ts";
import formClasses from "../../components/form.module.css";
import { OptionalLabel } from "../../components/optional-label.tsx";
import { correctFormValues, correctInput } from "./correct-form-values.ts";
import type { CorrectedJson, SubmissionJson } from "./submission-json.ts";

type CorrectFormProps = { submission: SubmissionJson; onCorrect: (corrected: CorrectedJson) => void };

/** The fields that tell rows apart, as they were suggested; Enter promotes what they say. */
export function CorrectForm({ submission: { kind, row, submitter }, onCorrect }: CorrectFormProps) {
  const t = useT("moderation");
  const tCatalogue = useT("catalogue");
  const { locale } = useLocale();
  const form = useForm({ initialValues: correctFormValues(row) });
  const field = (name: keyof ReturnType<typeof correctFormValues>) => ({
    autoComplete: "off",
    ...form.getInputProps(name),
  });
  const submit = form.onSubmit((values) => {
    const read = correctedRowSchema.safeParse(correctInput(kind, values));
    if (read.success) return onCorrect(read.data);
    form.setErrors(Object.fromEntries(read.error.issues.map((issue) => [issue.path[0], fieldMessage(issue, locale)])));
  });
  return (
    <form className={formClasses.form} onSubmit={submit} noValidate>
      <p className={formClasses.note}>{t("correctText", { submitter: submitter.name })}</p>
      <TextInput label={tCatalogue("manufacturer")} required data-autofocus {...field("manufacturer")} />
      <TextInput label={tCatalogue("model")} required {...field("model")} />
      {kind === "string" ? (
        <>
          <TextInput label={<OptionalLabel text={tCatalogue("gauge")} />} {...field("gauge")} />
          <div className={formClasses.pair}>
            <TextInput label={<OptionalLabel text={tCatalogue("material")} />} {...field("material")} />
            <TextInput label={<OptionalLabel text={tCatalogue("colour")} />} {...field("colour")} />
          </div>
        </>
      ) : (
        <>
          <div className={formClasses.pair}>
            <TextInput
              label={<OptionalLabel text={tCatalogue("headSizeName")} />}
              inputMode="numeric"
              {...field("headSizeSqIn")}
            />
            <TextInput label={<OptionalLabel text={tCatalogue("pattern")} />} {...field("stringPattern")} />
          </div>
          <TextInput label={<OptionalLabel text={tCatalogue("year")} />} inputMode="numeric" {...field("year")} />
        </>
      )}
      <Button type="submit">{t("promote")}</Button>
    </form>
  );
}
