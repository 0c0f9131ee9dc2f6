import { ascendingNear, type WeightedTarget } from "./isotonic.ts";
import type { BundleOrder, SectionOrder } from "./section-order.ts";

/** Distances between lines, in units of the picture. */
export interface StorylineStyle {
  /** The height that a line of this importance (0 to 1) takes up. */
  readonly room: (importance: number) => number;
  /** Distance between bundles. */
  readonly gap: number;
  /** Above and below the lines of a coalition. */
  readonly padding: number;
}

/** Heights by line, from the top, one map a section. */
export interface LineHeights {
  readonly sections: readonly ReadonlyMap<string, number>[];
  /** Everything lies in [0, height]. */
  readonly height: number;
}

interface Block {
  /** Each line's height below the block's top. */
  readonly offsets: ReadonlyMap<string, number>;
  readonly height: number;
}

/** Free room beyond what the fullest section needs, so that lines can run straight past it. */
const SLACK = 1.06;
const SWEEPS = 10;

/**
 * Heights that keep the orders, with lines as straight as can be: each section in turn is put as near to its
 * neighbours as its order allows, there and back; the best of all sweeps. The lines of a bundle move together.
 */
export function heightsOf(
  orders: readonly SectionOrder[],
  importanceOf: (line: string) => number,
  style: StorylineStyle,
): LineHeights {
  const blocks = orders.map((order) => order.map((bundle) => blockOf(bundle, importanceOf, style)));
  const needed = blocks.map(
    (section) =>
      section.reduce((sum, { height }) => sum + height, 0) + style.gap * Math.max(0, section.length - 1),
  );
  const height = Math.max(1, ...needed) * SLACK;
  let current = blocks.map((section, place) =>
    settle(section, (_, top) => [{ value: top + (height - (needed[place] ?? 0)) / 2, weight: 1 }], {
      height,
      gap: style.gap,
    }),
  );
  const weightOf = (line: string): number => 0.2 + importanceOf(line);
  let best = current;
  let least = unrest(current, weightOf);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const next = [...current];
    for (let step = 0; step < next.length; step++) {
      const place = sweep % 2 === 0 ? step : next.length - 1 - step;
      const behind = next[sweep % 2 === 0 ? place - 1 : place + 1];
      // The first sweeps look only back; the later ones weigh both neighbours.
      const ahead = sweep < 2 ? undefined : next[sweep % 2 === 0 ? place + 1 : place - 1];
      const before = next[place];
      next[place] = settle(
        blocks[place] ?? [],
        ({ offsets }) => targetsOf(offsets, [behind, ahead], before, weightOf),
        { height, gap: style.gap },
      );
    }
    current = next;
    const cost = unrest(current, weightOf);
    if (cost < least) [best, least] = [current, cost];
  }
  return { sections: best, height };
}

function blockOf(
  bundle: BundleOrder,
  importanceOf: (line: string) => number,
  { room, padding }: StorylineStyle,
): Block {
  const { lines } = bundle;
  const offsets = new Map<string, number>();
  const edge = lines.length > 1 ? padding : 0;
  let at = edge;
  for (const line of lines) {
    const own = room(importanceOf(line));
    offsets.set(line, at + own / 2);
    at += own;
  }
  return { offsets, height: at + edge };
}

/** The blocks of one section from the top, each as near to its targets as those above and below allow. */
function settle(
  section: readonly Block[],
  targetsFor: (block: Block, stackedTop: number) => readonly WeightedTarget[],
  { height, gap }: { readonly height: number; readonly gap: number },
): ReadonlyMap<string, number> {
  let stacked = 0;
  const tops: number[] = [];
  const targets = section.map((block) => {
    const top = stacked;
    tops.push(top);
    stacked += block.height + gap;
    return targetsFor(block, top).map(({ value, weight }) => ({ value: value - top, weight }));
  });
  const shifts = ascendingNear(targets, 0, Math.max(0, height - (stacked - gap)));
  const heights = new Map<string, number>();
  section.forEach(({ offsets }, place) => {
    const top = (tops[place] ?? 0) + (shifts[place] ?? 0);
    for (const [line, offset] of offsets) heights.set(line, top + offset);
  });
  return heights;
}

/** Heights at which the neighbours would have the block's top; a block that none of them has stays where it is. */
function targetsOf(
  offsets: ReadonlyMap<string, number>,
  neighbours: readonly (ReadonlyMap<string, number> | undefined)[],
  before: ReadonlyMap<string, number> | undefined,
  weightOf: (line: string) => number,
): WeightedTarget[] {
  const targets: WeightedTarget[] = [];
  for (const [line, offset] of offsets) {
    for (const heights of neighbours) {
      const height = heights?.get(line);
      if (height !== undefined) targets.push({ value: height - offset, weight: weightOf(line) });
    }
  }
  if (targets.length > 0) return targets;
  for (const [line, offset] of offsets) {
    const height = before?.get(line);
    if (height !== undefined) return [{ value: height - offset, weight: 0.001 }];
  }
  return [];
}

function unrest(
  sections: readonly ReadonlyMap<string, number>[],
  weightOf: (line: string) => number,
): number {
  let sum = 0;
  for (let place = 1; place < sections.length; place++) {
    for (const [line, height] of sections[place] ?? []) {
      const earlier = sections[place - 1]?.get(line);
      if (earlier !== undefined) sum += weightOf(line) * Math.abs(height - earlier);
    }
  }
  return sum;
}
