import type { Dataset, LayoutOptions, PackedLayout } from "@entente/core";

/** What the page asks the layout worker. A story is sent once and then known by its number. */
export type LayoutRequest =
  | { readonly type: "open"; readonly story: number; readonly dataset: Dataset }
  | { readonly type: "lay"; readonly story: number; readonly job: number; readonly options: LayoutOptions }
  | { readonly type: "forget"; readonly job: number };

/** What the worker answers: a usable layout soon, the final one at last. */
export type LayoutAnswer =
  | { readonly type: "layout"; readonly job: number; readonly layout: PackedLayout }
  | { readonly type: "failed"; readonly job: number; readonly message: string };
