import { type UseFormReturnType, useForm } from "@mantine/form";
import { newId } from "@rbo/shared/ids/id";
import { useEffect, useState } from "react";
import { type FormValues, isRecord, valuesLike } from "./form-values.ts";
import { type DraftGuard, useDraft, useKeep } from "./use-draft.ts";

export type NewForm<Values extends FormValues> = {
  form: UseFormReturnType<Values>;
  /** One id for every attempt: a save repeated after a lost answer, or after a reload, is the same save. */
  id: string;
  /** An earlier attempt was sent; whether it arrived is not known. */
  isTried: boolean;
  /** Since when what is on screen was typed, where a reload brought it back. */
  keptAt: Date | null;
  guard: DraftGuard;
  /** To be told right before a save is sent. */
  trying(): void;
  done(): void;
  discard(): void;
};

/** The form of something new; what is typed into it is kept until it is saved, discarded or left on purpose. */
export function useNewForm<Values extends FormValues>(place: string, begin: Values): NewForm<Values> {
  const draft = useDraft(place);
  const [found] = useState(() => foundIn(draft.found?.content, begin));
  // What was never sent begins under a new id, so that a copied tab can't save over what this one saves.
  const [attempt, setAttempt] = useState(() =>
    found?.isTried ? { id: found.id, isTried: true } : { id: newId(), isTried: false },
  );
  const [keptAt, setKeptAt] = useState(found && draft.found ? draft.found.keptAt : null);
  const form = useForm<Values>({ initialValues: begin });
  const { setValues } = form;
  useEffect(() => {
    if (found) setValues(found.values);
  }, [found, setValues]);
  const isDirty = form.isDirty();
  useKeep(draft, isDirty ? { ...attempt, values: form.getValues() } : null);
  return {
    form,
    ...attempt,
    keptAt,
    guard: { isDirty, isKept: draft.isKept, onLeave: draft.drop },
    trying: () => {
      draft.keep({ ...attempt, isTried: true, values: form.getValues() });
      setAttempt({ ...attempt, isTried: true });
    },
    done: draft.drop,
    discard: () => {
      draft.drop();
      setKeptAt(null);
      setAttempt({ id: newId(), isTried: false });
      form.reset();
    },
  };
}

function foundIn<Values extends FormValues>(content: unknown, like: Values) {
  if (!isRecord(content) || typeof content.id !== "string") return null;
  const values = valuesLike(like, content.values);
  return values && { id: content.id, isTried: content.isTried === true, values };
}
