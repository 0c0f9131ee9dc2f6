import { lazy } from "react";
import { SearchWaiting } from "../../search/SearchWaiting.tsx";
import type { PanelEntry } from "../../workspace/entries.ts";

/** Every panel of the side, in the order of its buttons. */
export const PANELS: readonly PanelEntry[] = [
  {
    id: "search",
    title: "search.name",
    icon: "search",
    word: "shell.word-search",
    keys: ["/", "l"],
    place: "bar",
    component: lazy(() => import("../../search/SearchPanel.tsx")),
    waiting: SearchWaiting,
  },
  {
    id: "discrepancies",
    title: "discrepancies.title",
    icon: "scales",
    word: "shell.word-discrepancies",
    keys: ["d"],
    place: "bar",
    component: lazy(() => import("../../panels/discrepancies/DiscrepancyPanel.tsx")),
  },
  {
    id: "between",
    title: "between.name",
    icon: "compare",
    word: "shell.word-compare",
    keys: ["c"],
    place: "wide-bar",
    component: lazy(() => import("../../panels/between/BetweenPanel.tsx")),
  },
  {
    id: "measures",
    title: "measures.title",
    icon: "rank",
    keys: ["y"],
    place: "show",
    component: lazy(() => import("../../panels/measures/MeasuresPanel.tsx")),
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
    word: "shell.word-filters",
    keys: ["i"],
    place: "bar",
    component: lazy(() => import("../../filters/FilterPanel.tsx")),
  },
  {
    id: "appearance",
    title: "appearance.name",
    icon: "colours",
    keys: ["o"],
    place: "show",
    component: lazy(() => import("../../panels/appearance/AppearancePanel.tsx")),
  },
  {
    id: "tours",
    title: "tour.name",
    icon: "tour",
    word: "shell.word-tours",
    keys: ["t"],
    place: "bar",
    component: lazy(() => import("../../tours/ToursPanel.tsx")),
  },
];
