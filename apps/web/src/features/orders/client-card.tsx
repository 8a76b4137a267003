import { Button, TextInput } from "@mantine/core";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import type { ClientChoice, TypedClient } from "../../fields/client-choice.ts";
import fieldClasses from "../../fields/fields.module.css";
import classes from "./order-form.module.css";
import type { FormState } from "./use-order-form.ts";

type ClientCardProps = { state: FormState; choice: ClientChoice; onChange: (choice: ClientChoice | null) => void };

/** Whose racket it is, once that is known; a new client's name is typed here. */
export function ClientCard({ state, choice, onChange }: ClientCardProps) {
  const t = useT("orders");
  const another = (
    <Button variant="subtle" onClick={() => onChange(null)}>
      {t("form.changeClient")}
    </Button>
  );
  if (choice.kind === "typed") {
    return (
      <Card title={t("form.newClientPlain")} action={another}>
        <TypedClientFields
          client={choice.client}
          faultOf={(field) => state.faultOf(`newClient.${field}`)}
          onChange={(client) => onChange({ kind: "typed", client })}
        />
      </Card>
    );
  }
  const isSelf = choice.kind === "self";
  return (
    <Card>
      <div className={classes.chosen}>
        <div>
          <p className={classes.chosenName}>{isSelf ? t("form.selfJob") : choice.client.name}</p>
          <p className={classes.chosenDetails}>{isSelf ? t("form.selfJobHint") : choice.client.email}</p>
        </div>
        {another}
      </div>
    </Card>
  );
}

type TypedClientFieldsProps = {
  client: TypedClient;
  onChange: (client: TypedClient) => void;
  faultOf: (field: string) => string | undefined;
};

function TypedClientFields({ client, onChange, faultOf }: TypedClientFieldsProps) {
  const t = useT("orders");
  const field = (key: keyof TypedClient) => ({
    value: client[key],
    error: faultOf(key),
    autoComplete: "off",
    onChange: (event: { currentTarget: HTMLInputElement }) => onChange({ ...client, [key]: event.currentTarget.value }),
  });
  return (
    <>
      <div className={fieldClasses.pair}>
        <TextInput label={t("form.firstName")} {...field("firstName")} />
        <TextInput label={t("form.lastName")} {...field("lastName")} />
      </div>
      <TextInput
        label={t("form.email")}
        type="email"
        inputMode="email"
        description={t("form.emailHint")}
        {...field("email")}
      />
    </>
  );
}
