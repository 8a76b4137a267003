import { type AuditAction, type AuditReach, auditReaches, isAuditAction } from "@rbo/shared/audit/audit-action";
import type { CalendarDate } from "@rbo/shared/dates/calendar-date";
import { type MailEvent, type MailState, mailEvents, mailStates } from "@rbo/shared/mail/mail-states";
import { type OrderFilter, orderFilters } from "@rbo/shared/orders/order-filters";
import { type AccountState, accountStates } from "@rbo/shared/stringers/account-states";

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

export type OrdersSearch = {
  search?: string;
  state?: OrderFilter;
  year?: number;
  clientId?: string;
};

/** The list of jobs as it was left, so that *back* finds it again and a link can open it filtered. */
export const ordersSearch = ({ search, state, year, clientId }: Search): OrdersSearch => ({
  ...(isText(search) ? { search } : {}),
  ...(isListState(state) ? { state } : {}),
  ...(isYear(year) ? { year } : {}),
  ...(isId(clientId) ? { clientId } : {}),
});

export const isListState = (value: unknown): value is OrderFilter => orderFilters.some((state) => state === value);

const isYear = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 1990 && value <= 2100;

export type ClientsSearch = { search?: string; sort?: "recent" };

/** The list as it was left, so that *back* finds it again. */
export const clientsSearch = ({ search, sort }: Search): ClientsSearch => ({
  ...(isText(search) ? { search } : {}),
  ...(sort === "recent" ? { sort } : {}),
});

export type NewClientSearch = {
  /** A name searched for in vain: the form begins with it. */
  name?: string;
};

export const newClientSearch = ({ name }: Search): NewClientSearch => (isText(name) ? { name } : {});

export type RacketSearch = {
  /** Whose: a racket of the catalogue may be in several people's bags. */
  clientId?: string;
};

export const racketSearch = ({ clientId }: Search): RacketSearch => (isId(clientId) ? { clientId } : {});

export type ReportsSearch = {
  /** Without it, the newest year there is. */
  year?: number | "all";
};

export const reportsSearch = ({ year }: Search): ReportsSearch => (year === "all" || isYear(year) ? { year } : {});

export type MailLogSearch = { state?: MailState; event?: MailEvent };

/** The mail log as it was narrowed down. */
export const mailLogSearch = ({ state, event }: Search): MailLogSearch => ({
  ...(isMailState(state) ? { state } : {}),
  ...(isMailEvent(event) ? { event } : {}),
});

const isMailState = (value: unknown): value is MailState => mailStates.some((state) => state === value);

export const isMailEvent = (value: unknown): value is MailEvent => mailEvents.some((event) => event === value);

export type CatalogueSearch = { tab?: "strings" | "suggestions"; scope?: "own" | "shared"; search?: string };

/** The catalogue as it was left; without a tab it shows rackets, without a scope own and shared ones. */
export const catalogueSearch = ({ tab, scope, search }: Search): CatalogueSearch => ({
  ...(tab === "strings" || tab === "suggestions" ? { tab } : {}),
  ...(scope === "own" || scope === "shared" ? { scope } : {}),
  ...(isText(search) ? { search } : {}),
});

export type NewGearSearch = { kind?: "string"; name?: string };

/** What is being added: a racket, unless it says string; and what was searched for in vain. */
export const newGearSearch = ({ kind, name }: Search): NewGearSearch => ({
  ...(kind === "string" ? { kind } : {}),
  ...(isText(name) ? { name } : {}),
});

export type NoticesSearch = { show?: "unread" };

export const noticesSearch = ({ show }: Search): NoticesSearch => (show === "unread" ? { show } : {});

export type StringersSearch = { search?: string; state?: AccountState };

export const stringersSearch = ({ search, state }: Search): StringersSearch => ({
  ...(isText(search) ? { search } : {}),
  ...(isAccountState(state) ? { state } : {}),
});

const isAccountState = (value: unknown): value is AccountState => accountStates.some((state) => state === value);

export type MergeSearch = {
  /** The person who may be the same. */
  other?: string;
};

export const mergeSearch = ({ other }: Search): MergeSearch => (isId(other) ? { other } : {});

export type AuditSearch = {
  reach?: AuditReach;
  action?: AuditAction;
  actorId?: string;
  subjectId?: string;
  from?: CalendarDate;
  to?: CalendarDate;
};

/** The audit log as it was narrowed down; the download takes the same. */
export const auditSearch = ({ reach, action, actorId, subjectId, from, to }: Search): AuditSearch => ({
  ...(isAuditReach(reach) ? { reach } : {}),
  ...(typeof action === "string" && isAuditAction(action) ? { action } : {}),
  ...(isId(actorId) ? { actorId } : {}),
  ...(isId(subjectId) ? { subjectId } : {}),
  ...(isDay(from) ? { from } : {}),
  ...(isDay(to) ? { to } : {}),
});

const isAuditReach = (value: unknown): value is AuditReach => auditReaches.some((reach) => reach === value);

const isDay = (value: unknown): value is CalendarDate => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** "//elsewhere.example" would leave the app: what follows a sign-in must not be a stranger's choice. */
const isOwnPath = (value: unknown): value is string => typeof value === "string" && /^\/(?![/\\])/.test(value);

const isText = (value: unknown): value is string => typeof value === "string" && value !== "" && value.length <= 100;

const isId = (value: unknown): value is string =>
  typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
