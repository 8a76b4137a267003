import { lazy, Suspense } from "react";
import { useMe } from "./use-me.ts";

const MailBanner = lazy(() => import("../features/mail/mail-banner.tsx"));

/** For administrators: that mail has stopped, is near its caps or was never set up. Loaded for them alone. */
export function AdminMailLine() {
  const { role } = useMe();
  if (role !== "admin") return null;
  return (
    <Suspense fallback={null}>
      <MailBanner />
    </Suspense>
  );
}
