import { Link, useLocation } from "@tanstack/react-router";
import { useT } from "../../app/use-t.ts";

/** From the banner to the mail log, but on the log itself. */
export function LogLink() {
  const t = useT("mail");
  const isThere = useLocation({ select: ({ pathname }) => pathname === "/admin/mail" });
  if (isThere) return null;
  return <Link to="/admin/mail">{t("banner.open")}</Link>;
}
