import { lazy, Suspense } from "react";
import { useSessionExpired } from "./session-store.ts";

const SignInAgainDialog = lazy(() => import("../features/sign-in/sign-in-again-dialog.tsx"));

/** The password over the screen once the session has ended. Loaded when it is needed. */
export function SignInAgain() {
  const isExpired = useSessionExpired();
  if (!isExpired) return null;
  return (
    <Suspense fallback={null}>
      <SignInAgainDialog />
    </Suspense>
  );
}
