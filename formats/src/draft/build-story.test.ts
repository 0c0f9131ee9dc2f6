import { formatCalendarDate } from "@entente/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeFinding } from "../contract/describe-finding.ts";
import type { ImportReport } from "../contract/import-report.ts";
import {
  type DraftActor,
  type DraftTie,
  EMPTY_DRAFT,
  type RecordOrigin,
  type StoryDraft,
} from "../contract/story-draft.ts";
import { filesInMemory } from "../dataset-package/package-files.ts";
import { type CheckedPackage, parsePackage } from "../dataset-package/parse-package.ts";
import { writePackage } from "../dataset-package/write-package.ts";
import { type BuiltStory, buildStory } from "./build-story.ts";

const at = (row: number, more: Partial<RecordOrigin> = {}): RecordOrigin => ({
  file: "alliances.csv",
  row,
  locator: `row ${row}`,
  ...more,
});

function tie(row: number, a: string, b: string, more: Partial<DraftTie> = {}): DraftTie {
  return { origin: at(row), kind: "ALLIED", a, b, from: null, to: null, ...more };
}

const actor = (row: number, key: string, more: Partial<DraftActor> = {}): DraftActor => ({
  origin: at(row),
  key,
  ...more,
});

function reportOf(read: number): ImportReport {
  const counts = { read, kept: read, merged: 0, refused: 0 };
  return { format: "test", formatName: "Test", fields: [], counts, columns: [], findings: [] };
}

/** A hash that depends on all of the content. */
function hash(content: Iterable<string>): string {
  let sum = 7;
  for (const letter of [...content].join("")) sum = (sum * 31 + letter.charCodeAt(0)) % 4_294_967_291;
  return sum.toString(16);
}

async function build(draft: Partial<StoryDraft>, read = 0): Promise<BuiltStory> {
  const whole = { ...EMPTY_DRAFT, title: "A story", ...draft };
  return await buildStory(whole, reportOf(read), hash);
}

async function story(draft: Partial<StoryDraft>): Promise<CheckedPackage["dataset"]> {
  const built = await build(draft);
  if (built.story === null) throw new Error(JSON.stringify(built.report.findings));
  return built.story.dataset;
}

const rules = ({ report }: BuiltStory): string[] =>
  report.findings.map(({ kind, rule, count }) => `${kind} ${rule} ${count}`);

describe("a story from a draft", () => {
  it("needs nothing but a pair: actors, source, passage and ids are made", async () => {
    const dataset = await story({ ties: [tie(17, "Zoé Grün", "Анна Ким")] });
    expect(dataset.actors.map(({ id, name }) => [id, name])).toEqual([
      ["anna-kim", "Анна Ким"],
      ["zoe-grun", "Zoé Grün"],
    ]);
    expect(dataset.ties).toMatchObject([
      { id: "anna-kim--zoe-grun", a: "anna-kim", b: "zoe-grun", citations: ["alliances-csv--row-17"] },
    ]);
    expect(dataset.passages).toMatchObject([
      { id: "alliances-csv--row-17", source: "alliances-csv", locator: "row 17" },
    ]);
    expect(dataset.sources).toMatchObject([{ id: "alliances-csv", title: "alliances.csv" }]);
  });

  it("is what its package gives when it is written and read again, revision and all", async () => {
    const { story: made } = await build({
      ties: [tie(2, "Ann", "Bob", { from: "1925", to: "1927-05", note: 'says "no", twice' })],
      actors: [actor(9, "Cat, the", { kind: "STATE", born: "1900~" })],
      factions: [{ key: "Reds", side: "LEFT", from: null, to: null, origin: at(3) }],
      memberships: [{ actor: "Ann", faction: "Reds", from: "1925", to: null, origin: at(3) }],
      positions: [
        { actor: "Ann", argument: "Peace", stance: "SUPPORTS", from: null, to: null, origin: at(4) },
      ],
      arguments: [{ key: "War", title: "War now", text: "We should go to war.", origin: at(5) }],
      argumentLinks: [
        { kind: "ATTACKS", source: "War", target: "Peace", from: null, to: null, origin: at(6) },
      ],
      events: [
        {
          key: "e",
          name: "The meeting",
          date: "1926-04-06",
          participants: [{ actor: "Ann", role: "chair" }],
          origin: at(7),
        },
      ],
      sources: [{ key: "s", title: "A book", url: "javascript:alert(1)", author: "N. N." }],
    });
    if (made === null) throw new Error("Nothing was made");
    const texts = Object.fromEntries(
      [...writePackage(made.dataset, made.descriptorJson)].map(({ name, text }) => [
        name,
        [...text].join(""),
      ]),
    );
    const again = await parsePackage("again", filesInMemory(texts), hash);
    expect(again.dataset).toEqual(made.dataset);
    expect(again.descriptorJson).toBe(made.descriptorJson);
    expect(made.dataset.revision).not.toBe("");
    expect(made.dataset.participants).toMatchObject([{ event: "the-meeting", actor: "ann", role: "chair" }]);
  });

  it("merges equal records, and cites each of them", async () => {
    const built = await build(
      {
        ties: [
          tie(2, "Ann", "Bob", { to: "1980" }),
          tie(3, "Bob", "Ann", { to: "1980" }),
          tie(4, "Ann", "Bob", { kind: "OPPOSED", from: "1990" }),
        ],
      },
      3,
    );
    expect(built.report.counts).toEqual({ read: 3, kept: 2, merged: 1, refused: 0 });
    expect(built.story?.dataset.ties).toMatchObject([
      { id: "ann--bob", citations: ["alliances-csv--row-2", "alliances-csv--row-3"] },
      { id: "ann--bob--2", kind: "OPPOSED" },
    ]);
  });

  it("gives names with one id numbers, and says so", async () => {
    const built = await build({ ties: [tie(2, "Müller", "Muller"), tie(3, "MULLER", "…")] });
    expect(built.story?.dataset.actors.map(({ id, name }) => [id, name])).toEqual([
      ["actor", "…"],
      ["muller", "Müller"],
      ["muller-2", "Muller"],
      ["muller-3", "MULLER"],
    ]);
    expect(rules(built)).toEqual(["WARNING id-collision 2"]);
  });

  it("takes unseen characters out of names and names them; a blank name is refused", async () => {
    const built = await build(
      {
        ties: [
          tie(2, "Ada\u202Eexe.txt", "Ernst\t& \n Young\u0000"),
          tie(3, "\u200B \u00A0", "Bob"),
          tie(4, "  ", ""),
        ],
      },
      3,
    );
    expect(built.story?.dataset.actors.map(({ name }) => name)).toEqual(["Adaexe.txt", "Ernst & Young"]);
    expect(built.report.counts).toEqual({ read: 3, kept: 1, merged: 0, refused: 2 });
    const messages = built.report.findings.map(describeFinding).join("\n");
    for (const name of ["U+202E", "U+0000", "U+200B"]) expect(messages).toContain(name);
    expect(rules(built)).toContain("FAULT blank-name 2");
  });

  it("keeps names that would pollute an object, run as HTML or as Cypher, as texts", async () => {
    const names = ["__proto__", "constructor", "<img src=x onerror=alert(1)>", "'}) DETACH DELETE n //"];
    const dataset = await story({ ties: names.map((name, row) => tie(row, name, "hasOwnProperty")) });
    expect(dataset.actors.map(({ name }) => name).sort()).toEqual([...names, "hasOwnProperty"].sort());
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("refuses ties to oneself, ends before beginnings and what is no date, each with its row", async () => {
    const built = await build(
      {
        ties: [
          tie(2, "Ann", " Ann "),
          tie(3, "Ann", "Bob", { from: "1927-01-02", to: "1927-01-01" }),
          tie(4, "Ann", "Bob", { from: "soon" }),
          tie(5, "Ann", "Bob", { from: "1926" }),
        ],
      },
      4,
    );
    expect(built.report.counts).toEqual({ read: 4, kept: 1, merged: 0, refused: 3 });
    expect(built.report.findings.map(({ rule, places }) => [rule, places[0]?.row])).toEqual([
      ["self-tie", 2],
      ["end-before-begin", 3],
      ["unreadable-date", 4],
    ]);
  });

  it("takes a tie from a day to the same day as a point in time", async () => {
    const { ties } = await story({ ties: [tie(2, "Ann", "Bob", { from: "1926-02-28", to: "1926-02-28" })] });
    expect(ties[0]?.validToEdtf).toBe("1926-03-01");
  });

  it("leaves out what a check of the package refuses, and what names it, and checks the rest again", async () => {
    const built = await build(
      {
        factions: [{ key: "Reds", from: "1925", to: "1926", origin: at(2) }],
        memberships: [
          { actor: "Ann", faction: "Reds", from: "1920", to: "1930", origin: at(3) },
          { actor: "Bob", faction: "Reds", from: "1925-XX", to: "1926", origin: at(4) },
        ],
        ties: [tie(5, "Ann", "Bob")],
      },
      4,
    );
    expect(built.story?.dataset.memberships.map(({ actor: who }) => who)).toEqual(["bob"]);
    expect(built.report.counts).toEqual({ read: 4, kept: 3, merged: 0, refused: 1 });
    expect(built.report.findings).toMatchObject([{ rule: "package-check", count: 1, places: [{ row: 3 }] }]);
  });

  it("cites blocks of a thousand rows in a file of more than 50,000", async () => {
    const ties = Array.from({ length: 50_001 }, (_, row) => tie(row + 1, `a${row % 300}`, `b${row % 400}`));
    const dataset = await story({ ties });
    expect(dataset.passages).toHaveLength(51);
    expect(dataset.ties.find(({ id }) => id === "a0--b0")?.citations).toContain(
      "alliances-csv--rows-1-to-1000",
    );
  });

  it("cites the source that a row names, read in the file", async () => {
    const named = at(2, { source: "smith" });
    const dataset = await story({
      ties: [tie(2, "Ann", "Bob", { origin: named })],
      sources: [{ key: "smith", title: "Smith 1990", year: "1990", url: "https://example.org/" }],
    });
    expect(dataset.sources).toMatchObject([
      { id: "alliances-csv", quotedIn: null },
      { id: "smith-1990", year: "1990", url: "https://example.org/", quotedIn: "alliances-csv" },
    ]);
    expect(dataset.passages).toMatchObject([{ source: "smith-1990", locator: "alliances.csv, row 2" }]);
  });

  it("cites the places that a row cites, each once, in place of the row", async () => {
    const places = [
      { source: "smith", locator: "p. 1" },
      { source: "smith", locator: "p. 2" },
    ];
    const dataset = await story({
      ties: [
        tie(2, "Ann", "Bob", { origin: at(2, { cited: places }) }),
        tie(3, "Ann", "Bob", { origin: at(3, { cited: places.slice(1) }) }),
      ],
      sources: [{ key: "smith", title: "Smith 1990" }],
    });
    expect(dataset.ties.map(({ citations }) => citations)).toEqual([["smith-1990--p-1", "smith-1990--p-2"]]);
    expect(dataset.passages.map(({ locator }) => locator)).toEqual(["p. 1", "p. 2"]);
  });

  it("has nothing to show where every record is refused", async () => {
    const built = await build({ ties: [tie(2, "Ann", "Ann")] }, 1);
    expect(built.story).toBeNull();
    expect(built.report.counts).toEqual({ read: 1, kept: 0, merged: 0, refused: 1 });
    expect(rules(built)).toEqual(["FAULT self-tie 1", "FAULT empty-story 1"]);
  });

  it("counts every record once: read is kept, merged and refused", async () => {
    const name = fc.constantFrom("Ann", "Bob", "bob", " ", "Cat\u0000", "Ann ");
    const time = fc.constantFrom(null, "1925", "1926-04-06", "never");
    const one = fc.record({
      a: name,
      b: name,
      from: time,
      to: time,
      kind: fc.constantFrom("ALLIED", "OPPOSED"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 30 }), async (records) => {
        const ties = records.map((record, row) =>
          tie(row + 2, record.a, record.b, record as Partial<DraftTie>),
        );
        const { story: made, report } = await build({ ties }, ties.length);
        const { read, kept, merged, refused } = report.counts;
        expect(kept + merged + refused).toBe(read);
        expect(kept).toBe(made?.dataset.ties.length ?? 0);
        expect(report.findings.filter(({ kind }) => kind === "FAULT").length > 0).toBe(
          refused > 0 || read === 0,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe("the time of a story from a draft", () => {
  const periodOf = async (ties: DraftTie[]): Promise<string> => {
    const { period } = await story({ ties });
    return `${formatCalendarDate(period.from)} ${formatCalendarDate(period.to)}`;
  };

  it.each([
    ["1914", "1918-11-11", "1914-01-01 1919-01-01"],
    ["1926-04-06", "1926-09-01", "1926-04-01 1926-10-01"],
    ["1926-04-06", "1926-04-10", "1926-04-05 1926-04-12"],
    ["0044-03-15", "0047", "0044-01-01 0049-01-01"],
  ])("from %s to %s has the period %s", async (from, to, expected) => {
    expect(await periodOf([tie(2, "Ann", "Bob", { from, to })])).toBe(expected);
  });

  it("opens on the first day on which most ties hold", async () => {
    const { opening } = await story({
      ties: [
        tie(2, "Ann", "Bob", { from: "1920-01-01", to: "1925-01-01" }),
        tie(3, "Ann", "Cat", { from: "1923-05-01", to: "1926-01-01" }),
        tie(4, "Bob", "Cat", { from: "1925-06-01", to: "1930-01-01" }),
      ],
    });
    expect(opening === undefined ? null : formatCalendarDate(opening)).toBe("1923-05-01");
  });

  it("is a still network where nothing has a date", async () => {
    const { story: made } = await build({ ties: [tie(2, "Ann", "Bob")], time: { kind: "NONE" } });
    expect(JSON.parse(made?.descriptorJson ?? "")).toMatchObject({ time: { kind: "NONE" } });
    expect(made?.dataset.ties).toMatchObject([{ validFrom: null, validTo: null }]);
  });

  it("that is counted has one day for each step", async () => {
    const { story: made } = await build({
      ties: [
        tie(2, "Ann", "Bob", { from: "0.125", to: "0.5" }),
        tie(3, "Ann", "Cat", { from: "1", to: "1" }),
        tie(4, "Ann", "Dan", { from: "week 3" }),
      ],
      time: { kind: "COUNTED", unit: "minute" },
    });
    expect(JSON.parse(made?.descriptorJson ?? "")).toMatchObject({
      time: { kind: "COUNTED", unit: "minute", zero: "2000-01-01", step: 0.125 },
    });
    expect(made?.dataset.ties.map(({ validFromEdtf, validToEdtf }) => [validFromEdtf, validToEdtf])).toEqual([
      ["2000-01-02", "2000-01-05"],
      ["2000-01-09", "2000-01-10"],
    ]);
  });
});
