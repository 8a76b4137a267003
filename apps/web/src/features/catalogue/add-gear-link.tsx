import type { GearKind } from "@rbo/shared/catalogue/catalogue.schema";
import { useT } from "../../app/use-t.ts";
import { Icon } from "../../components/icon.tsx";
import { LinkButton } from "../../components/link-button.tsx";

export function AddGearLink({ kind }: { kind: GearKind }) {
  const t = useT("catalogue");
  return (
    <LinkButton
      to="/catalogue/new"
      search={kind === "string" ? { kind } : {}}
      leftSection={<Icon name="plus" size={20} />}
    >
      {t(kind === "racket" ? "addRacket" : "addString")}
    </LinkButton>
  );
}
