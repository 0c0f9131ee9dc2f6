import { lazy } from "react";
import type { StripEntry } from "../../workspace/entries.ts";

/** The strips under the timeline, on its axis; one is shown at a time. */
export const STRIPS: readonly StripEntry[] = [
  {
    id: "balance",
    title: "balance.strip-name",
    icon: "line",
    word: "shell.word-balance",
    keys: ["m"],
    component: lazy(() => import("../../panels/balance/BalanceStrip.tsx")),
  },
];
