import { Button } from "@mantine/core";
import { useT } from "../../app/use-t.ts";
import formClasses from "../../components/form.module.css";
import { Icon } from "../../components/icon.tsx";

/** The archive and its count sheet, to be saved. */
export function ArchiveLinks({ accountId }: { accountId: string }) {
  const t = useT("offboarding");
  const icon = <Icon name="download" size={20} />;
  return (
    <div className={formClasses.actions}>
      <Button component="a" href={`/offboarding/${accountId}/archive.zip`} download leftSection={icon}>
        {t("download")}
      </Button>
      <Button
        component="a"
        href={`/offboarding/${accountId}/count-sheet.txt`}
        download
        variant="default"
        leftSection={icon}
      >
        {t("sheet")}
      </Button>
    </div>
  );
}
