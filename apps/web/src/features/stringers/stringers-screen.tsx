import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { accountStates } from "@rbo/shared/stringers/account-states";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { FilterButtons } from "../../components/filter-buttons.tsx";
import { Icon } from "../../components/icon.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { Screen } from "../../components/screen.tsx";
import { SearchField } from "../../components/search-field.tsx";
import { RowsSkeleton } from "../../components/skeleton.tsx";
import { InviteCard } from "../settings/invite-card.tsx";
import { StringerList } from "./stringer-list.tsx";
import classes from "./stringers.module.css";

/** Every account, for the administrator. A look is written down, so it isn't taken by itself. */
export function StringersScreen() {
  const t = useT("stringers");
  const { search = "", state } = useSearch({ from: "/signed-in/admin-only/admin/stringers" });
  const navigate = useNavigate({ from: "/admin/stringers" });
  const [isInviting, invite] = useDisclosure(false);
  const query = useInfiniteQuery({
    ...trpc.stringers.list.infiniteQueryOptions(
      { search, state: state ?? null },
      { getNextPageParam: (page) => page.nextCursor },
    ),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });
  const counts = query.data?.pages[0]?.counts;
  const total = counts ? accountStates.reduce((sum, one) => sum + counts[one], 0) : null;
  const clear = () => void navigate({ search: {}, replace: true });
  return (
    <Screen
      title={t("title")}
      actions={
        <Button onClick={invite.toggle} aria-expanded={isInviting} leftSection={<Icon name="plus" size={20} />}>
          {t("invite")}
        </Button>
      }
    >
      {isInviting ? <InviteCard /> : null}
      <search className={classes.tools}>
        <SearchField
          label={t("searchLabel")}
          placeholder={t("searchPlaceholder")}
          initial={search}
          onSearch={(text) =>
            void navigate({ search: (before) => ({ ...before, search: text || undefined }), replace: true })
          }
        />
        <FilterButtons
          legend={t("states")}
          every={{ label: t("every"), count: total }}
          options={accountStates.map((value) => ({
            value,
            label: t(`state.${value}`),
            count: counts?.[value] ?? null,
          }))}
          value={state ?? null}
          onPick={(value) =>
            void navigate({ search: (before) => ({ ...before, state: value ?? undefined }), replace: true })
          }
        />
      </search>
      <Loaded query={query} skeleton={<RowsSkeleton rows={6} />}>
        {({ pages }) => <StringerList accounts={pages.flatMap((page) => page.items)} more={query} onClear={clear} />}
      </Loaded>
    </Screen>
  );
}
