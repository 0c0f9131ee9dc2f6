import type { Dataset } from "@entente/core";
import type { CompressedLayout, LayoutKey, LayoutStore } from "./layout-store.ts";
import { layoutTaskOf } from "./layout-task.ts";
import { layOutInThread } from "./layout-thread.ts";

const TOUCH_INTERVAL = 1_000;

export type LayOut = typeof layOutInThread;

/**
 * Makes the layout of a revision and stores it, unless it is there already. Returns it; null where another server makes
 * it, or the revision is gone. Ended by `signal`, it leaves nothing behind. Throws LayoutFailedError.
 */
export async function makeLayout(
  store: LayoutStore,
  key: LayoutKey,
  dataset: Dataset,
  signal: AbortSignal,
  layOut: LayOut = layOutInThread,
): Promise<CompressedLayout | null> {
  const known = await store.find(key);
  if (known !== null) return known ?? null;
  if (!(await store.claim(key))) return (await store.find(key)) ?? null;
  const touching = setInterval(() => {
    store.touch(key).catch(() => undefined);
  }, TOUCH_INTERVAL);
  try {
    const layout = await layOut(layoutTaskOf(dataset, key.form), signal);
    return (await store.store(key, layout)) ? layout : null;
  } catch (error) {
    await store.release(key).catch(() => undefined);
    throw error;
  } finally {
    clearInterval(touching);
  }
}
