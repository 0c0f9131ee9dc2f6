import type { Argument, ArgumentLink, Size } from "@entente/core";
import { type BoxPlan, layOutFitting, type MapLayout } from "./layout.ts";

/** A part of a map that is too large for its frame. */
export interface MapPage {
  readonly layout: MapLayout;
  /** How many arguments stand on the pages before, on this one, and on all. */
  readonly before: number;
  readonly shown: number;
  readonly all: number;
}

/** A page, from 0, of the arguments in order: each has as many as its frame has room for. */
export function pageOf(
  wanted: readonly Argument[],
  links: readonly ArgumentLink[],
  frame: Size,
  page: number,
  plan: BoxPlan,
): MapPage {
  let rest = wanted;
  for (let at = 0; ; at += 1) {
    const layout = layOutFitting(rest, links, frame, plan);
    const shown = layout.places.size;
    const before = wanted.length - rest.length;
    if (at === page || shown === 0) return { layout, before, shown, all: wanted.length };
    rest = rest.filter(({ id }) => !layout.places.has(id));
  }
}
