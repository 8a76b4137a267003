import { useDebouncedValue } from "@mantine/hooks";
import type { GearKind } from "@rbo/shared/catalogue/catalogue.schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import formClasses from "../../components/form.module.css";
import { Note } from "../../components/note.tsx";
import classes from "./catalogue.module.css";
import type { GearJson } from "./gear-json.ts";
import { GearLink } from "./gear-link.tsx";
import { gearDetails, gearMark } from "./gear-words.ts";

type SimilarGearProps = { kind: GearKind; ownId: string | null; manufacturer: string; model: string };

const most = 4;

/** What of this name is there already, under whichever spelling: before somebody adds it a second time. */
export function SimilarGear({ kind, ownId, manufacturer, model }: SimilarGearProps) {
  const t = useT("catalogue");
  const isNamed = manufacturer.trim() !== "" && model.trim().length >= 2;
  const [search] = useDebouncedValue(isNamed ? `${manufacturer} ${model}`.slice(0, 100) : "", 250);
  const query = useQuery(
    trpc.catalogue.list.queryOptions(
      { kind, search, limit: most + 1 },
      { enabled: search !== "", placeholderData: keepPreviousData },
    ),
  );
  const found = search === "" ? [] : (query.data?.items ?? []).filter(({ id }) => id !== ownId).slice(0, most);
  return (
    <div role="status" className={formClasses.alert}>
      {found.length > 0 ? (
        <Note tone="info" title={t("similar")}>
          <span>{t("similarHint")}</span>
          <ul className={classes.similar}>
            {found.map((gear) => (
              <li key={gear.id}>
                <SimilarRow gear={gear} />
              </li>
            ))}
          </ul>
        </Note>
      ) : null}
    </div>
  );
}

function SimilarRow({ gear }: { gear: GearJson }) {
  const t = useT("catalogue");
  const more = [gearDetails(gear, t), gearMark(gear, t), gear.visibility === "shared" ? t("shared") : null];
  return (
    <GearLink kind={gear.kind} id={gear.id} className={undefined}>
      <strong>{`${gear.manufacturer} ${gear.model}`}</strong>
      <span>{more.filter(Boolean).join(" · ")}</span>
    </GearLink>
  );
}
