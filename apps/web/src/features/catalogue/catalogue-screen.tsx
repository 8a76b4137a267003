import { SegmentedControl } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useT } from "../../app/use-t.ts";
import { Screen } from "../../components/screen.tsx";
import { AddGearLink } from "./add-gear-link.tsx";
import { GearListing } from "./gear-listing.tsx";
import { SubmissionList } from "./submission-list.tsx";

/** Rackets, strings and one's suggestions; what is looked at stands in the address. */
export function CatalogueScreen() {
  const t = useT("catalogue");
  const { tab } = useSearch({ from: "/signed-in/catalogue" });
  const navigate = useNavigate({ from: "/catalogue" });
  const show = (value: string) =>
    void navigate({
      search: ({ scope }) => ({
        ...(value === "strings" || value === "suggestions" ? { tab: value } : {}),
        ...(scope && value !== "suggestions" ? { scope } : {}),
      }),
    });
  return (
    <Screen
      title={t("title")}
      actions={tab === "suggestions" ? null : <AddGearLink kind={tab === "strings" ? "string" : "racket"} />}
    >
      <SegmentedControl
        aria-label={t("tabs")}
        size="md"
        value={tab ?? "rackets"}
        onChange={show}
        data={[
          { value: "rackets", label: t("rackets") },
          { value: "strings", label: t("strings") },
          { value: "suggestions", label: t("suggestions") },
        ]}
      />
      {tab === "suggestions" ? <SubmissionList /> : <GearListing key={tab} kind={tab ? "string" : "racket"} />}
    </Screen>
  );
}
