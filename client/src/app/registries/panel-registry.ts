import { lazy } from "react";
import { SearchWaiting } from "../../search/SearchWaiting.tsx";
import type { PanelEntry } from "../../workspace/entries.ts";

/** Every panel of the side, in the order of its buttons. */
export const PANELS: readonly PanelEntry[] = [
  {
    id: "search",
    title: "search.name",
    icon: "search",
    keys: ["/", "l"],
    place: "bar",
    component: lazy(() => import("../../search/SearchPanel.tsx")),
    waiting: SearchWaiting,
  },
  {
    id: "discrepancies",
    title: "discrepancies.title",
    icon: "scales",
    keys: ["d"],
    place: "bar",
    component: lazy(() => import("../../panels/discrepancies/DiscrepancyPanel.tsx")),
  },
  {
    id: "between",
    title: "between.name",
    icon: "compare",
    keys: ["c"],
    place: "bar",
    component: lazy(() => import("../../panels/between/BetweenPanel.tsx")),
  },
  {
    id: "balance",
    title: "balance.title",
    icon: "line",
    keys: [],
    place: "show",
    component: lazy(() => import("../../panels/balance/BalancePanel.tsx")),
  },
  {
    id: "filters",
    title: "filters.name",
    icon: "filter",
    keys: ["i"],
    place: "bar",
    component: lazy(() => import("../../filters/FilterPanel.tsx")),
  },
  {
    id: "tours",
    title: "tour.name",
    icon: "tour",
    keys: ["t"],
    place: "bar",
    component: lazy(() => import("../../tours/ToursPanel.tsx")),
  },
];
