import { type UseFormReturnType, useForm } from "@mantine/form";
import { useEffect, useState } from "react";
import { type FormValues, isEqual, isRecord, valuesLike } from "./form-values.ts";
import { rebase } from "./rebase.ts";
import { type DraftGuard, useDraft, useKeep } from "./use-draft.ts";

type Edited<Row, Values extends FormValues> = {
  place: string;
  row: Row;
  valuesOf: (row: Row) => Values;
  revisionOf: (row: Row) => string | number;
  /** The row as it stands now; null where it is gone. */
  newest: () => Promise<Row | null>;
};

/** The three sides of an edit that somebody else came before: what was typed here, what both began with, what stands. */
type Conflict<Values> = { mine: Values; before: Values; theirs: Values };

export type EditForm<Row, Values extends FormValues> = {
  form: UseFormReturnType<Values>;
  /** What the form began with; saving says that this is what was edited. */
  base: Row;
  conflict: Conflict<Values> | null;
  keptAt: Date | null;
  guard: DraftGuard;
  /** Somebody saved before: puts what was typed onto the newest, or answers with that where it says the same already. */
  meetNewest(): Promise<Row | null>;
  /** Saved: the form begins anew with what stands. */
  begin(row: Row): void;
  done(): void;
  discard(): void;
};

/** The form of something that stands, with what was typed kept through a reload and set against what others saved. */
export function useEditForm<Row, Values extends FormValues>(edited: Edited<Row, Values>): EditForm<Row, Values> {
  const { place, row, valuesOf, revisionOf, newest } = edited;
  const draft = useDraft(place);
  const [found] = useState(() => foundIn(draft.found?.content, valuesOf(row)));
  const [base, setBase] = useState(row);
  const [conflict, setConflict] = useState<Conflict<Values> | null>(null);
  const [keptAt, setKeptAt] = useState(found && draft.found ? draft.found.keptAt : null);
  const form = useForm<Values>({ initialValues: valuesOf(row) });
  const { setValues } = form;
  const before = valuesOf(base);

  useEffect(() => {
    if (!found) return;
    setValues(rebase(found.values, found.before, valuesOf(row)));
    if (found.revision !== revisionOf(row)) {
      setConflict({ mine: found.values, before: found.before, theirs: valuesOf(row) });
    }
  }, [found]);

  const isDirty = form.isDirty();
  useKeep(draft, isDirty ? { values: form.getValues(), before, revision: revisionOf(base) } : null);

  const begin = (next: Row, values = valuesOf(next)) => {
    form.setInitialValues(valuesOf(next));
    form.setValues(values);
    setBase(next);
  };
  const settle = () => {
    draft.drop();
    setKeptAt(null);
    setConflict(null);
  };
  return {
    form,
    base,
    conflict,
    keptAt,
    guard: { isDirty, isKept: draft.isKept, onLeave: draft.drop },
    meetNewest: async () => {
      const standing = await newest();
      if (!standing) return null;
      const [mine, theirs] = [form.getValues(), valuesOf(standing)];
      // The answer to an earlier try was lost: what stands is what was typed.
      if (isEqual(mine, theirs)) return standing;
      begin(standing, rebase(mine, before, theirs));
      setConflict({ mine, before, theirs });
      return null;
    },
    begin: (next) => {
      settle();
      begin(next);
    },
    done: draft.drop,
    discard: () => {
      settle();
      form.reset();
    },
  };
}

function foundIn<Values extends FormValues>(content: unknown, like: Values) {
  if (!isRecord(content)) return null;
  const { revision } = content;
  if (typeof revision !== "string" && typeof revision !== "number") return null;
  const values = valuesLike(like, content.values);
  const before = valuesLike(like, content.before);
  // Sent before the page was loaded, and arrived: what stands is what was typed.
  if (!values || !before || isEqual(values, like)) return null;
  return { values, before, revision };
}
