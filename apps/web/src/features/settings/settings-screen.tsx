import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";
import { useMe } from "../../app/use-me.ts";
import { useT } from "../../app/use-t.ts";
import { Loaded } from "../../components/loaded.tsx";
import { Screen } from "../../components/screen.tsx";
import { BlocksSkeleton } from "../../components/skeleton.tsx";
import { AboutMeCard } from "../about-me/about-me-card.tsx";
import { DataCard } from "../exports/data-card.tsx";
import { OwnLeavingCard } from "../offboarding/own-leaving-card.tsx";
import { DeactivateCard } from "./deactivate-card.tsx";
import { DevicesCard } from "./devices-card.tsx";
import { InviteCard } from "./invite-card.tsx";
import { LookCard } from "./look-card.tsx";
import { PasswordCard } from "./password-card.tsx";
import { SettingsForm } from "./settings-form.tsx";
import { SignOutButton } from "./sign-out-button.tsx";

export function SettingsScreen() {
  const t = useT("settings");
  const { role } = useMe();
  const query = useQuery(trpc.settings.get.queryOptions());
  return (
    <Screen title={t("title")} width="form" actions={<SignOutButton />}>
      <OwnLeavingCard />
      <Loaded query={query} skeleton={<BlocksSkeleton blocks={3} />}>
        {(settings) => <SettingsForm settings={settings} />}
      </Loaded>
      <LookCard />
      <DataCard />
      {role === "admin" ? <InviteCard /> : null}
      <PasswordCard />
      <DevicesCard />
      <AboutMeCard />
      <DeactivateCard />
    </Screen>
  );
}
