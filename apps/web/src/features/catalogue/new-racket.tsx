import { useForm } from "@mantine/form";
import { newId } from "@rbo/shared/ids/id";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { LeaveGuard } from "../../components/leave-guard.tsx";
import { Screen } from "../../components/screen.tsx";
import { gearErrors, racketInput, racketNamed } from "./gear-form-values.ts";
import { RacketForm } from "./racket-form.tsx";
import { useGearAdded } from "./use-gear-added.ts";

export function NewRacket({ name }: { name: string }) {
  const t = useT("catalogue");
  const form = useForm({ initialValues: racketNamed(name) });
  // One id for every attempt: a save repeated after a lost answer is the same save.
  const [id] = useState(newId);
  const added = useGearAdded("racket", id);
  const create = useMutation(
    trpc.rackets.create.mutationOptions({
      onSuccess: added,
      onError: (error) => form.setErrors(gearErrors(error)),
    }),
  );
  return (
    <Screen title={t("newRacket")} back={{ to: "/catalogue" }} width="form">
      <LeaveGuard isDirty={form.isDirty()} />
      <Card>
        <RacketForm
          form={form}
          ownId={null}
          error={create.error}
          isSaving={create.isPending}
          submitLabel={t("create")}
          onSave={(values) => create.mutate({ id, ...racketInput(values) })}
        />
      </Card>
    </Screen>
  );
}
