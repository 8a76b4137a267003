import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { NoticeJson } from "./notice-json.ts";

type NoticeLinkProps = {
  notice: NoticeJson;
  className: string | undefined;
  onClick: () => void;
  children: ReactNode;
};

/** To what a notice is about: the job, the suggestions, the account. */
export function NoticeLink({ notice, ...props }: NoticeLinkProps) {
  switch (notice.kind) {
    case "receipt_failed":
      return notice.orderId ? (
        <Link to="/orders/$id" params={{ id: notice.orderId }} {...props} />
      ) : (
        <Link to="/orders" {...props} />
      );
    case "submission_decided":
      return <Link to="/catalogue" search={{ tab: "suggestions" }} {...props} />;
    case "person_act":
      return <Link to="/clients/$id" params={{ id: notice.facts.clientId }} {...props} />;
    case "data_exported":
    case "account_changed":
      return <Link to="/settings" {...props} />;
  }
}
