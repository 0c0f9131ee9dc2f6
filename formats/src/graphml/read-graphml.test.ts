import { describe, expect, it } from "vitest";
import type { ReadResult } from "../contract/format.ts";
import { fileInMemory } from "../contract/input-file.ts";
import type { StoryDraft } from "../contract/story-draft.ts";
import { readGraphml } from "./read-graphml.ts";

const read = (text: string): Promise<ReadResult> => readGraphml([fileInMemory("court.graphml", text)], {});

async function draftOf(text: string): Promise<StoryDraft> {
  const { draft, report } = await read(text);
  const { read: all, kept, merged, refused } = report.counts;
  expect(kept + merged + refused).toBe(all);
  if (draft === null) throw new Error(JSON.stringify(report.findings));
  return draft;
}

const rules = ({ report }: ReadResult): string[] =>
  report.findings.map(({ kind, rule, count }) => `${kind} ${rule} ${count}`);

describe("the dialects of GraphML", () => {
  it("yEd: labels are drawn on nodes, groups hold nodes, ports and graphics mean nothing", async () => {
    const draft = await draftOf(`<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key attr.name="Description" attr.type="string" for="graph" id="d0"/>
  <key for="node" id="d6" yfiles.type="nodegraphics"/><key for="graphml" id="d7" yfiles.type="resources"/>
  <key attr.name="url" attr.type="string" for="edge" id="d8"/><key for="edge" id="d10" yfiles.type="edgegraphics"/>
  <graph edgedefault="directed" id="G"><data key="d0"/>
    <node id="n0" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0">
        <y:GroupNode><y:NodeLabel>The court</y:NodeLabel></y:GroupNode><y:GroupNode><y:NodeLabel>Folder 1</y:NodeLabel></y:GroupNode>
      </y:Realizers></y:ProxyAutoBoundsNode></data>
      <graph edgedefault="directed" id="n0:">
        <node id="n0::n0"><data key="d6"><y:ShapeNode><y:Fill color="#FFCC00"/><y:NodeLabel>Ann
</y:NodeLabel></y:ShapeNode></data></node>
        <node id="n0::n1"><port name="west"/><data key="d6"><y:ShapeNode><y:NodeLabel>Bob</y:NodeLabel></y:ShapeNode></data></node>
      </graph></node>
    <node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>Cat</y:NodeLabel></y:ShapeNode></data></node>
    <edge id="e0" source="n0::n0" target="n1" sourceport="west"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>quarrel</y:EdgeLabel></y:PolyLineEdge></data></edge>
  </graph></graphml>`);
    expect(draft.actors.map(({ name }) => name)).toEqual(["Ann", "Bob", "Cat"]);
    expect(draft.memberships.map(({ actor, faction }) => [actor, faction])).toEqual([
      ["n0::n0", "The court"],
      ["n0::n1", "The court"],
    ]);
    expect(draft.ties[0]?.attributes).toEqual({ label: "quarrel", "directed from": "Ann" });
    expect(draft.attributes.map(({ table, name }) => `${table} ${name}`)).toEqual([
      "ties label",
      "ties directed from",
    ]);
  });

  it("NetworkX: keys with types, times as attributes, a default for those that give none", async () => {
    const result = await read(`<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="d3" for="edge" attr.name="end" attr.type="string"/><key id="d2" for="edge" attr.name="start" attr.type="string"/>
      <key id="d1" for="edge" attr.name="weight" attr.type="long"><default>-1</default></key>
      <key id="d0" for="node" attr.name="rank" attr.type="double"/><graph edgedefault="undirected">
      <node id="Ann"><data key="d0">1.5</data></node><node id="Bob"/><node id="Cat"/>
      <edge source="Ann" target="Bob" id="0"><data key="d1">3</data><data key="d2">1924-01-01</data><data key="d3">1924-12-31</data></edge>
      <edge source="Ann" target="Cat" id="0"><data key="d2">1925</data></edge></graph></graphml>`);
    expect(result.draft?.ties.map(({ kind, from, to, attributes }) => [kind, from, to, attributes])).toEqual([
      ["ALLIED", "1924-01-01", "1925-01-01", { weight: 3 }],
      ["OPPOSED", "1925", null, { weight: -1 }],
    ]);
    expect(result.draft?.actors[0]?.attributes).toEqual({ rank: 1.5 });
    expect(rules(result)).toEqual(["WARNING repeated-edge-id 1"]);
    expect(result.report.columns).toContainEqual({
      file: "court.graphml",
      column: "start",
      field: "start",
      attribute: null,
    });
  });

  it("Cytoscape: what it keeps for itself is left out", async () => {
    const draft =
      await draftOf(`<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph id="pacts" edgedefault="directed">
      <key id="name" for="node" attr.name="name" attr.type="string"/><key id="SUID" for="all" attr.name="SUID" attr.type="long"/>
      <key id="i" for="edge" attr.name="interaction" attr.type="string"/>
      <node id="61"><data key="name">Ann</data><data key="SUID">61</data></node><node id="62"><data key="name">Bob</data></node>
      <edge id="63" source="61" target="62"><data key="i">against</data><data key="SUID">63</data></edge></graph></graphml>`);
    expect(draft.actors.map(({ name, attributes }) => [name, attributes])).toEqual([
      ["Ann", undefined],
      ["Bob", undefined],
    ]);
    expect(draft.ties.map(({ kind }) => kind)).toEqual(["OPPOSED"]);
  });

  it("none: no namespace, no keys, hyperedges of two nodes, edges either way", async () => {
    const result = await read(`<graphml><graph edgedefault="undirected"><desc>Who met whom</desc>
      <node id="a"><data key="label">Ann</data></node><node id="b"/><node id="c"/>
      <edge source="a" target="b" directed="true"/><edge source="b" target="a" directed="true"/><edge source="b" target="b"/>
      <hyperedge id="h"><endpoint node="b"/><endpoint node="c"/></hyperedge>
      <hyperedge><endpoint node="a"/><endpoint node="b"/><endpoint node="c"/></hyperedge></graph></graphml>`);
    expect(result.draft?.description).toBe("Who met whom");
    expect(result.draft?.ties.map(({ a, b, attributes }) => [a, b, attributes])).toEqual([
      ["a", "b", undefined],
      ["b", "c", undefined],
    ]);
    expect(result.report.counts).toEqual({ read: 8, kept: 5, merged: 1, refused: 2 });
    expect(rules(result)).toEqual(["FAULT hyperedge 1", "REPAIR both-directions 1", "FAULT self-loop 1"]);
  });
});

it.each([
  ["weeks are counted", "3", "5", "COUNTED", "3…6"],
  ["years are dates", "1924", "1926", "CALENDAR", "1924…1926"],
  [
    "date-times are days",
    "1924-03-01T10:00:00+05:00",
    "1924-03-01T23:00:00+05:00",
    "CALENDAR",
    "1924-03-01…1924-03-02",
  ],
])("start and end as attributes: %s", async (_, start, end, kind, expected) => {
  const draft = await draftOf(`<graphml><graph><node id="a"/><node id="b"/><edge source="a" target="b">
    <data key="start">${start}</data><data key="end">${end}</data></edge></graph></graphml>`);
  expect(draft.time.kind).toBe(kind);
  expect(draft.ties.map(({ from, to }) => `${from}…${to}`)).toEqual([expected]);
});

it.each([
  ["an entity bomb", '<!DOCTYPE graphml [<!ENTITY a "ha">]><graphml/>', "doctype"],
  [
    "an external entity",
    '<!DOCTYPE graphml [<!ENTITY a SYSTEM "file:///etc/passwd">]><graphml>&a;</graphml>',
    "doctype",
  ],
  ["another root", "<gexf/>", "no-graphml"],
])("%s is refused", async (_, text, rule) => {
  const { draft, report } = await read(text);
  expect([draft, report.findings.map((one) => one.rule)]).toEqual([null, [rule]]);
});
