import {
  type CalendarDate,
  type Emphasis,
  formatCalendarDate,
  NO_EMPHASIS,
  networkAsOf,
  paintSheet,
  SCENE_THEMES,
  type Sheet,
  type StoryIndex,
  svgSurface,
  type ThemeName,
} from "@entente/core";
import { expect } from "vitest";

export type Part = "hulls" | "ties" | "nodes" | "leaving" | "stances" | "across";

/** The ids that a painted picture holds, by the part they are painted in; what leaves is a part of its own. */
export function paintedIn(svg: string): Readonly<Record<Part, string[]>> {
  const found: Record<string, Set<string>> = {};
  const open: string[] = [];
  for (const [tag, name, id] of svg.matchAll(/<g(?: class="([^"]*)")?[^>]*>|<\/g>|data-id="([^"]*)"/g)) {
    if (tag === "</g>") open.pop();
    else if (tag.startsWith("<g")) open.push(name ?? "");
    else {
      const part = open.findLast((one) => one !== "") ?? "";
      found[part] ??= new Set();
      found[part].add(id ?? "");
    }
  }
  const listed = (part: Part): string[] => [...(found[part] ?? [])].sort();
  return {
    hulls: listed("hulls"),
    ties: listed("ties"),
    nodes: listed("nodes"),
    leaving: listed("leaving"),
    stances: listed("stances"),
    across: listed("across"),
  };
}

export function paint(
  sheet: Sheet,
  { theme = "light", emphasis = NO_EMPHASIS }: { theme?: ThemeName; emphasis?: Emphasis } = {},
): string {
  const { width, height } = sheet.size;
  const { fonts } = SCENE_THEMES[theme];
  const { scale, description } = sheet;
  const surface = svgSurface({ fonts, width, height, scale, title: "", description });
  paintSheet(surface, sheet, SCENE_THEMES[theme], emphasis);
  return surface.toString();
}

/** Painted at `progress`, a sheet holds the network of its date, what leaves apart, and nothing else. */
export function expectTruth(svg: string, index: StoryIndex, date: CalendarDate, progress: number): void {
  const network = networkAsOf(index, date, "POSSIBLE");
  const { hulls, ties, nodes, leaving } = paintedIn(svg);
  expect({ date: formatCalendarDate(date), hulls, ties, nodes }).toEqual({
    date: formatCalendarDate(date),
    hulls: network.factions
      .filter(({ members }) => members.length > 0)
      .map(({ faction }) => faction.id)
      .sort(),
    ties: network.ties.map(({ fact: tie }) => tie.id).sort(),
    nodes: network.actors.map(({ actor }) => actor.id).sort(),
  });
  if (progress === 1) expect(leaving).toEqual([]);
  for (const id of leaving) expect([...hulls, ...ties, ...nodes]).not.toContain(id);
}
