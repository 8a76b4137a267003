import { Button, FileButton } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { RefusedError } from "../../app/error-text.ts";
import { queryClient } from "../../app/query-client.ts";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import formClasses from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import { Icon } from "../../components/icon.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { BlocksSkeleton } from "../../components/skeleton.tsx";
import { showToast } from "../../components/toasts.ts";
import { base64Of } from "./base64-of.ts";
import classes from "./settings.module.css";

const mostBytes = 524_288;

/** The picture at the head of receipts, saved at once: it is no part of the form around it. */
export function LogoCard() {
  const t = useT("settings");
  const query = useQuery(trpc.settings.logo.queryOptions());
  const [unread, setUnread] = useState<RefusedError | null>(null);
  const set = useMutation(
    trpc.settings.setLogo.mutationOptions({
      onSuccess: (logo) => {
        queryClient.setQueryData(trpc.settings.logo.queryKey(), logo);
        void queryClient.invalidateQueries({ queryKey: trpc.receipts.preview.queryKey() });
        void queryClient.invalidateQueries({ queryKey: trpc.orders.pathKey() });
        showToast({ message: t(logo.dataUrl ? "logoSaved" : "logoRemoved") });
      },
    }),
  );

  const upload = async (file: File | null) => {
    if (!file) return;
    const isTooBig = file.size > mostBytes;
    setUnread(isTooBig ? new RefusedError(t("logoTooBig")) : null);
    if (!isTooBig) set.mutate({ content: await base64Of(file) });
  };

  return (
    <Card title={t("logoTitle")}>
      <p className={formClasses.note}>{t("logoText")}</p>
      <Loaded query={query} skeleton={<BlocksSkeleton blocks={1} />}>
        {({ dataUrl }) => (
          <>
            {dataUrl ? <img src={dataUrl} alt={t("logoAlt")} className={classes.logo} /> : null}
            <FormError error={unread ?? set.error} />
            <div className={formClasses.actions}>
              <FileButton accept="image/png,image/jpeg" onChange={(file) => void upload(file)}>
                {(props) => (
                  <Button
                    {...props}
                    variant="default"
                    loading={set.isPending}
                    leftSection={<Icon name="image" size={20} />}
                  >
                    {t(dataUrl ? "logoReplace" : "logoChoose")}
                  </Button>
                )}
              </FileButton>
              {dataUrl ? (
                <Button variant="subtle" disabled={set.isPending} onClick={() => set.mutate({ content: null })}>
                  {t("logoRemove")}
                </Button>
              ) : null}
            </div>
          </>
        )}
      </Loaded>
    </Card>
  );
}
