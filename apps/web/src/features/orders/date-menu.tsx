import { ActionIcon, Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type CalendarDate, formatDate, parseTypedDate } from "@rbo/shared/dates/calendar-date";
import type { OrderDateField } from "@rbo/shared/orders/order-dates";
import { type FormEvent, useState } from "react";
import { useLocale } from "../../app/locale-store.ts";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Dialog } from "../../components/dialog.tsx";
import { Icon } from "../../components/icon.tsx";
import { DateField } from "../../fields/date-field.tsx";
import classes from "./order-page.module.css";

type DateMenuProps = {
  field: OrderDateField;
  day: CalendarDate | null;
  isPending: boolean;
  onSet: (on: CalendarDate) => void;
  /** Null where it can't be taken back. */
  onClear: (() => void) | null;
};

/** Sets one date of a job to a day that is typed or picked, or takes it back. */
export function DateMenu({ field, day, isPending, onSet, onClear }: DateMenuProps) {
  const t = useT("orders");
  const [isOpen, { open, close }] = useDisclosure(false);
  const label = t(day ? "page.changeDay" : "page.anotherDay");
  const then = (run: () => void) => () => {
    close();
    run();
  };
  return (
    <>
      <ActionIcon
        variant="subtle"
        size={44}
        loading={isPending}
        aria-label={`${t(`page.step.${field}`)}: ${label}`}
        onClick={open}
      >
        <Icon name="calendar" size={20} />
      </ActionIcon>
      <Dialog isOpen={isOpen} onClose={close} title={t(`page.dayOf.${field}`)}>
        <DayForm field={field} day={day} onSet={(on) => then(() => onSet(on))()} />
        {onClear ? (
          <Button variant="subtle" color="red" fullWidth mt="sm" onClick={then(onClear)}>
            {t("page.takeBack")}
          </Button>
        ) : null}
      </Dialog>
    </>
  );
}

function DayForm({ field, day, onSet }: Pick<DateMenuProps, "field" | "day" | "onSet">) {
  const t = useT("orders");
  const format = useFormat();
  const { locale } = useLocale();
  const [text, setText] = useState(() => formatDate(day ?? format.today(), locale, "short"));
  const typed = parseTypedDate(text, format.today());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed) onSet(typed);
  };
  return (
    <form onSubmit={submit}>
      <DateField
        label={t(`page.dayOf.${field}`)}
        value={text}
        onChange={setText}
        error={typed ? undefined : t("page.dayFault")}
      />
      <div className={classes.buttons}>
        <Button type="submit" fullWidth>
          {t("page.setDay")}
        </Button>
      </div>
    </form>
  );
}
