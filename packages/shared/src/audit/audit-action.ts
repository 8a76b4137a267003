/** What each act of administration is called in the audit log: every use of the bypass, and nothing else. A new use is added here first. */
export const auditActions = [
  "stringer.create_first_admin",
  "stringer.list",
  "stringer.invite",
  "stringer.resend_invite",
  "stringer.change_role",
  "stringer.deactivate",
  "stringer.reactivate",
  "stringer.deactivate_self",
  "catalogue.seed",
  "catalogue.import",
  "catalogue.notify_admins",
  "catalogue.view_queue",
  "catalogue.promote",
  "catalogue.merge",
  "catalogue.reject",
  "mail.view",
  "mail.knock",
  "audit.view",
  "audit.download",
  "export.as_stringer",
  "export.as_stringer_ended",
  "offboarding.view",
  "offboarding.start",
  "offboarding.archive",
  "offboarding.take",
  "offboarding.hand_over",
  "offboarding.cancel",
  "offboarding.erase",
  "offboarding.erased",
  "operator.find_stringer",
  "person.search",
  "person.view",
  "person.compare",
  "person.download",
  "person.download_ended",
  "person.request_erasure",
  "person.cancel_erasure",
  "person.erase",
  "person.merge",
] as const;
export type AuditAction = (typeof auditActions)[number];

/**
 * How far an act reached: `look` showed an administrator a list across stringers, `act` changed an account, the shared
 * catalogue or the mail line, `book` read or changed what stands in somebody else's book.
 */
export const auditReaches = ["book", "act", "look"] as const;
export type AuditReach = (typeof auditReaches)[number];

export const auditReach: Record<AuditAction, AuditReach> = {
  "stringer.create_first_admin": "act",
  "stringer.list": "look",
  "stringer.invite": "act",
  "stringer.resend_invite": "act",
  "stringer.change_role": "act",
  "stringer.deactivate": "act",
  "stringer.reactivate": "act",
  "stringer.deactivate_self": "act",
  "catalogue.seed": "act",
  "catalogue.import": "act",
  "catalogue.notify_admins": "act",
  "catalogue.view_queue": "look",
  "catalogue.promote": "book",
  "catalogue.merge": "book",
  "catalogue.reject": "act",
  "mail.view": "look",
  "mail.knock": "act",
  "audit.view": "look",
  "audit.download": "look",
  "export.as_stringer": "book",
  "export.as_stringer_ended": "book",
  "offboarding.view": "look",
  "offboarding.start": "act",
  "offboarding.archive": "book",
  "offboarding.take": "book",
  "offboarding.hand_over": "act",
  "offboarding.cancel": "act",
  "offboarding.erase": "book",
  "offboarding.erased": "book",
  "operator.find_stringer": "book",
  "person.search": "look",
  "person.view": "look",
  "person.compare": "look",
  "person.download": "book",
  "person.download_ended": "book",
  "person.request_erasure": "book",
  "person.cancel_erasure": "book",
  "person.erase": "book",
  "person.merge": "book",
};

/** The reach of an entry as the log has it; what this version doesn't know of is shown as the gravest. */
export const reachOf = (action: string): AuditReach => (isAuditAction(action) ? auditReach[action] : "book");

export const isAuditAction = (action: string): action is AuditAction => auditActions.some((known) => known === action);
