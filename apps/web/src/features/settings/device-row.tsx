import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { queryClient } from "../../app/query-client.ts";
import { type RouterOutputs, trpc } from "../../app/trpc.ts";
import { useErrorText } from "../../app/use-error-text.ts";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Icon } from "../../components/icon.tsx";
import { showToast } from "../../components/toasts.ts";
import { deviceName } from "./device-name.ts";
import classes from "./settings.module.css";

export function DeviceRow({ device }: { device: RouterOutputs["auth"]["devices"][number] }) {
  const t = useT("settings");
  const format = useFormat();
  const errorText = useErrorText();
  const known = deviceName(device.userAgent);
  const name = known ? t("deviceOn", known) : t("unknownDevice");
  const signOut = useMutation(
    trpc.auth.signOutDevice.mutationOptions({
      onSuccess: () => showToast({ message: t("deviceSignedOut", { device: name }) }),
      onError: (error) => showToast({ message: errorText(error), tone: "bad" }),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.auth.devices.queryKey() }),
    }),
  );
  return (
    <li className={classes.row}>
      <Icon name="device" />
      <span className={classes.what}>
        <span className={classes.strong}>{name}</span>
        <span className={classes.soft}>{t("deviceSince", { when: format.instant(device.createdAt) })}</span>
      </span>
      {device.isCurrent ? (
        <span className={classes.current}>{t("thisDevice")}</span>
      ) : (
        <Button
          variant="default"
          size="sm"
          loading={signOut.isPending}
          aria-label={t("signOutDeviceLabel", { device: name })}
          onClick={() => signOut.mutate({ id: device.id })}
        >
          {t("signOutDevice")}
        </Button>
      )}
    </li>
  );
}
