import type { GearKind } from "@rbo/shared/catalogue/catalogue.schema";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

const screens = { racket: "/catalogue/rackets/$id", string: "/catalogue/strings/$id" } as const;

type GearLinkProps = { kind: GearKind; id: string; className: string | undefined; children: ReactNode };

/** To the page of a racket or string. */
export const GearLink = ({ kind, id, ...props }: GearLinkProps) => (
  <Link to={screens[kind]} params={{ id }} {...props} />
);
