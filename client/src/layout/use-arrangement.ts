import type { Arrangement } from "@entente/core";
import { useMemo } from "react";
import type { Shown } from "../permalink/parameters.ts";

type ArrangementParts = Pick<Shown, "layout" | "seed" | "pins" | "arrange">;

export function arrangementOf({ layout, seed, pins, arrange }: ArrangementParts): Arrangement {
  return { mode: layout ?? "moving", seed, pins, scope: arrange ?? "story" };
}

/** Returns the same object until a field of it changes. */
export function useArrangement({ layout, seed, pins, arrange }: ArrangementParts): Arrangement {
  return useMemo(() => arrangementOf({ layout, seed, pins, arrange }), [layout, seed, pins, arrange]);
}
