/** The views in the order of their keys: 1 shows the first. Each is listed in `app/registries/view-registry.ts`. */
export const VIEW_IDS = ["network", "storyline", "argument-map", "table"] as const;
export type ViewId = (typeof VIEW_IDS)[number];

/**
 * The panels of the side, beside the inspector, which opens with a selection. Listed in
 * `app/registries/panel-registry.ts`.
 */
export const PANEL_IDS = [
  "search",
  "filters",
  "appearance",
  "discrepancies",
  "measures",
  "balance",
  "between",
  "tours",
] as const;
export type PanelId = (typeof PANEL_IDS)[number];

/** The strips under the timeline, on its axis. Listed in `app/registries/strip-registry.ts`. */
export const STRIP_IDS = ["balance"] as const;
export type StripId = (typeof STRIP_IDS)[number];

/** The dialogs over the page. Listed in `app/registries/dialog-registry.ts`. */
export const DIALOG_IDS = ["keys", "share", "export", "room", "prediction", "import", "report"] as const;
export type DialogId = (typeof DIALOG_IDS)[number];
