import { resolve } from "node:path";
import { indexStory, LAYOUT_FORMS, layoutStory, USUAL_ARRANGEMENT } from "@entente/core";
import { readPackage } from "@entente/server/ingest/read-package";

/** Measures the movement of a story's layout: the part on nodes that an event touches, and the part on others. */
export async function benchStory(folder: string): Promise<unknown> {
  const { dataset } = await readPackage(resolve(folder));
  const index = indexStory(dataset);
  console.log(`\n${dataset.title}: movement`);
  const results: Record<string, unknown> = {};
  for (const form of LAYOUT_FORMS) {
    const began = performance.now();
    const layout = layoutStory(index, { ...USUAL_ARRANGEMENT, form });
    const seconds = (performance.now() - began) / 1_000;
    let [touched, untouched, steps] = [0, 0, 0];
    layout.keyDates.forEach((date, position) => {
      const before = layout.keyDates[position - 1];
      if (before === undefined) return;
      const happened = layout.touchedAt(date);
      for (const [actor, to] of layout.at(date)) {
        const from = layout.at(before).get(actor);
        if (from === undefined) continue;
        const moved = Math.hypot(to.x - from.x, to.y - from.y);
        if (happened.has(actor)) touched += moved;
        else {
          untouched += moved;
          if (moved > 1) steps += 1;
        }
      }
    });
    const share = touched / Math.max(1e-9, touched + untouched);
    const name = `${form}, ${layout.frame.width}×${layout.frame.height}`;
    console.log(
      `  ${name.padEnd(15)} ${(100 * share).toFixed(1)} % by touched nodes, ${Math.round(untouched)} units by others in ${steps} steps, 0 between events; ${seconds.toFixed(2)} s`,
    );
    results[name] = { touchedShare: share, touchedPixels: touched, untouchedPixels: untouched, seconds };
  }
  return results;
}
