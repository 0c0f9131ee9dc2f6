import type { Dataset, LayoutChoice, PackedLayout } from "@entente/core";

/** A request of the page to the layout worker. A story is sent once and then known by its number. */
export type WorkerRequest =
  | { readonly type: "open"; readonly story: number; readonly dataset: Dataset }
  | ({ readonly type: "lay"; readonly story: number; readonly job: number } & LayoutWork)
  | { readonly type: "forget"; readonly job: number };

export interface LayoutWork {
  readonly choice: LayoutChoice;
  /**
   * ALL: a usable layout soon and the final one later. FIRST: the usable one alone. FINAL: what `shown` is with the
   * pinned actors at their pins, and then the final one.
   */
  readonly steps: "ALL" | "FIRST" | "FINAL";
  /** What the page shows of the same story and form; null for nothing. */
  readonly shown: PackedLayout | null;
}

/** An answer of the worker. */
export type LayoutAnswer =
  | { readonly type: "layout"; readonly job: number; readonly layout: PackedLayout }
  | { readonly type: "failed"; readonly job: number; readonly message: string };
