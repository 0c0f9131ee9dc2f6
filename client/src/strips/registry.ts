import { type ComponentType, lazy } from "react";
import type { MessageKey } from "../language/words.ts";
import type { IconName } from "../timeline/Icon.tsx";
import type { StripId } from "../workspace/places.ts";
import type { StripProps } from "../workspace/workspace.ts";

export interface StripEntry {
  readonly id: StripId;
  readonly title: MessageKey;
  readonly icon: IconName;
  readonly keys: readonly string[];
  readonly component: ComponentType<StripProps>;
}

/** What can stand under the timeline, on its axis; one at a time. */
export const STRIPS: readonly StripEntry[] = [
  {
    id: "balance",
    title: "balance.strip-name",
    icon: "line",
    keys: ["m"],
    component: lazy(() => import("../panels/balance/BalanceStrip.tsx")),
  },
];
