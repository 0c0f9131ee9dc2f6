import { type ComponentType, lazy } from "react";
import type { MessageKey } from "../language/words.ts";
import { SearchWaiting } from "../search/SearchWaiting.tsx";
import type { IconName } from "../timeline/Icon.tsx";
import type { PanelId } from "../workspace/places.ts";
import type { PanelProps } from "../workspace/workspace.ts";

/** In the row of buttons, or in the menu with what is shown less often. */
type PanelPlace = "bar" | "show";

export interface PanelEntry {
  readonly id: PanelId;
  readonly title: MessageKey;
  readonly icon: IconName;
  /** The keys that open and close it. */
  readonly keys: readonly string[];
  readonly place: PanelPlace;
  readonly component: ComponentType<PanelProps>;
  /** What stands there until it has come; an empty panel unless said. */
  readonly waiting?: ComponentType<Pick<PanelProps, "onClose">>;
}

export const PANELS: readonly PanelEntry[] = [
  {
    id: "search",
    title: "search.name",
    icon: "search",
    keys: ["/", "l"],
    place: "bar",
    component: lazy(() => import("../search/SearchPanel.tsx")),
    waiting: SearchWaiting,
  },
  {
    id: "discrepancies",
    title: "discrepancies.title",
    icon: "scales",
    keys: ["d"],
    place: "bar",
    component: lazy(() => import("./discrepancies/DiscrepancyPanel.tsx")),
  },
  {
    id: "between",
    title: "between.name",
    icon: "compare",
    keys: ["c"],
    place: "bar",
    component: lazy(() => import("./between/BetweenPanel.tsx")),
  },
  {
    id: "balance",
    title: "balance.title",
    icon: "line",
    keys: [],
    place: "show",
    component: lazy(() => import("./balance/BalancePanel.tsx")),
  },
  {
    id: "filters",
    title: "filters.name",
    icon: "filter",
    keys: ["i"],
    place: "bar",
    component: lazy(() => import("../filters/FilterPanel.tsx")),
  },
  {
    id: "tours",
    title: "tour.name",
    icon: "tour",
    keys: ["t"],
    place: "bar",
    component: lazy(() => import("../tours/ToursPanel.tsx")),
  },
];
