import { lazyRouteComponent } from "@tanstack/react-router";
import { loadCode } from "./load-code.ts";

/** A screen whose code is loaded when it is first opened, or when its link is about to be. */
export const lazyScreen: typeof lazyRouteComponent = (load, name) => lazyRouteComponent(() => loadCode(load), name);
