import { useMantineColorScheme } from "@mantine/core";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { Choice } from "../../components/choice.tsx";

/** Light, dark, or as the system has it; kept on this device. */
export function LookCard() {
  const t = useT("settings");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Card title={t("lookTitle")}>
      <Choice
        label={t("lookLabel")}
        options={[
          { value: "auto", label: t("lookAuto") },
          { value: "light", label: t("lookLight") },
          { value: "dark", label: t("lookDark") },
        ]}
        value={colorScheme}
        onChange={setColorScheme}
      />
    </Card>
  );
}
