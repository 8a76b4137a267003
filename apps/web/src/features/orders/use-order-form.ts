import { fieldMessage } from "@rbo/shared/errors/error-message";
import type { OrderPrice } from "@rbo/shared/orders/order-price";
import { useState } from "react";
import { afterPress } from "../../app/after-press.ts";
import { fieldErrors } from "../../app/error-text.ts";
import { useLocale } from "../../app/locale-store.ts";
import { useFormat } from "../../app/use-format.ts";
import { useMe } from "../../app/use-me.ts";
import type { FormContext, OrderForm } from "./order-form.ts";
import { type Faults, fieldPath, formPrice } from "./order-form-input.ts";

export type FormState = {
  form: OrderForm;
  context: FormContext & { today: string };
  price: OrderPrice;
  change: (next: OrderForm | ((form: OrderForm) => OrderForm)) => void;
  /** What is wrong with a field, in words, once the person has left it or tried to save. */
  faultOf: (path: string) => string | undefined;
  /** How many fields want another look after a try to save. */
  faultCount: number;
  leave: (path: string) => void;
  /** Shows every fault there is; true where there is none. */
  check: () => boolean;
  /** Shows what the server found wrong, at its fields. */
  refuse: (error: unknown) => void;
};

/** The state of a job's form. `read` says what it would be saved as and what is wrong with it. */
export function useOrderForm(
  start: () => OrderForm,
  read: (form: OrderForm, context: FormState["context"]) => { faults: Faults },
): FormState {
  const { currency, tensionUnit } = useMe();
  const { locale } = useLocale();
  const format = useFormat();
  const [form, setForm] = useState(start);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isChecked, setChecked] = useState(false);
  const [refused, setRefused] = useState<Record<string, string>>({});

  const context = { currency, tensionUnit, today: format.today() };
  const { faults } = read(form, context);
  const faultOf = (path: string): string | undefined => {
    const fault = faults[path];
    const isShown = fault && (isChecked || (left.has(path) && isMistyped(fault)));
    return isShown ? fieldMessage(fault, locale) : refused[path];
  };
  return {
    form,
    context,
    price: formPrice(form, context),
    change: (next) => {
      setRefused({});
      setForm(next);
    },
    faultOf,
    faultCount: isChecked ? Object.keys({ ...refused, ...faults }).length : 0,
    leave: (path) => afterPress(() => setLeft((paths) => (paths.has(path) ? paths : new Set([...paths, path])))),
    check: () => {
      setChecked(true);
      return Object.keys(faults).length === 0;
    },
    refuse: (error) => {
      setChecked(true);
      setRefused(byFormPath(fieldErrors(error)));
    },
  };
}

/** Text that can't be read is said at once; what is merely missing is not held against somebody still typing. */
const isMistyped = (fault: Faults[string]): boolean => fault.code === "custom";

const byFormPath = (errors: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).map(([path, message]) => [fieldPath(path), message]));
