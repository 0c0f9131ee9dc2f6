import { type SeededRandom, seededRandom, shuffled, type TimedEdge, type TimeInterval } from "@entente/core";
import type { MeasuredGraph } from "./graph-files.ts";

/**
 * Dynamic graphs of the kinds that the literature of dynamic layout draws, and of kinds that are hard to draw without
 * overlaps, made by rule and seed. They are for finding out what breaks: no setting is chosen on them.
 */
export function graphKinds(): MeasuredGraph[] {
  return [
    novel("novel-110", 110, 61, 4_000),
    novel("novella-30", 30, 12, 500),
    coauthors("coauthors-1000", 1_000, 21),
    coauthors("coauthors-250", 250, 15),
    calls("calls-100", 100, 2_500),
    contacts("contacts-60", 60, 40),
    contacts("contacts-150", 150, 30),
    panel("panel-28", 28, 6, 2.5),
    panel("panel-60", 60, 5, 4),
    dialogs("dialogs-60", 60, 400, 1),
    dialogs("dialogs-120", 120, 1_200, 1),
    dialogs("dialogs-400", 400, 3_000, 1),
    star("star-120", 120, false),
    star("star-120-changing", 120, true),
    complete("complete-40", 40, 1),
    complete("complete-12-large", 12, 4),
    panel("panel-40-size-5", 40, 6, 2.5, () => 5),
    dialogs("dialogs-40-size-5", 40, 300, 5),
    panel("panel-40-sizes", 40, 6, 3, (random) => 0.5 + 5 * random.next() ** 3),
    rings("rings-200", 200, 8),
  ];
}

type Timed = Map<string, TimeInterval[]>;

function put(intervals: Timed, a: number, b: number, from: number, to: number): void {
  if (a === b) return;
  const key = a < b ? `${a} ${b}` : `${b} ${a}`;
  const known = intervals.get(key) ?? [];
  const last = known.at(-1);
  if (last !== undefined && last[1] >= from && last[0] <= from)
    known[known.length - 1] = [last[0], Math.max(last[1], to)];
  else known.push([from, to]);
  intervals.set(key, known);
}

function edgesOf(intervals: Timed): TimedEdge[] {
  return [...intervals].map(([key, times]) => {
    const [a = 0, b = 0] = key.split(" ").map(Number);
    return { a, b, kind: "ALLIED", intervals: times };
  });
}

/** Spells of one node, joined where they touch. */
function joined(intervals: readonly TimeInterval[]): TimeInterval[] {
  const result: TimeInterval[] = [];
  for (const [from, to] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== undefined && last[1] >= from) result[result.length - 1] = [last[0], Math.max(last[1], to)];
    else result.push([from, to]);
  }
  return result;
}

function everPresent(count: number, span: TimeInterval, size: () => number): MeasuredGraph["graph"]["nodes"] {
  return Array.from({ length: count }, (_, node) => ({
    id: String(node),
    size: size(),
    intervals: [[span[0] - 1, span[1] + 1] as const],
  }));
}

function evenSlices([from, to]: TimeInterval, count: number): number[] {
  return Array.from({ length: count }, (_, slice) => from + ((slice + 0.5) / count) * (to - from));
}

/** Some of a few favourites, and seldom somebody else. */
function favoured(count: number, random: SeededRandom): number {
  return Math.floor(count * random.next() ** 3);
}

/** Chapters of a cast, two of whom speak at a time; people are there from a while before they speak till a while after. */
function novel(name: string, people: number, chapters: number, total: number): MeasuredGraph {
  const random = seededRandom(total);
  const intervals: Timed = new Map();
  const there: TimeInterval[][] = Array.from({ length: people }, () => []);
  for (let chapter = 1; chapter <= chapters; chapter++) {
    const lines = Math.max(4, Math.round((2 * total * random.next()) / chapters));
    const cast = Array.from({ length: 2 + random.below(9) }, () => favoured(people, random));
    let pair = [0, 1];
    for (let line = 0; line < lines; line++) {
      if (random.next() < 0.3) pair = [random.below(cast.length), random.below(cast.length)];
      const [a = 0, b = 0] = pair.map((one) => cast[one] ?? 0);
      const at = chapter + line / lines;
      put(intervals, a, b, at, at + 2 / lines);
      for (const one of [a, b]) there[one]?.push([at - 20 / lines, at + 22 / lines]);
    }
  }
  const nodes = there.map((times, node) => ({ id: String(node), size: 1, intervals: joined(times) }));
  const span: TimeInterval = [1, chapters + 1];
  return {
    name,
    graph: { nodes, edges: edgesOf(intervals), span, slices: null },
    slices: evenSlices(span, 20),
  };
}

/** Papers of one to six authors, who are there in the years in which they write; teams write again. */
function coauthors(name: string, people: number, years: number): MeasuredGraph {
  const random = seededRandom(people);
  const intervals: Timed = new Map();
  const there: TimeInterval[][] = Array.from({ length: people }, () => []);
  const teams: number[][] = [];
  let known = 0;
  for (let year = 0; year < years; year++) {
    const papers = Math.round((people / years / 2.2) * (0.6 + (0.8 * year) / years));
    for (let paper = 0; paper < papers; paper++) {
      const old = random.next() < 0.4 ? teams[random.below(Math.max(1, teams.length))] : undefined;
      const team = new Set(old?.filter(() => random.next() < 0.7));
      const size = 1 + Math.floor(5.5 * random.next() ** 1.5);
      while (team.size < size) {
        if (known < people && random.next() < 0.8) team.add(known++);
        else team.add(random.below(Math.max(size, known)));
      }
      const authors = [...team];
      teams.push(authors);
      for (const [position, a] of authors.entries()) {
        there[a]?.push([year - 0.5, year + 0.5]);
        for (const b of authors.slice(0, position)) put(intervals, a, b, year - 0.5, year + 0.5);
      }
    }
  }
  const nodes = there.map((times, node) => ({ id: String(node), size: 1, intervals: joined(times) }));
  const slices = Array.from({ length: years }, (_, year) => year);
  return { name, graph: { nodes, edges: edgesOf(intervals), span: [0, years - 1], slices }, slices };
}

/** Calls of some minutes over weeks; nobody is there but while calling. */
function calls(name: string, people: number, count: number): MeasuredGraph {
  const random = seededRandom(count);
  const intervals: Timed = new Map();
  const there: TimeInterval[][] = Array.from({ length: people }, () => []);
  const span: TimeInterval = [1_100_000_000, 1_105_000_000];
  for (let call = 0; call < count; call++) {
    const a = favoured(people, random);
    const b = (a + 1 + favoured(people - 1, random)) % people;
    const from = Math.round(span[0] + (span[1] - span[0]) * random.next());
    const to = from + 60 + random.below(1_800);
    put(intervals, a, b, from, to);
    for (const one of [a, b]) there[one]?.push([from, to]);
  }
  const nodes = there.map((times, node) => ({ id: String(node), size: 1, intervals: joined(times) }));
  return {
    name,
    graph: { nodes, edges: edgesOf(intervals), span, slices: null },
    slices: evenSlices(span, 25),
  };
}

/** Groups that meet in rooms, day by day, each member for a part of the meeting. */
function contacts(name: string, people: number, days: number): MeasuredGraph {
  const random = seededRandom(people * days);
  const intervals: Timed = new Map();
  const home = Array.from({ length: people }, () => random.below(Math.ceil(people / 8)));
  for (let day = 0; day < days; day++) {
    const room = home.map((one) => (random.next() < 0.75 ? one : random.below(Math.ceil(people / 8))));
    for (let a = 0; a < people; a++) {
      for (let b = a + 1; b < people; b++) {
        if (room[a] !== room[b] || random.next() < 0.6) continue;
        const from = day + 0.8 * random.next();
        put(intervals, a, b, from, from + 0.02 + 0.2 * random.next());
      }
    }
  }
  const span: TimeInterval = [0, days];
  const nodes = everPresent(people, span, () => 1);
  return {
    name,
    graph: { nodes, edges: edgesOf(intervals), span, slices: null },
    slices: evenSlices(span, 20),
  };
}

/** Friendships asked for in waves; some pupils miss some waves. */
function panel(
  name: string,
  people: number,
  waves: number,
  friends: number,
  size: (random: SeededRandom) => number = () => 1,
): MeasuredGraph {
  const random = seededRandom(people + waves);
  const place = Array.from({ length: people }, () => [random.next(), random.next()] as const);
  const intervals: Timed = new Map();
  const there: TimeInterval[][] = Array.from({ length: people }, () => []);
  const reach = Math.sqrt((2 * friends) / (Math.PI * people));
  for (let wave = 0; wave < waves; wave++) {
    const away = place.map(() => random.next() < 0.06);
    for (let a = 0; a < people; a++) {
      if (away[a] === true) continue;
      there[a]?.push([wave - 0.5, wave + 0.5]);
      for (let b = 0; b < a; b++) {
        const [one = [0, 0], other = [0, 0]] = [place[a], place[b]];
        const near = Math.hypot(one[0] - other[0], one[1] - other[1]) < reach;
        if (away[b] !== true && random.next() < (near ? 0.7 : 0.01))
          put(intervals, a, b, wave - 0.5, wave + 0.5);
      }
    }
  }
  const nodes = there.map((times, node) => ({
    id: String(node),
    size: size(random),
    intervals: joined(times),
  }));
  const slices = Array.from({ length: waves }, (_, wave) => wave);
  return { name, graph: { nodes, edges: edgesOf(intervals), span: [0, waves - 1], slices }, slices };
}

/** Everybody is there all the time, and two at a time talk for a short while. */
function dialogs(name: string, people: number, count: number, size: number): MeasuredGraph {
  const random = seededRandom(people * count);
  const intervals: Timed = new Map();
  for (let dialog = 0; dialog < count; dialog++) {
    const a = random.below(people);
    const b = random.next() < 0.7 ? (a + 1 + random.below(6)) % people : random.below(people);
    const from = (count * dialog) / count + 3 * random.next();
    put(intervals, a, b, from, from + 1 + 20 * random.next());
  }
  const span: TimeInterval = [0, count + 24];
  const nodes = everPresent(people, span, () => size);
  return {
    name,
    graph: { nodes, edges: edgesOf(intervals), span, slices: null },
    slices: evenSlices(span, 20),
  };
}

/** One in the middle, tied to all others, or now to these and now to those. */
function star(name: string, people: number, changes: boolean): MeasuredGraph {
  const random = seededRandom(people);
  const intervals: Timed = new Map();
  for (let wave = 0; wave < 10; wave++) {
    for (let leaf = 1; leaf < people; leaf++)
      if (!changes || random.next() < 0.5) put(intervals, 0, leaf, wave - 0.5, wave + 0.5);
  }
  const slices = Array.from({ length: 10 }, (_, wave) => wave);
  const nodes = everPresent(people, [0, 9], () => 1);
  return { name, graph: { nodes, edges: edgesOf(intervals), span: [0, 9], slices }, slices };
}

/** Everybody tied to everybody, and a part of them from half-time on. */
function complete(name: string, people: number, size: number): MeasuredGraph {
  const intervals: Timed = new Map();
  for (let a = 0; a < people; a++)
    for (let b = 0; b < a; b++) put(intervals, a, b, (a + b) % 3 === 0 ? 5 : 0, 10);
  const nodes = everPresent(people, [0, 10], () => size);
  return {
    name,
    graph: { nodes, edges: edgesOf(intervals), span: [0, 10], slices: null },
    slices: [1, 3, 5, 7, 9],
  };
}

/** Rings that open in one place and close in another. */
function rings(name: string, people: number, waves: number): MeasuredGraph {
  const random = seededRandom(people);
  const intervals: Timed = new Map();
  for (let wave = 0; wave < waves; wave++) {
    const open = new Set(shuffled([...Array(people).keys()], random).slice(0, people / 20));
    for (let a = 0; a < people; a++) {
      const next = a % 10 === 9 ? a - 9 : a + 1;
      put(intervals, a, open.has(a) ? random.below(people) : next, wave - 0.5, wave + 0.5);
    }
  }
  const slices = Array.from({ length: waves }, (_, wave) => wave);
  const nodes = everPresent(people, [0, waves - 1], () => 1);
  return { name, graph: { nodes, edges: edgesOf(intervals), span: [0, waves - 1], slices }, slices };
}
