import type { StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { intervalAt } from "../time/interval.ts";
import type { FollowedCoalition, Stay } from "./followed-coalition.ts";

/** Follows communities of `least` members or more: each actor is in its own on all days on which it may have a tie. */
export function followCommunities(
  index: StoryIndex,
  communities: readonly (readonly string[])[],
  least: number,
): FollowedCoalition[] {
  const { from: first, to: end } = index.dataset.period;
  const kept = communities.filter(({ length }) => length >= least);
  const members = kept.flat();
  const community = kept.flatMap((some, number) => some.map(() => number));
  const numbers = new Map(members.map((id, number) => [id, number]));
  const tied = new Float64Array(members.length);
  const spans: Span[] = [];
  for (const tie of index.tiesByDay.facts) {
    const interval = intervalAt(tie, "POSSIBLE");
    const from = Math.max(first, interval.from ?? first) as CalendarDate;
    const to = Math.min(end, interval.to ?? end) as CalendarDate;
    if (from >= to) continue;
    const [a, b] = [numbers.get(tie.a), numbers.get(tie.b)];
    const isWithin =
      tie.kind === "ALLIED" && a !== undefined && b !== undefined && community[a] === community[b];
    for (const member of [a, b]) {
      if (member === undefined) continue;
      spans.push({ member, from, to });
      if (isWithin) tied[member]! += to - from;
    }
  }
  const stays: Stay[][] = kept.map(() => []);
  for (const { member, from, to } of joinSpans(spans, members.length))
    stays[community[member]!]!.push({ actor: members[member]!, from, to });
  return kept.flatMap((some, number) => {
    if (stays[number]!.length === 0) return [];
    return [{ stays: stays[number]!, tied: new Map(some.map((id) => [id, tied[numbers.get(id)!]!])) }];
  });
}

interface Span {
  readonly member: number;
  readonly from: CalendarDate;
  /** Exclusive. */
  readonly to: CalendarDate;
}

/** Joins the spans of each member that touch or overlap. */
function joinSpans(spans: readonly Span[], members: number): Span[] {
  const order = Float64Array.from(spans, ({ from }, position) => from * spans.length + position).sort();
  const last = new Int32Array(members).fill(-1);
  const joined: Span[] = [];
  for (const key of order) {
    const position = key - Math.floor(key / spans.length) * spans.length;
    const span = spans[position]!;
    const before = last[span.member]!;
    const known = joined[before];
    if (known !== undefined && span.from <= known.to) {
      if (span.to > known.to) joined[before] = { ...known, to: span.to };
    } else {
      last[span.member] = joined.length;
      joined.push(span);
    }
  }
  return joined;
}
