import type { Dataset, LayoutChoice, PackedLayout } from "@entente/core";

/** A request of the page to the layout worker. A story is sent once and then known by its number. */
export type WorkerRequest =
  | { readonly type: "open"; readonly story: number; readonly dataset: Dataset }
  | { readonly type: "lay"; readonly story: number; readonly job: number; readonly choice: LayoutChoice }
  | { readonly type: "forget"; readonly job: number };

/** An answer of the worker: a usable layout soon, the final one later. */
export type LayoutAnswer =
  | { readonly type: "layout"; readonly job: number; readonly layout: PackedLayout }
  | { readonly type: "failed"; readonly job: number; readonly message: string };
