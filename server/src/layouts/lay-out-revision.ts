import { type Dataset, LAYOUT_FORMS } from "@entente/core";
import type { Database } from "../database/database.ts";
import { LayoutStore } from "./layout-store.ts";
import { makeLayout } from "./make-layout.ts";

/**
 * Makes and stores the layouts of a revision that are missing. `report` gets the number done and the number in all. A
 * layout that another server is making is left to it. Throws LayoutFailedError.
 */
export async function layOutRevision(
  database: Database,
  dataset: Dataset,
  report: (done: number, total: number) => void,
): Promise<void> {
  const store = new LayoutStore(database);
  const { signal } = new AbortController();
  report(0, LAYOUT_FORMS.length);
  for (const [number, form] of LAYOUT_FORMS.entries()) {
    await makeLayout(store, { dataset: dataset.id, revision: dataset.revision, form }, dataset, signal);
    report(number + 1, LAYOUT_FORMS.length);
  }
}
