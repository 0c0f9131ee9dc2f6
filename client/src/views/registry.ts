import { type ComponentType, lazy } from "react";
import type { MessageKey } from "../language/words.ts";
import { NetworkView } from "../network-view/NetworkView.tsx";
import type { ViewId } from "../workspace/places.ts";
import type { ViewProps } from "../workspace/workspace.ts";

export interface ViewEntry {
  readonly id: ViewId;
  readonly title: MessageKey;
  /** Where it stands on the keyboard: `Digit1` shows it, with Shift beside the other. */
  readonly code: string;
  /** Whether it keeps `smallestText`: only then it is shown to the back row. */
  readonly forBackRow?: boolean;
  readonly component: ComponentType<ViewProps>;
}

/** The network is what the page opens with; the others come when they are asked for, by `lazy`. */
export const VIEWS: readonly ViewEntry[] = [
  { id: "network", title: "network.name", code: "Digit1", forBackRow: true, component: NetworkView },
  {
    id: "storyline",
    title: "storyline.name",
    code: "Digit2",
    forBackRow: true,
    component: lazy(() => import("../storyline/StorylineView.tsx")),
  },
  {
    id: "argument-map",
    title: "argument-map.name",
    code: "Digit3",
    forBackRow: true,
    component: lazy(() => import("../argument-map/ArgumentMapView.tsx")),
  },
  {
    id: "table",
    title: "table.name",
    code: "Digit4",
    forBackRow: true,
    component: lazy(() => import("../table/TableView.tsx")),
  },
];
