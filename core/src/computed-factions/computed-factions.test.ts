import { describe, expect, it } from "vitest";
import { BLOC_COLOURS } from "../appearance/palette.ts";
import { seededRandom } from "../chance/seeded-random.ts";
import type { Dataset } from "../model/dataset.ts";
import { fact, PERIOD, smallStory } from "../model/small-story.testing.ts";
import type { Tie } from "../model/tie.ts";
import { chronicleOf, shareOf } from "../scene/chronicle.ts";
import { coloursOf } from "../scene/faction-colour.ts";
import { logChanges } from "../story/change.ts";
import { networkChangeDates } from "../story/change-dates.ts";
import { importanceOfActors, mostActorsAtOnce } from "../story/importance.ts";
import { factionsAsOf, networkAsOf } from "../story/network-as-of.ts";
import { filterStory, NO_FILTER } from "../story/story-filter.ts";
import { indexStory, type StoryIndex } from "../story/story-index.ts";
import { withoutComputedFactions } from "../story/without-computed-factions.ts";
import { addDays, formatCalendarDate, parseCalendarDate } from "../time/calendar-date.ts";
import { withComputedFactions } from "./computed-factions.ts";

/** Ties written as `a+b 1923/1924`; the first days of these years, either may be missing. */
function tiesOf(...lines: readonly string[]): Tie[] {
  return lines.map((line, number): Tie => {
    const [pair = "", span = "/"] = line.split(" ");
    const [a = "", b = ""] = pair.split(/[+-]/);
    const [from = "", to = ""] = span.split("/").map((year) => (year === "" ? "" : `${year}-01-01`));
    return { ...fact(`t${number}`, from, to), kind: pair.includes("+") ? "ALLIED" : "OPPOSED", a, b } as Tie;
  });
}

function storyOf(...lines: readonly string[]): Dataset {
  const ties = tiesOf(...lines);
  const actors = [...new Set(ties.flatMap(({ a, b }) => [a, b]))].sort();
  return smallStory({ actors, ties });
}

/** The computed factions of a day: `around a: a b`. */
function factionsOn(index: StoryIndex, day: string): string[] {
  return factionsAsOf(index, parseCalendarDate(day), "POSSIBLE")
    .filter(({ members }) => members.length > 0)
    .map(({ faction, members }) => `${faction.name}: ${members.map(({ actor }) => actor.id).join(" ")}`);
}

/** A story of `count` actors in three drifting groups: spells of weeks to months, some against the group. */
function driftingStory(count: number, spells: number, seed: number): Dataset {
  const random = seededRandom(seed);
  const actors = Array.from({ length: count }, (_, number) => `a${String(number).padStart(2, "0")}`);
  const group = actors.map((_, number) => number % 3);
  const ties: Tie[] = [];
  for (let spell = 0; spell < spells; spell++) {
    if (random.next() < 0.01) group[random.below(count)] = random.below(3);
    const [one, other] = [random.below(count), random.below(count)];
    if (one === other) continue;
    const isOwn = group[one] === group[other];
    if (!isOwn && random.next() < 0.4) continue;
    const from = addDays(PERIOD.from, Math.floor((spell * 2400) / spells));
    const to = addDays(from, 30 + random.below(400));
    ties.push({
      ...fact(`t${String(spell).padStart(4, "0")}`, formatCalendarDate(from), formatCalendarDate(to)),
      kind: isOwn !== random.next() < 0.08 ? "ALLIED" : "OPPOSED",
      a: actors[Math.min(one, other)]!,
      b: actors[Math.max(one, other)]!,
    } as Tie);
  }
  return smallStory({ actors, ties });
}

/** Of all actors on all days of change who were in a faction the day before, by what became of their company. */
function colourChanges(index: StoryIndex): Record<"same" | "sameChanged" | "most" | "mostChanged", number> {
  const colours = coloursOf(index);
  const { from, to } = index.dataset.period;
  const days = [from, ...networkChangeDates(index).filter((day) => day > from && day < to)];
  const counts = { same: 0, sameChanged: 0, most: 0, mostChanged: 0 };
  let before = new Map<string, { readonly faction: string; readonly company: ReadonlySet<string> }>();
  for (const day of days) {
    const now: typeof before = new Map();
    for (const { faction, members } of factionsAsOf(index, day, "POSSIBLE")) {
      const company = new Set(members.map(({ actor }) => actor.id));
      for (const actor of company) now.set(actor, { faction: faction.id, company });
    }
    for (const [actor, { faction, company }] of now) {
      const was = before.get(actor);
      if (was === undefined) continue;
      const shared = [...company].filter((one) => was.company.has(one)).length;
      const all = company.size + was.company.size - shared;
      const isChanged = colours.get(faction) !== colours.get(was.faction);
      if (shared === all) {
        counts.same++;
        if (isChanged) counts.sameChanged++;
      }
      if (2 * shared >= all) {
        counts.most++;
        if (isChanged) counts.mostChanged++;
      }
    }
    before = now;
  }
  return counts;
}

describe("computed factions", () => {
  const story = storyOf("a+b /", "a+c /", "d+e /", "b-d /", "c+e 1925/", "c-e /1925");
  const index = withComputedFactions(indexStory(story), "en");

  it("are the coalitions of each day, called after the member with the most alliances in them", () => {
    expect(factionsOn(index, "1923-06-01")).toEqual(["around a: a b c", "around e: d e"]);
    const moved = storyOf(
      "a+b /",
      "a+c /1925",
      "d+e /",
      "b-d /",
      "c-d /1925",
      "c-a 1925/",
      "c+e 1925/",
      "c+d 1925/",
    );
    const later = withComputedFactions(indexStory(moved), "en");
    expect(factionsOn(later, "1923-06-01")).toEqual(["around a: a b c", "around d: d e"]);
    expect(factionsOn(later, "1926-06-01")).toEqual(["around a: a b", "around d: c d e"]);
    expect(later.dataset.memberships.map(({ actor, validToEdtf }) => [actor, validToEdtf])).toContainEqual([
      "c",
      "1925-01-01",
    ]);
  });

  it("are named in the language of the page, and are the same in every one", () => {
    const named = (language: string) => withComputedFactions(indexStory(story), language).dataset.factions;
    expect(named("en").map(({ name }) => name)).toEqual(["around a", "around e"]);
    expect(named("de").map(({ name }) => name)).toEqual(["um a", "um e"]);
    expect(named("ru").map(({ name }) => name)).toEqual(["a и др.", "e и др."]);
    expect(named("ru").map(({ id }) => id)).toEqual(named("en").map(({ id }) => id));
    expect(named("de")[0]?.names).toEqual({ de: "um a" });
  });

  it("leave a story that has factions, and one without alliances, as it is", () => {
    const faction = { ...fact("f", "", ""), name: "F", names: {}, side: "NONE" as const };
    const own = indexStory({ ...story, factions: [faction] });
    expect(withComputedFactions(own, "en")).toBe(own);
    const opposed = indexStory(storyOf("a-b /"));
    expect(withComputedFactions(opposed, "en")).toBe(opposed);
    expect(withComputedFactions(index, "en")).toBe(index);
  });

  it("change nothing that the story tells: who is there, how important, on which days, and what happened", () => {
    const bare = indexStory(story);
    const day = parseCalendarDate("1923-06-01");
    const actors = (one: StoryIndex) => networkAsOf(one, day, "POSSIBLE").actors.map(({ actor }) => actor.id);
    expect(actors(index)).toEqual(actors(bare));
    expect(importanceOfActors(index)).toEqual(importanceOfActors(bare));
    expect(mostActorsAtOnce(index)).toBe(mostActorsAtOnce(bare));
    expect(networkChangeDates(index)).toEqual(networkChangeDates(bare));
    expect(logChanges(index).changes).toEqual(logChanges(bare).changes);
    expect(withoutComputedFactions(index).dataset).toEqual(story);
  });

  it("stay where a filter asks for evidence, and can be chosen like others", () => {
    const attributed = filterStory(index, { ...NO_FILTER, bases: ["EXPLICIT"] });
    expect(factionsOn(attributed, "1923-06-01")).toEqual(factionsOn(index, "1923-06-01"));
    const chosen = filterStory(index, { ...NO_FILTER, factions: ["around-e"] });
    expect(factionsOn(chosen, "1923-06-01")).toEqual(["around e: d e"]);
  });

  it("are communities of allies where the story knows no opposition", () => {
    const circles = ["a+b /", "b+c /", "a+c /", "c+d /", "d+e /", "e+f /", "d+f /", "x+y 1925/"];
    const allied = withComputedFactions(indexStory(storyOf(...circles)), "en");
    expect(factionsOn(allied, "1923-06-01")).toEqual(["around c: a b c", "around d: d e f"]);
    expect(factionsOn(allied, "1926-06-01")).toEqual(["around c: a b c", "around d: d e f", "around x: x y"]);
  });

  it("have ids and names of their own", () => {
    const { factions, memberships } = withComputedFactions(
      indexStory(driftingStory(20, 500, 3)),
      "en",
    ).dataset;
    expect(new Set(factions.map(({ id }) => id)).size).toBe(factions.length);
    expect(new Set(memberships.map(({ id }) => id)).size).toBe(memberships.length);
    const ids = memberships.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it("keep their colours: nobody changes it whose company stays, and few whose company stays for the most part", () => {
    for (const seed of [1, 2, 3]) {
      const drifting = withComputedFactions(indexStory(driftingStory(20, 500, seed)), "en");
      const { same, sameChanged, most, mostChanged } = colourChanges(drifting);
      expect(same).toBeGreaterThan(2_000);
      expect(sameChanged).toBe(0);
      expect(mostChanged / most).toBeLessThan(0.01);
    }
  });

  it("are the communities of the whole story where many actors are there at once", () => {
    const circle = (name: string) =>
      Array.from({ length: 40 }, (_, number) =>
        [1, 2, 3].map((step) => `${name}${number}+${name}${(number + step) % 40} /`),
      ).flat();
    const many = indexStory(storyOf(...circle("p"), ...circle("q"), "p0-q0 /", "u+v /"));
    const { dataset } = withComputedFactions(many, "en");
    const leaders = dataset.factions.map(({ id }) => id[7]);
    expect(new Set(leaders)).toEqual(new Set(["p", "q"]));
    expect(dataset.memberships.filter(({ actor }) => actor === "u")).toEqual([]);
    expect(dataset.memberships).toHaveLength(80);
  });

  it("tell the days on which nobody is in them", () => {
    const gap = withComputedFactions(
      indexStory(storyOf("a+b /1924", "a+b 1926/", "c+d /", "a-c /", "b-d /")),
      "en",
    );
    expect(factionsOn(gap, "1925-06-01")).toEqual(["around c: c d"]);
    expect(factionsOn(gap, "1927-06-01")).toEqual(["around a: a b", "around c: c d"]);
    expect(gap.dataset.factions).toHaveLength(2);
    const lanes = chronicleOf(gap).lanes.map(({ name, gaps }) => [name, gaps]);
    const [from, to] = ["1924-01-01", "1926-01-01"].map((day) => shareOf(parseCalendarDate(day), PERIOD));
    expect(lanes).toEqual([
      ["around a", [{ from, to }]],
      ["around c", []],
    ]);
  });

  it("have lanes as long as they fit: the thirty of most days, in colours of their own as long as there are some", () => {
    const pairs = Array.from({ length: 80 }, (_, n) => {
      const day = formatCalendarDate(addDays(PERIOD.from, 36 * n));
      const [a, b] = [`p${String(n).padStart(2, "0")}`, `q${String(n).padStart(2, "0")}`];
      return {
        ...fact(`t${a}`, day, formatCalendarDate(addDays(PERIOD.from, 36 * n + 20 * n + 1))),
        kind: "ALLIED",
        a,
        b,
      };
    }) as unknown as Tie[];
    const actors = pairs.flatMap(({ a, b }) => [a, b]);
    const index = withComputedFactions(indexStory(smallStory({ actors, ties: pairs })), "en");
    expect(index.dataset.factions).toHaveLength(80);
    const { lanes } = chronicleOf(index);
    expect(lanes).toHaveLength(30);
    expect(new Set([...coloursOf(index).values()])).toEqual(new Set(BLOC_COLOURS));
  });
});
