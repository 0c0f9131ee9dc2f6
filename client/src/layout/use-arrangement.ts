import type { Arrangement } from "@entente/core";
import { useMemo } from "react";
import type { Shown } from "../permalink/parameters.ts";

export function arrangementOf({ layout, seed, pins }: Pick<Shown, "layout" | "seed" | "pins">): Arrangement {
  return { mode: layout ?? "moving", seed, pins };
}

/** Returns the same object until a field of it changes. */
export function useArrangement({ layout, seed, pins }: Shown): Arrangement {
  return useMemo(() => arrangementOf({ layout, seed, pins }), [layout, seed, pins]);
}
