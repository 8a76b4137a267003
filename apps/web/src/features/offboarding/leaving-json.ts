import { graceDays } from "@rbo/shared/offboarding/grace";
import type { RouterOutputs } from "../../app/trpc.ts";

/** As the API sends them: instants as ISO text. */
export type AccountLeavingJson = RouterOutputs["offboarding"]["get"];
export type OffboardingJson = NonNullable<AccountLeavingJson["offboarding"]>;
export type ArchiveJson = NonNullable<OffboardingJson["archive"]>;

/** What the server's stamp is when this is all there is to see. */
export const stampOf = ({ state, attempts, takings }: OffboardingJson): string =>
  `${state} ${attempts} ${takings.length}`;

/** Whether something can happen at any moment without a click on this page. */
export const isMoving = ({ state }: OffboardingJson): boolean =>
  state === "archiving" || state === "ready" || state === "checking" || state === "erasing";

/** Whether the file itself can still be had. */
export const hasFile = ({ state }: OffboardingJson): boolean =>
  state === "ready" || state === "checking" || state === "grace";

/** As texts take it. */
export const graceDaysText = String(graceDays);
