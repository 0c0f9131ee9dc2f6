import { lazy } from "react";
import { NetworkView } from "../../network-view/NetworkView.tsx";
import type { Story } from "../../story/story.ts";
import type { ViewEntry } from "../../workspace/entries.ts";
import { withContent } from "./with-content.tsx";

/** Every view. The network is part of the page; the others are loaded when they are first shown. */
export const VIEWS: readonly ViewEntry[] = [
  { id: "network", title: "network.name", code: "Digit1", component: withContent("network", NetworkView) },
  {
    id: "storyline",
    title: "storyline.name",
    code: "Digit2",
    component: withContent(
      "storyline",
      lazy(() => import("../../storyline/StorylineView.tsx")),
    ),
  },
  {
    id: "argument-map",
    title: "argument-map.name",
    code: "Digit3",
    component: withContent(
      "argument-map",
      lazy(() => import("../../argument-map/ArgumentMapView.tsx")),
    ),
  },
  {
    id: "table",
    title: "table.name",
    code: "Digit4",
    component: withContent(
      "table",
      lazy(() => import("../../table/TableView.tsx")),
    ),
  },
];

/** The views of a story. Where nothing moves there are no lines to follow. */
export function viewsOf({ isStill }: Story): readonly ViewEntry[] {
  return isStill ? VIEWS.filter(({ id }) => id !== "storyline") : VIEWS;
}
