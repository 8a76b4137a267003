import { Button, TextInput } from "@mantine/core";
import { type Locale, locales } from "@rbo/shared/locale/locale";
import { useQuery } from "@tanstack/react-query";
import { fieldErrors } from "../../app/error-text.ts";
import { useLocale } from "../../app/locale-store.ts";
import { queryClient } from "../../app/query-client.ts";
import { trpc } from "../../app/trpc.ts";
import { useSave } from "../../app/use-save.ts";
import { useT } from "../../app/use-t.ts";
import { Choice } from "../../components/choice.tsx";
import formClasses from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import { localeNames } from "../../components/locale-picker.tsx";
import { DraftNote } from "../../drafts/draft-note.tsx";
import { useNewForm } from "../../drafts/use-new-form.ts";
import type { Invitation } from "./invite-card.tsx";

type InviteValues = { email: string; displayName: string; locale: Locale };

export function InviteForm({ onInvited }: { onInvited: (invitation: Invitation) => void }) {
  const t = useT("settings");
  const { locale } = useLocale();
  const { data: info } = useQuery(trpc.auth.publicInfo.queryOptions());
  const isByHand = info?.mailConfigured === false;
  const draft = useNewForm<InviteValues>("invite", { email: "", displayName: "", locale });
  const { form } = draft;
  const invite = useSave(
    trpc.stringers.invite.mutationOptions({
      onSuccess: ({ url }, { displayName, email }) => {
        draft.done();
        void queryClient.invalidateQueries({ queryKey: trpc.stringers.list.pathKey() });
        onInvited({ name: displayName, email, url });
      },
      onError: (error) => form.setErrors(fieldErrors(error)),
    }),
  );
  return (
    <form className={formClasses.form} onSubmit={form.onSubmit(invite.save)}>
      <DraftNote keptAt={draft.keptAt} onDiscard={draft.discard} />
      <p className={formClasses.note}>{t(isByHand ? "inviteTextByHand" : "inviteText")}</p>
      <div className={formClasses.pair}>
        <TextInput label={t("inviteName")} autoComplete="off" required {...form.getInputProps("displayName")} />
        <TextInput label={t("inviteEmail")} type="email" autoComplete="off" required {...form.getInputProps("email")} />
      </div>
      <Choice
        label={t("inviteLocale")}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
        value={form.values.locale}
        onChange={(value) => form.setFieldValue("locale", value)}
      />
      <FormError error={invite.error} />
      <div className={formClasses.actions}>
        <Button type="submit" variant="default" loading={invite.isPending}>
          {t(isByHand ? "inviteByHand" : "invite")}
        </Button>
      </div>
    </form>
  );
}
