/** The views, by key: 1 for the first, and so on. Each is hung in by `views/registry.ts`. */
export const VIEW_IDS = ["network", "storyline", "argument-map", "table"] as const;
export type ViewId = (typeof VIEW_IDS)[number];

/** What can stand at the side, beside the inspector, which comes with a selection. Hung in by `panels/registry.ts`. */
export const PANEL_IDS = ["search", "filters", "discrepancies", "balance", "between", "tours"] as const;
export type PanelId = (typeof PANEL_IDS)[number];

/** What can stand under the timeline, on its axis. Hung in by `strips/registry.ts`. */
export const STRIP_IDS = ["balance"] as const;
export type StripId = (typeof STRIP_IDS)[number];

/** What can lie over the page. Hung in by `dialogs/registry.ts`. */
export const DIALOG_IDS = ["keys", "share", "export", "room", "prediction"] as const;
export type DialogId = (typeof DIALOG_IDS)[number];
