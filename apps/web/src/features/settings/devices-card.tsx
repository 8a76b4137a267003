import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { RowsSkeleton } from "../../components/skeleton.tsx";
import { DeviceRow } from "./device-row.tsx";
import classes from "./settings.module.css";

/** Where this account is signed in, with a way to end each. */
export function DevicesCard() {
  const t = useT("settings");
  const query = useQuery(trpc.auth.devices.queryOptions());
  return (
    <Card title={t("devicesTitle")} flush>
      <Loaded query={query} skeleton={<RowsSkeleton rows={2} />}>
        {(devices) => (
          <ul className={classes.list}>
            {devices.map((device) => (
              <DeviceRow key={device.id} device={device} />
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}
