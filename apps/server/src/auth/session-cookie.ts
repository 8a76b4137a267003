/** Over HTTPS the `__Host-` prefix keeps other hosts of the domain from setting the cookie. */
export const sessionCookieName = (publicUrl: string): string =>
  publicUrl.startsWith("https:") ? "__Host-rbo_session" : "rbo_session";
