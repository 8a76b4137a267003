type Search = Record<string, unknown>;

export type LoginSearch = {
  /** Where to go after signing in: a path of this app. */
  next?: string;
};

export const loginSearch = ({ next }: Search): LoginSearch => (isOwnPath(next) ? { next } : {});

export type NewOrderSearch = {
  clientId?: string;
  /** The job to repeat. */
  again?: string;
  /** A job on the stringer's own racket. */
  self?: 1;
};

/** What a link to *add job* may bring; anything malformed is as good as missing. */
export const newOrderSearch = ({ clientId, again, self }: Search): NewOrderSearch => ({
  ...(isId(clientId) ? { clientId } : {}),
  ...(isId(again) ? { again } : {}),
  ...(self === 1 ? { self } : {}),
});

/** "//elsewhere.example" would leave the app: what follows a sign-in must not be a stranger's choice. */
const isOwnPath = (value: unknown): value is string => typeof value === "string" && /^\/(?![/\\])/.test(value);

const isId = (value: unknown): value is string =>
  typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
