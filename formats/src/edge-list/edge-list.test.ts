import { readXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { bytesOf, headOf } from "../contract/files.testing.ts";
import { inWords } from "../contract/findings.testing.ts";
import type { ReadOptions, ReadResult } from "../contract/format.ts";
import { fileInMemory } from "../contract/input-file.ts";
import { buildStory } from "../draft/build-story.ts";
import { EDGE_LIST } from "./edge-list.ts";
import { WORKBOOK } from "./workbook.ts";
import { writeWorkbook } from "./write-workbook.ts";

const hash = (content: Iterable<string>): string => String([...content].join("").length);

type Files = Readonly<Record<string, string | Uint8Array>>;

async function read(files: string | Files, options: ReadOptions = {}): Promise<ReadResult> {
  const given = typeof files === "string" ? { "alliances.csv": files } : files;
  const inputs = Object.entries(given).map(([name, content]) => fileInMemory(name, content));
  const result = await EDGE_LIST.read?.(inputs, options);
  if (result === undefined) throw new Error("The format does not read");
  const { read: all, kept, merged, refused } = result.report.counts;
  expect(kept + merged + refused).toBe(all);
  return result;
}

/** The ties as `a sign b from..to`. */
function ties({ draft }: ReadResult): string[] {
  return (draft?.ties ?? []).map(
    ({ a, b, kind, from, to }) => `${a} ${kind === "ALLIED" ? "+" : "-"} ${b} ${from ?? ""}..${to ?? ""}`,
  );
}

const rules = ({ report }: ReadResult): string[] =>
  report.findings.map(({ kind, rule, count }) => `${kind} ${rule} ${count}`);

function taken({ report }: ReadResult): Record<string, string> {
  const uses = report.columns.filter(({ field, attribute }) => field !== null || attribute !== null);
  return Object.fromEntries(
    uses.map(({ column, field, attribute }) => [column, field ?? `own ${attribute}`]),
  );
}

describe("an edge list", () => {
  it("with the header of Gephi plays", async () => {
    const result = await read(
      "Source,Target,Type,Weight,Start,End\nAnn,Bob,Undirected,2,1925,1927\nBob,Cat,Undirected,1,1926,\n",
    );
    expect(ties(result)).toEqual(["Ann + Bob 1925-01-01..1928-01-01", "Bob + Cat 1926-01-01.."]);
    expect(taken(result)).toEqual({
      Source: "source",
      Target: "target",
      Type: "direction",
      Weight: "weight",
      Start: "begin",
      End: "end",
    });
    expect(result.draft?.attributes).toEqual([{ table: "ties", name: "Weight", type: "NUMBER" }]);
    const { story } = await buildStory(result.draft as NonNullable<typeof result.draft>, result.report, hash);
    expect(story?.dataset.ties).toHaveLength(2);
  });

  it.each([
    ["de", "Von;Nach;Art;Beginn;Ende;Notiz", "Ann;Bob;verbündet;6.4.1926;7.4.1927;so"],
    ["de", "Akteur 1;Akteur 2;Beziehung;Anfang;Bis;Bemerkung", "Ann;Bob;Bündnis;6.4.1926;7.4.1927;so"],
    ["ru", "Кто;С кем;Отношение;Начало;Конец;Примечание", "Ann;Bob;союз;6.4.1926;7.4.1927;so"],
    ["fr", "De;À;Relation;Début;Fin;Remarque", "Ann;Bob;allié;6.4.1926;7.4.1927;so"],
    ["es", "Origen;Destino;Relación;Inicio;Fin;Nota", "Ann;Bob;aliado;6.4.1926;7.4.1927;so"],
    ["en", "FROM ; TO;Sign; Valid From;Valid To;Comment", "Ann;Bob;+;1926-04-06;1927-04-07;so"],
    ["en", "a;b;kind;from;to;note", "Ann;Bob;ally;1926-04-06;1927-04-07;so"],
  ])("with a header in %s: %s", async (_, header, row) => {
    const result = await read(`${header}\n${row}\n`);
    expect(ties(result)).toEqual(["Ann + Bob 1926-04-06..1927-04-07"]);
    expect(result.draft?.ties[0]?.note).toBe("so");
  });

  it("without any header is read whole", async () => {
    const pairs = await read("Ann,Bob\nBob,Cat\n");
    expect(ties(pairs)).toEqual(["Ann + Bob ..", "Bob + Cat .."]);
    expect(rules(pairs)).toContain("REPAIR no-header 1");
    const dated = await read("Ann,Bob,1926-04-06\nCat,Dan,1927-01-01\n");
    expect(dated.report.counts.read).toBe(2);
    expect(ties(await read("x,y\nCat,Dan\n", { answers: { header: "no" } }))).toHaveLength(2);
    expect(rules(await read("x,y\nCat,Dan\n"))).toContain("WARNING unknown-header 1");
  });

  it("may be mapped by the reader", async () => {
    const table = "Staat,Gegenüber,seit wann,Verhältnis\nAnn,Bob,1926-04-06,Feind\n";
    const options = {
      columns: { source: "Staat", target: "gegenüber", begin: "seit wann", kind: "Verhältnis" },
    };
    expect(ties(await read(table, options))).toEqual(["Ann - Bob 1926-04-06.."]);
  });

  it("takes the sign from words, signs, and weights below zero; a zero is no tie", async () => {
    const words = await read(
      "a,b,kind\nAnn,Bob,ALLIED\nAnn,Cat,at war with\nBob,Cat,−\nCat,Dan,neutral\nAnn,Dan,\n",
    );
    expect(ties(words)).toEqual(["Ann + Bob ..", "Ann - Cat ..", "Bob - Cat ..", "Ann + Dan .."]);
    expect(rules(words)).toContain("LOSS no-tie 1");
    expect(words.report.counts).toEqual({ read: 5, kept: 4, merged: 0, refused: 1 });
    const weights = await read("a,b,weight\nAnn,Bob,2.5\nAnn,Cat,-1\nBob,Cat,0\n");
    expect(ties(weights)).toEqual(["Ann + Bob ..", "Ann - Cat .."]);
  });

  it("asks for a word among signs that it does not know, and keeps a column without any sign", async () => {
    const table = "a,b,kind\nAnn,Bob,ally\nAnn,Cat,enemy\nBob,Cat,frenemy\n";
    const asked = await read(table);
    expect(asked.report.findings).toMatchObject([
      {},
      {
        kind: "QUESTION",
        rule: "tie-kind",
        places: [{ row: 4 }],
        choice: { option: "kind:frenemy", values: ["ALLIED", "OPPOSED", "NONE"] },
      },
    ]);
    expect(asked.report.counts.refused).toBe(1);
    expect(ties(await read(table, { answers: { "kind:frenemy": "OPPOSED" } }))).toContain("Bob - Cat ..");
    const own = await read("a,b,type\nAnn,Bob,trade\nAnn,Cat,marriage\n");
    expect(own.draft?.ties.map(({ attributes }) => attributes)).toEqual([
      { type: "trade" },
      { type: "marriage" },
    ]);
    expect(rules(own)).toContain("WARNING no-sign 1");
  });

  it("keeps columns of one's own, with their types", async () => {
    const { draft } = await read(
      'a,b,votes,secret,signed,where,\nAnn,Bob,"1,5",true,1926-04-06,Köln,x\nAnn,Cat,2,FALSE,,,\n',
    );
    expect(draft?.attributes.map(({ name, type }) => `${name} ${type}`)).toEqual([
      "votes NUMBER",
      "secret BOOLEAN",
      "signed DATE",
      "where TEXT",
      "column 7 TEXT",
    ]);
    expect(draft?.ties.map(({ attributes }) => attributes)).toEqual([
      { votes: 1.5, secret: true, signed: "1926-04-06", where: "Köln", "column 7": "x" },
      { votes: 2, secret: false },
    ]);
  });

  it("reads `c,` as an actor without ties, groups as factions, and direction and citations where they are", async () => {
    const result = await read(
      "actor1,actor2,type,group 1,group 2,Source\nAnn,Bob,directed,Reds,Whites,Smith 1990\nAnn,Cat,undirected,Reds,,https://example.org/a\nDan,,,,,\n",
    );
    expect(result.draft?.actors.map(({ key }) => key)).toEqual(["Dan"]);
    expect(result.draft?.memberships.map(({ actor, faction }) => `${actor} ${faction}`)).toEqual([
      "Ann Reds",
      "Bob Whites",
    ]);
    expect(result.draft?.ties.map(({ attributes }) => attributes?.["directed from"])).toEqual([
      "Ann",
      undefined,
    ]);
    expect(result.draft?.sources).toEqual([
      { key: "Smith 1990", title: "Smith 1990" },
      { key: "https://example.org/a", title: "https://example.org/a", url: "https://example.org/a" },
    ]);
    expect(result.draft?.ties[0]?.origin).toMatchObject({ row: 2, locator: "row 2", source: "Smith 1990" });
  });

  it("with a second file has names, kinds, lives, factions and attributes of actors", async () => {
    const result = await read({
      "edges.csv": "Source,Target\n1,2\n2,3\n",
      "nodes.csv":
        "Id,Label,Type,Born,Died,Faction,Start,End,Votes\n1,Ann,person,6.4.1880,c. 1950,Reds,1925,1927,7\n2,Bob,state,,,Reds,,,8\n3,Cat,,,,,,,\n",
    });
    expect(result.draft?.actors).toMatchObject([
      { key: "1", name: "Ann", kind: "PERSON", born: "1880-04-06", died: "1950~", attributes: { Votes: 7 } },
      { key: "2", name: "Bob", kind: "STATE" },
      { key: "3", name: "Cat" },
    ]);
    expect(result.draft?.memberships).toMatchObject([
      { actor: "1", faction: "Reds", from: "1925-01-01", to: "1928-01-01" },
      { actor: "2", faction: "Reds", from: null, to: null },
    ]);
    expect(result.report.counts.read).toBe(5);
  });

  it("finds the actors of ties by their names where the ties have those", async () => {
    const { draft } = await read({
      "e.csv": "source,target\nAnn,Bob\n",
      "n.csv": "id,name,party\n1,Ann,Reds\n2,Bob,Whites\n",
    });
    expect(draft?.actors.map(({ key }) => key)).toEqual(["Ann", "Bob"]);
  });

  it("is read from a workbook, whose sheets are tables of ties and of actors", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "Ties",
          rows: [
            ["Source", "Target", "Start"],
            ["Ann", "Bob", new Date(Date.UTC(1926, 3, 6))],
          ],
        },
        {
          name: "Actors",
          rows: [
            ["Id", "Group"],
            ["Ann", "Reds"],
            ["Bob", "Reds"],
          ],
        },
      ],
    });
    const result = await read({ "story.xlsx": bytes });
    expect(ties(result)).toEqual(["Ann + Bob 1926-04-06.."]);
    expect(result.draft?.memberships).toHaveLength(2);
    expect(result.draft?.ties[0]?.origin).toMatchObject({ file: "story.xlsx, sheet Ties", row: 2 });
  });

  it("is a still network without times, and a counted one with steps", async () => {
    expect((await read("a,b\nAnn,Bob\n")).draft?.time).toEqual({ kind: "NONE" });
    const weeks = await read("a,b,week\nAnn,Bob,1\nAnn,Bob,15\n");
    expect(weeks.draft?.time).toEqual({ kind: "COUNTED", unit: "week" });
    expect(ties(weeks)).toEqual(["Ann + Bob 1..1", "Ann + Bob 15..15"]);
  });

  it("reads one column of time as points or spans", async () => {
    expect(ties(await read("a,b,year\nAnn,Bob,1926\nAnn,Cat,1926–1929\n"))).toEqual([
      "Ann + Bob 1926-01-01..1927-01-01",
      "Ann + Cat 1926-01-01..1930-01-01",
    ]);
  });

  it("asks for the order of day and month before anything plays", async () => {
    const table = "a,b,start\nAnn,Bob,06/04/1926\nAnn,Cat,07/04/1926\n";
    const asked = await read(table);
    expect(asked.draft).toBeNull();
    expect(asked.report.findings.find(({ kind }) => kind === "QUESTION")).toMatchObject({
      rule: "date-order",
      count: 2,
    });
    expect(ties(await read(table, { answers: { "date-order": "day-month" } }))[0]).toBe(
      "Ann + Bob 1926-04-06..",
    );
  });

  it("answers codes for no date and for no end, and refuses rows with a date that is none", async () => {
    const result = await read(
      "a,b,start,end\nAnn,Bob,1926-04-06,present\nAnn,Cat,-9,NA\nBob,Cat,1900-02-29,\nBob,Dan,1926-04-06T12:00:00Z,1926-05-01\n",
    );
    expect(ties(result)).toEqual([
      "Ann + Bob 1926-04-06..",
      "Ann + Cat ..",
      "Bob + Dan 1926-04-06..1926-05-01",
    ]);
    expect(result.report.counts).toEqual({ read: 4, kept: 3, merged: 0, refused: 1 });
    const fault = result.report.findings.find(({ kind }) => kind === "FAULT");
    expect(fault).toMatchObject({
      rule: "julian-day",
      places: [{ file: "alliances.csv", row: 4, column: "start" }],
    });
    expect(inWords(fault)?.message).toContain("Julian");
  });

  it("refuses rows that are too wide and tables without a pair, and says so once a kind", async () => {
    const wide = await read("a,b\nAnn,Bob,x\nAnn,Cat\nAnn,Dan,y\n");
    expect(rules(wide)).toContain("FAULT too-many-cells 2");
    expect(wide.report.counts).toEqual({ read: 3, kept: 1, merged: 0, refused: 2 });
    const single = await read("value\n1\n2\n");
    expect(single.draft).toBeNull();
    expect(rules(single)).toContain("FAULT no-pair 1");
    expect((await read({ "x.csv": "" })).draft).toBeNull();
  });

  it("has one line for 600 equal faults, with their count and first rows, and one for another", async () => {
    const rows = Array.from({ length: 600 }, (_, row) => `Ann,Bob ${row},soon`);
    const { report } = await read(`a,b,start\n${rows.join("\n")}\nAnn,Cat,1900-02-29\nAnn,Dan,1926-04-06\n`);
    const faults = report.findings.filter(({ kind }) => kind === "FAULT");
    expect(faults.map(({ count, places }) => [count, places.map(({ row }) => row)])).toEqual([
      [600, [2, 3, 4, 5, 6]],
      [1, [602]],
    ]);
    expect(report.counts).toEqual({ read: 602, kept: 1, merged: 0, refused: 601 });
  });

  it("is recognised by its text, and leaves other formats to others", () => {
    const sure = (name: string, content: string): number =>
      EDGE_LIST.recognise?.([headOf(name, content)]) ?? 0;
    expect(sure("x.csv", "a,b\n")).toBeGreaterThan(0);
    expect(sure("x", "a;b\n")).toBeGreaterThan(0);
    expect(sure("x.csv", "<gexf/>")).toBe(0);
    expect(sure("x.json", '{"nodes":[]}')).toBe(0);
  });

  it("of 20,000 rows keeps every one", async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, row) => `actor ${row % 700},actor ${(row * 7 + 1) % 701},19${10 + (row % 80)}-01-01`,
    );
    const result = await read(`source,target,start\n${rows.join("\n")}\n`);
    expect(result.report.counts.kept).toBe(20_000);
  });
});

describe.each([
  ["CSV", EDGE_LIST],
  ["a workbook", WORKBOOK],
])("an edge list that is written as %s", (_, format) => {
  it("is read back with the same actors, ties and factions, and unharmed names", async () => {
    const { draft, report } = await read({
      "edges.csv":
        'source,target,kind,validFrom,validTo,note,votes,code\n1,2,ally,1925,1927-05,- see p. 3,1.5,007\n2,3,enemy,1926~,,"a, ""b""",,1e3\n1,2,ally,-0043-03-15,0100,@x,-7,+1\n',
      "nodes.csv":
        "id,name,kind,born,group\n1,+Europa,state,,Reds\n2,'=cmd|'/c calc'!A1,person,1880,Reds\n3,- unknown -,person,,=Whites\n",
    });
    if (draft === null) throw new Error("Nothing was read");
    const first = (await buildStory(draft, report, hash)).story?.dataset;
    if (first === undefined) throw new Error("Nothing was made");
    const written = await format.write?.(first);
    const files: Record<string, Uint8Array> = {};
    for (const { name, content } of written?.files ?? []) files[name] = await bytesOf(content);
    expect(await computable(files)).toEqual([]);
    const again = await read(files);
    if (again.draft === null) throw new Error("Nothing was read again");
    const second = (await buildStory(again.draft, again.report, hash)).story?.dataset;
    const without = (rows: readonly object[] | undefined) => rows?.map((row) => ({ ...row, citations: [] }));
    expect(without(second?.ties)).toEqual(without(first.ties));
    expect(without(second?.actors)).toEqual(without(first.actors));
    expect(without(second?.memberships)).toEqual(without(first.memberships));
    expect(second?.factions.map(({ name }) => name)).toEqual(["Reds", "=Whites"]);
    expect(written?.losses.list()).toMatchObject([{ kind: "LOSS", count: 6 }]);
  });
});

/** The cells that a spreadsheet would compute: formulas, and texts that become one when they are edited. */
async function computable(files: Readonly<Record<string, Uint8Array>>): Promise<readonly unknown[]> {
  const cells: unknown[] = [];
  for (const [name, bytes] of Object.entries(files)) {
    if (name.endsWith(".csv")) cells.push(...new TextDecoder().decode(bytes).split(/[,\n]/));
    else for (const { rows } of (await readXlsx(bytes)).sheets) cells.push(...rows.flat());
  }
  return cells.filter(
    (cell) => typeof cell === "string" && /^"?[=+@]/.test(cell) && Number.isNaN(Number(cell)),
  );
}

it("a workbook has no character and no text that it cannot hold, and further sheets where one is full", async () => {
  const { draft, report } = await read("a,b,note\nAnn,Bob,x\n");
  if (draft === null) throw new Error("Nothing was read");
  const { story } = await buildStory(draft, report, hash);
  const [tie] = story?.dataset.ties ?? [];
  if (story === null || tie === undefined) throw new Error("Nothing was made");
  const notes = ["bell \u0007 \u{d800}", "x".repeat(40_000), "third"];
  const ties = notes.map((note, number) => ({ ...tie, id: `t${number}`, note }));
  const { files, losses } = await writeWorkbook({ ...story.dataset, ties }, 2);
  const bytes = await bytesOf(files[0]?.content ?? []);
  const { sheets } = await readXlsx(bytes);
  expect(sheets.map(({ name, rows }) => [name, rows.map((row) => row[6])])).toEqual([
    ["ties", ["note", "bell    ", "x".repeat(32_767)]],
    ["ties 2", ["note", "third"]],
    ["actors", ["validFrom", null, null]],
  ]);
  expect(losses.list().map(({ rule }) => rule)).toEqual(["not-carried", "unwritable-character", "long-cell"]);
  expect((await read({ "story.xlsx": bytes })).draft?.ties).toHaveLength(3);
});
