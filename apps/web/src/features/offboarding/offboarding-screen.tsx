import { useParams } from "@tanstack/react-router";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Loaded } from "../../components/loaded.tsx";
import { Note } from "../../components/note.tsx";
import { Screen } from "../../components/screen.tsx";
import { BlocksSkeleton } from "../../components/skeleton.tsx";
import { ArchiveCard } from "./archive-card.tsx";
import type { AccountLeavingJson } from "./leaving-json.ts";
import { StartForm } from "./start-form.tsx";
import { TimelineCard } from "./timeline-card.tsx";
import { useLeaving } from "./use-leaving.ts";

/** One stringer's leaving, from the decision to the last row. */
export function OffboardingScreen() {
  const t = useT("offboarding");
  const { id } = useParams({ from: "/signed-in/admin-only/admin/stringers/$id/leaving" });
  const query = useLeaving(id);
  const name = query.data?.account.displayName ?? "…";
  const isUnderWay = query.data?.offboarding && query.data.offboarding.state !== "cancelled";
  return (
    <Screen title={t(isUnderWay ? "title" : "startTitle", { name })} back={{ to: "/admin/stringers" }} width="form">
      <Loaded query={query} skeleton={<BlocksSkeleton blocks={2} />}>
        {(leaving) => <Leaving leaving={leaving} />}
      </Loaded>
    </Screen>
  );
}

function Leaving({ leaving }: { leaving: AccountLeavingJson }) {
  const t = useT("offboarding");
  const format = useFormat();
  const { account, offboarding } = leaving;
  if (!offboarding) return <StartForm account={account} />;
  const { cancelledAt, erasedAt } = offboarding;
  if (cancelledAt) {
    return (
      <>
        <Note tone="info" title={t("cancelledTitle", { at: format.moment(cancelledAt) })}>
          {t("cancelledText")}
        </Note>
        <StartForm account={account} />
      </>
    );
  }
  return (
    <>
      {erasedAt ? (
        <Note tone="info" title={t("erasedTitle", { at: format.moment(erasedAt) })}>
          {t("erasedText")}
        </Note>
      ) : null}
      <TimelineCard leaving={leaving} offboarding={offboarding} />
      {offboarding.archive ? (
        <ArchiveCard accountId={account.id} offboarding={offboarding} archive={offboarding.archive} />
      ) : null}
    </>
  );
}
