import type { StringerRow } from "@rbo/db/stringers/stringers.repo";
import { withAuth } from "@rbo/db/tenancy/transactions";
import { Lucia, TimeSpan } from "lucia";
import type { Deps } from "../app/deps.ts";
import type { Principal } from "./principal.ts";
import { type RunAuth, type SessionAttributes, sessionAdapter } from "./session-adapter.ts";
import { sessionCookieName } from "./session-cookie.ts";

declare module "lucia" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: lucia is told its types by declaration merging, and only an interface merges.
  interface Register {
    Lucia: ReturnType<typeof luciaOver>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: StringerRow;
  }
}

type SessionDeps = Pick<Deps, "db" | "clock" | "publicUrl">;

/** A session lives 30 days from its last use, and half a year at most. */
const slidingDays = 30;
const absoluteMs = 180 * 24 * 3_600_000;

function luciaOver(run: RunAuth, deps: SessionDeps) {
  const { publicUrl } = deps;
  return new Lucia(sessionAdapter(run, deps), {
    sessionExpiresIn: new TimeSpan(slidingDays, "d"),
    sessionCookie: {
      name: sessionCookieName(publicUrl),
      // The cookie outlives the session: when it ends is the database's to say.
      expires: false,
      attributes: { secure: publicUrl.startsWith("https:"), sameSite: "lax", path: "/" },
    },
    getSessionAttributes: ({ idHash }) => ({ idHash }),
    getUserAttributes: (stringer) => stringer,
  });
}

const lucia = (deps: SessionDeps) => luciaOver((work) => withAuth(deps.db, work), deps);

/** Who the cookie's session belongs to; null where it is unknown, over, or of a deactivated account. */
export async function validateSession(deps: SessionDeps, sessionId: string): Promise<Principal | null> {
  const { session, user } = await lucia(deps).validateSession(sessionId);
  if (!session) return null;
  return {
    stringerId: user.id,
    role: user.role,
    email: user.email,
    displayName: user.displayName,
    locale: user.defaultLocale,
    currency: user.currency,
    timeZone: user.timeZone,
    tensionUnit: user.tensionUnit,
    defaultLabourMinor: user.defaultLabourMinor,
    sessionIdHash: session.idHash,
  };
}

type Opening = {
  stringerId: string;
  userAgent: string | null;
  /** The session the request came with: a new one replaces it, so that an id planted beforehand is worth nothing. */
  replaces: string | null;
};

/** Signs an account in within the verb's transaction; returns the `set-cookie` to answer with. */
export async function openSession(run: RunAuth, deps: SessionDeps, opening: Opening): Promise<string> {
  const auth = luciaOver(run, deps);
  if (opening.replaces) await auth.invalidateSession(opening.replaces);
  await auth.deleteExpiredSessions();
  const absoluteExpiresAt = new Date(deps.clock.now().getTime() + absoluteMs);
  const attributes = { idHash: "", userAgent: opening.userAgent, absoluteExpiresAt };
  const session = await auth.createSession(opening.stringerId, attributes);
  return auth.createSessionCookie(session.id).serialize();
}

/** Ends the session of this cookie; returns the `set-cookie` that clears it. */
export async function closeSession(deps: SessionDeps, sessionId: string | null): Promise<string> {
  const auth = lucia(deps);
  if (sessionId) await auth.invalidateSession(sessionId);
  return auth.createBlankSessionCookie().serialize();
}
