import { Button } from "@mantine/core";
import { type ComponentProps, useState } from "react";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { MoreButton } from "../../components/more-button.tsx";
import { AccountActDialog, type ChosenAct } from "./account-act-dialog.tsx";
import type { AccountJson } from "./account-json.ts";
import { InviteLinkDialog } from "./invite-link-dialog.tsx";
import { StringerRow } from "./stringer-row.tsx";
import classes from "./stringers.module.css";
import { useResendInvite } from "./use-resend-invite.ts";

type StringerListProps = {
  accounts: readonly AccountJson[];
  more: ComponentProps<typeof MoreButton>["query"];
  onClear: () => void;
};

export function StringerList({ accounts, more, onClear }: StringerListProps) {
  const t = useT("stringers");
  const [chosen, setChosen] = useState<ChosenAct | null>(null);
  const { resend, link, closeLink } = useResendInvite();
  if (accounts.length === 0) {
    const action = (
      <Button variant="default" onClick={onClear}>
        {t("clear")}
      </Button>
    );
    return <EmptyState icon="search" title={t("none")} text={t("noneText")} action={action} />;
  }
  return (
    <Card flush>
      <ul className={classes.list}>
        {accounts.map((account) => (
          <StringerRow
            key={account.id}
            account={account}
            onAct={(act) => setChosen({ account, act })}
            onResend={() => resend.save({ id: account.id })}
          />
        ))}
      </ul>
      <MoreButton query={more} />
      <AccountActDialog chosen={chosen} onClose={() => setChosen(null)} />
      <InviteLinkDialog link={link} onClose={closeLink} />
    </Card>
  );
}
