import type { LayoutMode } from "@entente/core";
import { oneOf, type Parameter } from "../permalink/parameter.ts";

export const LAYOUT_MODES: readonly LayoutMode[] = ["moving", "chained", "still"];

/** How the network is laid out over time; null for the usual way, in which actors move when something happens to them. */
export const layoutParameter: Parameter<LayoutMode | null> = oneOf("layout", LAYOUT_MODES, true);
