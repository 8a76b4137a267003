import { ActionIcon, Menu } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useT } from "../../app/use-t.ts";
import { Icon } from "../../components/icon.tsx";
import { type AccountAct, type AccountJson, actsOn } from "./account-json.ts";

type AccountMenuProps = { account: AccountJson; onAct: (act: AccountAct) => void; onResend: () => void };

export function AccountMenu({ account, onAct, onResend }: AccountMenuProps) {
  const t = useT("stringers");
  const navigate = useNavigate();
  const isToCome = account.state === "invited" || account.state === "expired";
  return (
    <Menu position="bottom-end" withinPortal withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" size={44} aria-label={t("actionsFor", { name: account.displayName })}>
          <Icon name="more" size={24} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isToCome ? <Menu.Item onClick={onResend}>{t("resend")}</Menu.Item> : null}
        {actsOn(account).map((act) => (
          <Menu.Item key={act} onClick={() => onAct(act)} c={act === "deactivate" ? "var(--rbo-bad-ink)" : undefined}>
            {t(`act.${act}.menu`)}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => void navigate({ to: "/admin/stringers/$id/leaving", params: { id: account.id } })}>
          {t(account.leaving ? "offboarding" : "offboard")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
