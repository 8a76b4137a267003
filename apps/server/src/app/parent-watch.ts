/**
 * Package managers start us through a shell, and one that is killed may leave us running. Calls `onOrphaned` once the
 * process that started us is gone. Only watches where a package script started us: a service manager may re-parent.
 */
export function watchParent(environment: NodeJS.ProcessEnv, onOrphaned: () => void): void {
  if (!environment.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onOrphaned();
  }, 500);
  timer.unref();
}
