import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { queryClient } from "../../app/query-client.ts";
import { trpc } from "../../app/trpc.ts";
import { useErrorText } from "../../app/use-error-text.ts";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import formClasses from "../../components/form.module.css";
import { showToast } from "../../components/toasts.ts";
import type { GearJson, SuggestionJson } from "./gear-json.ts";

/** An own row for everyone: what that would mean, or how the suggestion stands. */
export function SuggestionCard({ gear: { kind, id, suggestion } }: { gear: GearJson }) {
  const t = useT("catalogue");
  const errorText = useErrorText();
  const suggest = useMutation(
    trpc.catalogue.suggest.mutationOptions({
      onSuccess: () => showToast({ message: t("suggested") }),
      onError: (error) => showToast({ message: errorText(error), tone: "bad" }),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.catalogue.pathKey() }),
    }),
  );
  const canSuggest = suggestion === null || suggestion.status === "rejected";
  return (
    <Card title={t("suggestTitle")}>
      {suggestion ? <Standing suggestion={suggestion} /> : <p className={formClasses.note}>{t("suggestText")}</p>}
      {canSuggest ? (
        <div className={formClasses.actions}>
          <Button variant="default" loading={suggest.isPending} onClick={() => suggest.mutate({ kind, id })}>
            {t(suggestion ? "suggestAgain" : "suggest")}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}

function Standing({ suggestion }: { suggestion: SuggestionJson }) {
  const t = useT("catalogue");
  const format = useFormat();
  const { status, reason, createdAt, reviewedAt } = suggestion;
  const when = format.day(reviewedAt ?? createdAt);
  switch (status) {
    case "pending":
      return <p className={formClasses.note}>{t("pendingSince", { when })}</p>;
    case "promoted":
      return <p className={formClasses.note}>{t("promotedOn", { when })}</p>;
    case "rejected":
      return (
        <>
          <p className={formClasses.note}>{t("rejectedOn", { when, reason: reason ?? "" })}</p>
          <p className={formClasses.note}>{t("rejectedThen")}</p>
        </>
      );
  }
}
