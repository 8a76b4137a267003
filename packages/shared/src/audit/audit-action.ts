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
  "mail.send_again",
  "mail.send_test",
  "audit.view",
  "audit.download",
  "export.as_stringer",
  "export.as_stringer_ended",
  "operator.find_stringer",
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
  "mail.send_again": "book",
  "mail.send_test": "act",
  "audit.view": "look",
  "audit.download": "look",
  "export.as_stringer": "book",
  "export.as_stringer_ended": "book",
  "operator.find_stringer": "book",
};

/** The reach of an entry as the log has it; what this version doesn't know of is shown as the gravest. */
export const reachOf = (action: string): AuditReach => (isAuditAction(action) ? auditReach[action] : "book");

export const isAuditAction = (action: string): action is AuditAction => auditActions.some((known) => known === action);
