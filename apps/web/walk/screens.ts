import { adminScreens } from "./admin.screens.ts";
import { frameScreens } from "./frame.screens.ts";
import { gearScreens } from "./gear.screens.ts";
import { jobFormScreens } from "./job-form.screens.ts";
import { jobScreens } from "./jobs.screens.ts";
import { peopleScreens } from "./people.screens.ts";
import { rightsScreens } from "./rights.screens.ts";
import type { Screen } from "./screen.ts";
import { settingsScreens } from "./settings.screens.ts";
import { signedOutScreens } from "./signed-out.screens.ts";

/** Every screen in every state worth looking at, while mail goes out; `stoppedMailScreens` are those after it stopped. */
export const screens: readonly Screen[] = [
  ...signedOutScreens,
  ...frameScreens,
  ...jobScreens,
  ...jobFormScreens,
  ...peopleScreens,
  ...gearScreens,
  ...settingsScreens,
  ...adminScreens,
  ...rightsScreens,
];
