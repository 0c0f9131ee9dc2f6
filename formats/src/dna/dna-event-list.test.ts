import { describe, expect, it } from "vitest";
import { headOf, textOf } from "../contract/files.testing.ts";
import { inWords } from "../contract/findings.testing.ts";
import { fileInMemory } from "../contract/input-file.ts";
import { filesInMemory } from "../dataset-package/package-files.ts";
import { parsePackage } from "../dataset-package/parse-package.ts";
import { SMALL_DESCRIPTOR, smallPackage } from "../dataset-package/small-package.testing.ts";
import { DNA_EVENT_LIST } from "./dna-event-list.ts";

/** As DNA writes it: bare numbers, texts in quotes. */
const LIST = `"statement_id";"time";"person";"organization";"concept";"agreement";"start_position";"stop_position";"text";"coder";"document_id";"document_title";"document_author";"document_source";"document_section";"document_type"
1;2005-01-26 00:00:00;"Ann";"The Union";"Tax";1;10;20;"It
helps";2;1;"A speech";"Ann";"Daily";"";""
2;2005-01-26 00:00:00;"Bob";"";"Tax";0;30;40;"";2;1;"A speech";"Ann";"Daily";"";""
3;2005-02-30 00:00:00;"Bob";"The League";"Tax";0;5;9;"";2;2;"A letter";"";"";"";""
4;2005-03-01 10:00:00;"Bob";"The League";"Tax";0;5;9;"";2;3;"";"";"";"";""
`;

async function readList(text: string, columns: Readonly<Record<string, string>> = {}) {
  const result = await DNA_EVENT_LIST.read?.([fileInMemory("list.csv", text)], { columns });
  if (result === undefined) throw new Error("The format reads nothing");
  return result;
}

const FACT = "validFrom,validTo,basis,citations,begunBy,endedBy,reading,rivalOf,note";
const POSITIONS = `id,actor,argument,stance,${FACT}
p1,ann,first,SUPPORTS,1925-03-01,1925-03-02,EXPLICIT,p1,,,,,
p2,bob,last,REJECTS,1925-04,1926-01-01,EXPLICIT,p2,,,,,
p3,cat,last,REJECTS,,,EXPLICIT,p2,,,,,
`;

async function written(name = "Ann Example") {
  const files = filesInMemory(smallPackage({ "positions.csv": POSITIONS }));
  const { dataset } = await parsePackage("small-package", files, () => "");
  const actors = dataset.actors.map((actor) => (actor.id === "ann" ? { ...actor, name } : actor));
  const result = await DNA_EVENT_LIST.write?.({ ...dataset, actors });
  if (result === undefined) throw new Error("The format writes nothing");
  return { text: await textOf(result.files[0]?.content ?? []), losses: result.losses };
}

describe("an event list of DNA", () => {
  it("is known by its first two columns, whatever separates them", () => {
    expect(DNA_EVENT_LIST.recognise?.([headOf("a.csv", LIST)])).toBe(0.95);
    expect(DNA_EVENT_LIST.recognise?.([headOf("a.csv", "statement_id,time,actor\n")])).toBe(0.95);
    expect(DNA_EVENT_LIST.recognise?.([headOf("a.csv", "source;target\n")])).toBe(0);
  });

  it("has a statement a row, and every row is accounted for", async () => {
    const { draft, report } = await readList(LIST);
    expect(draft?.positions).toMatchObject([
      { actor: "The Union", argument: "Tax", stance: "SUPPORTS", from: "2005-01-26", to: "2005-01-27" },
      { actor: "The League", argument: "Tax", stance: "REJECTS", from: "2005-03-01", to: "2005-03-02" },
    ]);
    expect(draft?.positions[0]?.origin).toMatchObject({ row: 3, locator: "row 3, characters 10–20" });
    expect(draft?.positions[0]?.attributes).toMatchObject({ person: "Ann", text: "It\nhelps" });
    expect(report.counts).toEqual({ read: 4, kept: 2, merged: 0, refused: 2 });
    expect(report.findings.map(({ rule }) => rule)).toEqual([
      "no-holder",
      "no-document-day",
      "lasting-stances",
    ]);
  });

  it("has the actors that the reader names", async () => {
    const { draft } = await readList(LIST, { actor: "person" });
    expect(draft?.positions.map(({ actor }) => actor)).toEqual(["Ann", "Bob", "Bob"]);
  });

  it.each([
    ["source;target\nann;bob\n", /begins with statement_id/],
    ['"statement_id";"time"\n1;"2005', /never closed/],
  ])("%j is refused with the reason", async (text, reason) => {
    const { draft, report } = await readList(text);
    expect(draft).toBeNull();
    expect(inWords(report.findings[0])?.message).toMatch(reason);
  });

  it("that is written has a position a row and says what it leaves out", async () => {
    const { text, losses } = await written();
    expect(text.split("\n").slice(1)).toEqual([
      '1;1925-03-01 00:00:00;"Ann Example";"First things first";1;0;0;"Once upon a time";1;1;"A book";"An Author";"";"";""',
      '2;1925-04-30 00:00:00;"Bob";"Last things last";0;0;0;"";1;1;"A book";"An Author";"";"";""',
      "",
    ]);
    expect(losses.list().map(({ rule, count }) => [rule, count])).toEqual([
      ["not-carried", 1],
      ["not-carried", 1],
      ["not-carried", 1],
      ["not-carried", 1],
      ["not-carried", 1],
      ["not-carried", 1],
      ["not-carried", 1],
      ["position-end", 1],
      ["uncertain-date", 1],
      ["undated-position", 1],
    ]);
  });

  it("is read back with the same positions, and no cell is a formula", async () => {
    const names = '=HYPERLINK(1)|\'=x|-|Ann; "the" first'.split("|");
    for (const name of names) {
      const { text } = await written(name);
      expect(text).not.toMatch(/[;\n]"?[=+@-]/);
      const { draft } = await readList(text);
      expect(
        draft?.positions.map(({ actor, argument, stance, from }) => [actor, argument, stance, from]),
      ).toEqual([
        [name, "First things first", "SUPPORTS", "1925-03-01"],
        ["Bob", "Last things last", "REJECTS", "1925-04-30"],
      ]);
    }
  });

  it("carries the attributes of positions as variables, and tells which columns and notes it leaves out", async () => {
    const [header = "", ...rows] = POSITIONS.trimEnd().split("\n");
    const own = ["category", "organization", "concept"];
    const fields = (names: readonly string[]) => [
      ...header.split(",").map((name) => ({ name, type: "string" })),
      ...names.map((name) => ({ name, type: "string" })),
    ];
    const resources = SMALL_DESCRIPTOR.resources.map((resource) =>
      resource.path === "positions.csv" ? { ...resource, schema: { fields: fields(own) } } : resource,
    );
    const files = smallPackage({
      "datapackage.json": JSON.stringify({ ...SMALL_DESCRIPTOR, resources }),
      "positions.csv": [
        `${header},${own.join(",")}`,
        ...rows.map((row) => `${row.replace(/,$/, ",a note")},=1+1,The League,an idea`),
      ].join("\n"),
    });
    const { dataset } = await parsePackage("small", filesInMemory(files), () => "");
    const result = await DNA_EVENT_LIST.write?.(dataset);
    const text = await textOf(result?.files[0]?.content ?? []);
    const { draft } = await readList(text);
    expect(
      draft?.positions.map(({ actor, attributes }) => [
        actor,
        attributes?.category,
        attributes?.organization,
      ]),
    ).toEqual([
      ["Ann Example", "=1+1", "The League"],
      ["Bob", "=1+1", "The League"],
    ]);
    const losses = result?.losses.list() ?? [];
    expect(losses.find(({ rule }) => rule === "own-columns")?.parameters).toEqual({ column: "concept" });
    expect(losses.find(({ rule }) => rule === "notes")?.count).toBe(3);
  });
});
