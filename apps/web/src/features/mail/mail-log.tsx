import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { type ComponentProps, useState } from "react";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { MoreButton } from "../../components/more-button.tsx";
import { MailCards } from "./mail-cards.tsx";
import type { MailLogItemJson } from "./mail-json.ts";
import { MailTable } from "./mail-table.tsx";
import { SendAgainDialog } from "./send-again-dialog.tsx";

type MailLogProps = {
  mails: readonly MailLogItemJson[];
  isNarrowed: boolean;
  onClear: () => void;
  more: ComponentProps<typeof MoreButton>["query"];
};

/** A table where there is room for one, else a card a mail. */
export function MailLog({ mails, isNarrowed, onClear, more }: MailLogProps) {
  const [again, setAgain] = useState<MailLogItemJson | null>(null);
  const isWide = useMediaQuery("(min-width: 64em)", true, { getInitialValueInEffect: false });
  if (mails.length === 0) return isNarrowed ? <NoMatch onClear={onClear} /> : <NoMail />;
  return (
    <Card flush>
      {isWide ? <MailTable mails={mails} onAgain={setAgain} /> : <MailCards mails={mails} onAgain={setAgain} />}
      <MoreButton query={more} />
      <SendAgainDialog mail={again} onClose={() => setAgain(null)} />
    </Card>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  const t = useT("mail");
  const action = (
    <Button variant="default" onClick={onClear}>
      {t("clear")}
    </Button>
  );
  return <EmptyState icon="search" title={t("noneTitle")} text={t("noneText")} action={action} />;
}

function NoMail() {
  const t = useT("mail");
  return <EmptyState icon="mail" title={t("emptyTitle")} text={t("emptyText")} />;
}
