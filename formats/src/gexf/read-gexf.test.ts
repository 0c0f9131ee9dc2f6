import { describe, expect, it } from "vitest";
import type { ReadResult } from "../contract/format.ts";
import { fileInMemory } from "../contract/input-file.ts";
import type { StoryDraft } from "../contract/story-draft.ts";
import { readGexf } from "./read-gexf.ts";

const read = (text: string, ...others: readonly string[]): Promise<ReadResult> =>
  readGexf(
    [text, ...others].map((one, number) => fileInMemory(`pacts-${number + 1}.gexf`, one)),
    {},
  );

const gexf = (graph: string, parts: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">
<graph ${graph}>${parts}</graph></gexf>`;

const NODES = '<nodes><node id="a" label="Ann"/><node id="b" label="Bob"/><node id="c" label="Cat"/></nodes>';

async function draftOf(text: string, ...others: readonly string[]): Promise<StoryDraft> {
  const { draft, report } = await read(text, ...others);
  const { read: all, kept, merged, refused } = report.counts;
  expect(kept + merged + refused).toBe(all);
  if (draft === null) throw new Error(JSON.stringify(report.findings));
  return draft;
}

const rules = ({ report }: ReadResult): string[] =>
  report.findings.map(({ kind, rule, count }) => `${kind} ${rule} ${count}`);

const times = ({ ties }: StoryDraft): string[] => ties.map(({ from, to }) => `${from}…${to}`);

describe("the times of a GEXF file", () => {
  it("are half-open stretches of days: a written end belongs to the spell, an open one does not", async () => {
    const draft = await draftOf(
      gexf(
        'mode="dynamic" timeformat="date"',
        `${NODES}<edges>
          <edge id="1" source="a" target="b" start="1924-01-01" end="1924-12-31"/>
          <edge id="2" source="a" target="c" startopen="1924-01-01" endopen="1925-01-01"/>
          <edge id="3" source="b" target="c" start="1926"/>
          <edge id="4" source="b" target="a"><spells>
            <spell end="1920-02-28"/><spell start="1921-03" endopen="1922"/></spells></edge>
        </edges>`,
      ),
    );
    expect(draft.time).toEqual({ kind: "CALENDAR" });
    expect(times(draft)).toEqual([
      "1924-01-01…1925-01-01",
      "1924-01-02…1925-01-01",
      "1926…null",
      "null…1920-02-29",
      "1921-03…1922",
    ]);
    expect(draft.ties[4]?.origin).toEqual({ file: "pacts-1.gexf", row: 7, locator: "edge 4" });
  });

  it("are cut to the day that the file writes, whatever its zone, and that is said", async () => {
    const result = await read(
      gexf(
        'mode="dynamic" timeformat="dateTime"',
        `${NODES}<edges><edge source="a" target="b" start="1924-01-01T23:30:00-08:00" end="1924-05-01T00:00:00Z"/>
        <edge source="a" target="c" startopen="1924-01-01T12:00:00" endopen="1924-05-01T00:00:00.000"/></edges>`,
      ),
    );
    expect(result.draft === null ? [] : times(result.draft)).toEqual([
      "1924-01-01…1924-05-02",
      "1924-01-01…1924-05-01",
    ]);
    expect(rules(result)).toContain("REPAIR time-of-day 4");
  });

  it.each([
    ["integer", 'start="1" end="3"', "1…4"],
    ["integer", 'start="1" endopen="3"', "1…3"],
    ["double", 'start="0.125" end="3.0"', "0.125…3"],
    ["double", 'start="-1.5"', "-1.5…null"],
    ["double", 'start="-Infinity" end="Infinity"', "null…null"],
  ])("of format %s are counted: %s", async (format, bounds, expected) => {
    const draft = await draftOf(
      gexf(
        `mode="dynamic" timeformat="${format}"`,
        `${NODES}<edges><edge source="a" target="b" ${bounds}/></edges>`,
      ),
    );
    expect(draft.time).toEqual({ kind: "COUNTED", unit: "step" });
    expect(times(draft)).toEqual([expected]);
  });

  it("are moments that last to the next where the file counts them, and one day or year in a calendar", async () => {
    const moments = (format: string, one: string, two: string): string =>
      gexf(
        `mode="dynamic" timeformat="${format}" timerepresentation="timestamp"`,
        `${NODES}<edges><edge source="a" target="b" timestamps="&lt;[${one}, ${two}]&gt;"/>
        <edge source="a" target="c" timestamp="${one}"/></edges>`,
      );
    expect(times(await draftOf(moments("double", "1.0", "2.5")))).toEqual(["1…2.5", "2.5…4", "1…2.5"]);
    expect(times(await draftOf(moments("date", "1924", "1926-02-28")))).toEqual([
      "1924-01-01…1925-01-01",
      "1926-02-28…1926-03-01",
      "1924-01-01…1925-01-01",
    ]);
  });

  it("may be lists of intervals, and those of slices in several files", async () => {
    const intervals = '<edge source="a" target="b" intervals="&lt;[1, 2); [4, 5]&gt;"/>';
    const listed = gexf('mode="dynamic" timeformat="integer"', `${NODES}<edges>${intervals}</edges>`);
    expect(times(await draftOf(listed))).toEqual(["1…2", "4…6"]);
    const slice = (time: number): string =>
      gexf(
        `mode="slice" timeformat="double" timestamp="${time}"`,
        `${NODES}<edges><edge source="a" target="b"/></edges>`,
      );
    const draft = await draftOf(slice(1), slice(2), slice(4));
    expect(times(draft)).toEqual(["1…2", "2…4", "4…6"]);
    expect(draft.actors.map(({ name }) => name)).toEqual(["Ann", "Bob", "Cat"]);
  });

  it("of 1.1 stand in slices, and are dates where they look like them", async () => {
    const old = `<gexf xmlns="http://www.gexf.net/1.1draft" version="1.1"><graph mode="dynamic">${NODES}<edges>
      <edge id="0" source="a" target="b"><slices><slice start="2009-01-01" end="2009-01-31"/></slices></edge></edges></graph></gexf>`;
    expect(times(await draftOf(old))).toEqual(["2009-01-01…2009-02-01"]);
  });

  it("may stand in the attributes of a static file", async () => {
    const parts = `<attributes class="edge"><attribute id="0" title="Start Date" type="string"/>
      <attribute id="1" title="End" type="string"/></attributes>${NODES}<edges><edge source="a" target="b">
      <attvalues><attvalue for="0" value="1924-03-01"/><attvalue for="1" value="1924-03-31"/></attvalues></edge></edges>`;
    const draft = await draftOf(gexf('mode="static"', parts));
    expect(times(draft)).toEqual(["1924-03-01…1924-04-01"]);
    expect(draft.attributes).toEqual([]);
  });

  it("are none where there are none, and the network stands still", async () => {
    const draft = await draftOf(gexf("", `${NODES}<edges><edge source="a" target="b"/></edges>`));
    expect([draft.time, times(draft)]).toEqual([{ kind: "NONE" }, ["null…null"]]);
  });

  it("that cannot be are refused, each with its place and the rest read", async () => {
    const result = await read(
      gexf(
        'mode="dynamic" timeformat="date"',
        `${NODES}<edges><edge id="1" source="a" target="b" start="1925-01-01" end="1924-01-01"/>
         <edge id="2" source="a" target="b" start="some day"/>
         <edge id="3" source="a" target="c" start="1925-02-29"/>
         <edge id="4" source="b" target="c" start="1925-01-01"/></edges>`,
      ),
    );
    expect(result.report.counts).toEqual({ read: 7, kept: 4, merged: 0, refused: 3 });
    expect(
      result.report.findings.filter(({ kind }) => kind === "FAULT").map(({ places }) => places[0]?.row),
    ).toEqual([3, 4, 5]);
  });

  it("beyond the life of a node, and edges without any, are warned of", async () => {
    const result = await read(
      gexf(
        'mode="dynamic" timeformat="date"',
        `<nodes><node id="a" label="Ann" start="1924-01-01" end="1924-12-31"/><node id="b"/></nodes><edges>
         <edge id="1" source="a" target="b" start="1924-06-01" end="1925-06-01"/><edge id="2" source="a" target="b"/></edges>`,
      ),
    );
    expect(rules(result)).toEqual(["WARNING outside-life 2", "WARNING undated-edge 1"]);
    expect(result.draft?.actors[0]?.attributes).toEqual({ start: "1924-01-01", end: "1924-12-31" });
  });
});

describe("what the edges of a GEXF file mean", () => {
  const signs = (edges: string): string =>
    gexf(
      "",
      `<attributes class="edge"><attribute id="s" title="sign" type="integer"/><attribute id="w" title="pages" type="integer"/></attributes>
       ${NODES}<edges>${edges}</edges>`,
    );
  const edge = (more: string, value = ""): string =>
    `<edge source="a" target="b" ${more}><attvalues>${value}</attvalues></edge>`;

  it.each([
    ["a negative weight", edge('weight="-0.5"'), "OPPOSED"],
    ["a positive weight", edge('weight="2"'), "ALLIED"],
    ["a kind", edge('kind="rivalry"'), "OPPOSED"],
    ["our own kind", edge('kind="ALLIED" weight="-1"'), "ALLIED"],
    ["a sign", edge("", '<attvalue for="s" value="-1"/>'), "OPPOSED"],
    ["nothing", edge(""), "ALLIED"],
  ])("%s", async (_, one, kind) => {
    expect((await draftOf(signs(one))).ties.map((tie) => tie.kind)).toEqual([kind]);
  });

  it("a sign of 0 is no tie, and so is an edge to itself", async () => {
    const result = await read(
      signs(
        edge("", '<attvalue for="s" value="0"/>') +
          '<edge source="a" target="a"/><edge source="a" target="c"/>',
      ),
    );
    expect(rules(result)).toEqual(["FAULT zero-sign 1", "FAULT self-loop 1"]);
    expect(result.draft?.ties).toHaveLength(1);
  });

  it("an unknown kind is kept as it is written, and warned of once", async () => {
    const result = await read(signs(edge('kind="trade"') + edge('kind="marriage"')));
    expect(result.draft?.ties.map(({ kind, attributes }) => [kind, attributes])).toEqual([
      ["ALLIED", { kind: "trade" }],
      ["ALLIED", { kind: "marriage" }],
    ]);
    expect(rules(result)).toEqual(["WARNING unknown-kind 2"]);
  });

  it("own attributes are kept with their type, and a direction is kept as one", async () => {
    const draft = await draftOf(
      signs(`${edge('type="directed" label="treaty"', '<attvalue for="w" value="12"/>')}
        <edge source="c" target="b" type="directed"/><edge source="b" target="c" type="directed"/>`),
    );
    expect(draft.ties.map(({ attributes }) => attributes)).toEqual([
      { pages: 12, label: "treaty", "directed from": "Ann" },
      undefined,
    ]);
    expect(draft.attributes).toEqual([
      { table: "ties", name: "pages", type: "NUMBER" },
      { table: "ties", name: "label", type: "TEXT" },
      { table: "ties", name: "directed from", type: "TEXT" },
    ]);
  });

  it("values that change in time cut the tie, and its kind changes with them", async () => {
    const draft = await draftOf(
      gexf(
        'mode="dynamic" timeformat="date"',
        `<attributes class="edge" mode="dynamic"><attribute id="s" title="sign" type="integer"/></attributes>${NODES}
        <edges><edge id="e" source="a" target="b" start="1920-01-01" end="1929-12-31"><attvalues>
          <attvalue for="s" value="1" end="1924-12-31"/><attvalue for="s" value="-1" start="1925-01-01"/></attvalues></edge></edges>`,
      ),
    );
    expect(draft.ties.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ["ALLIED", "1920-01-01", "1925-01-01"],
      ["OPPOSED", "1925-01-01", "1930-01-01"],
    ]);
  });

  it("edges with the same id are all kept, and unlisted nodes are actors", async () => {
    const result = await read(
      gexf(
        "",
        `${NODES}<edges><edge id="1" source="a" target="b"/><edge id="1" source="a" target="c"/>
        <edge id="3" source="c" target="d"/></edges>`,
      ),
    );
    expect(result.report.counts).toEqual({ read: 6, kept: 6, merged: 0, refused: 0 });
    expect(rules(result)).toEqual(["WARNING repeated-edge-id 1", "WARNING unlisted-node 1"]);
  });
});

describe("what the nodes of a GEXF file mean", () => {
  it("groups become factions, in their time; hierarchies too", async () => {
    const draft = await draftOf(
      gexf(
        'mode="dynamic" timeformat="date"',
        `<attributes class="node" mode="dynamic"><attribute id="p" title="Party" type="string"/></attributes>
        <nodes><node id="a" label="Ann"><attvalues><attvalue for="p" value="Left" end="1924-12-31"/>
          <attvalue for="p" value="Right" start="1925-01-01"/></attvalues></node>
        <node id="g" label="The group"><nodes><node id="b" label="Bob"/></nodes></node><node id="c" pid="g"/></nodes>
        <edges><edge source="a" target="b" start="1924-01-01"/></edges>`,
      ),
    );
    expect(draft.memberships.map(({ actor, faction, from, to }) => [actor, faction, from, to])).toEqual([
      ["a", "Left", null, "1925-01-01"],
      ["a", "Right", "1925-01-01", null],
      ["b", "The group", null, null],
      ["c", "The group", null, null],
    ]);
    expect(draft.actors.map(({ key }) => key)).toEqual(["a", "b", "c"]);
  });

  it("defaults, kinds, dates and lists are read; colours are told of where they part the nodes", async () => {
    const result =
      await read(`<gexf version="1.2" xmlns:viz="http://gexf.net/1.2draft/viz"><graph><attributes class="node">
      <attribute id="0" title="kind" type="string"><default>person</default></attribute>
      <attribute id="1" title="born" type="string"/><attribute id="2" title="roles" type="liststring"/>
      <attribute id="3" title="seats" type="float"/></attributes><nodes>
      <node id="a" label="Ann"><attvalues><attvalue for="1" value="1890-02"/><attvalue for="2" value="speaker|member"/></attvalues><viz:color r="1" g="2" b="3"/></node>
      <node id="b" label="Bob"><attvalues><attvalue for="0" value="party"/><attvalue for="3" value="1.5"/></attvalues><viz:color r="4" g="2" b="3"/></node>
      </nodes></graph></gexf>`);
    expect(
      result.draft?.actors.map(({ name, kind, born, attributes }) => [name, kind, born, attributes]),
    ).toEqual([
      ["Ann", "PERSON", "1890-02", { roles: ["speaker", "member"] }],
      ["Bob", "ORGANISATION", undefined, { seats: 1.5 }],
    ]);
    expect(rules(result)).toEqual(["LOSS colours 1"]);
  });
});

describe("a hostile GEXF file", () => {
  it.each([
    [
      "with an entity bomb",
      '<!DOCTYPE gexf [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><gexf><graph><nodes><node id="&b;"/></nodes></graph></gexf>',
      "doctype",
    ],
    ["with an unknown entity", '<gexf><graph><nodes><node id="&bomb;"/></nodes></graph></gexf>', "xml"],
    ["cut off", '<gexf><graph><nodes><node id="a"/>', "xml"],
    ["nested without end", `<gexf>${"<nodes>".repeat(100_000)}`, "too-deep"],
    ["of another root", "<html><body/></html>", "no-gexf"],
    ["in an unknown encoding", '<?xml version="1.0" encoding="x-nowhere"?><gexf/>', "unknown-encoding"],
    ["that is empty", "", "xml"],
  ])("%s is refused, with the reason", async (_, text, rule) => {
    const { draft, report } = await read(text);
    expect(draft).toBeNull();
    expect(report.findings.map((one) => `${one.kind} ${one.rule}`)).toEqual([`FAULT ${rule}`]);
  });

  it("is inert: labels stay text, and no column reaches a prototype", async () => {
    const draft = await draftOf(
      gexf(
        "",
        `<attributes class="node"><attribute id="0" title="__proto__" type="string"/></attributes><nodes>
        <node id="__proto__" label="Ada"><attvalues><attvalue for="0" value="polluted"/></attvalues></node>
        <node id="constructor" label="&lt;script&gt;alert(1)&lt;/script&gt;"/></nodes>
        <edges><edge source="__proto__" target="constructor"/></edges>`,
      ),
    );
    expect(draft.actors.map(({ key, name, attributes }) => [key, name, attributes])).toEqual([
      ["__proto__", "Ada", undefined],
      ["constructor", "<script>alert(1)</script>", undefined],
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

it("100,000 edges are read in a few seconds", async () => {
  const nodes = Array.from({ length: 2_000 }, (_, n) => `<node id="n${n}" label="Actor ${n}"/>`);
  const edges = Array.from(
    { length: 100_000 },
    (_, n) =>
      `<edge id="${n}" source="n${n % 2_000}" target="n${(n * 7 + 1 + Math.floor(n / 2_000)) % 2_000}" kind="OPPOSED"><attvalues><attvalue for="0" value="${n}"/></attvalues><spells><spell start="1924-01-01" end="1924-12-31"/></spells></edge>`,
  );
  const text = gexf(
    'mode="dynamic" timeformat="date"',
    `<attributes class="edge"><attribute id="0" title="pages" type="integer"/></attributes><nodes>${nodes.join("")}</nodes><edges>${edges.join("\n")}</edges>`,
  );
  const begun = process.cpuUsage();
  const { report } = await read(text);
  const { user, system } = process.cpuUsage(begun);
  expect(report.counts.read).toBe(102_000);
  expect(report.counts.kept).toBeGreaterThan(101_000);
  // Five seconds of a processor on the machine of the tests, however busy it is.
  expect((user + system) / 1e6).toBeLessThan(20);
}, 300_000);
