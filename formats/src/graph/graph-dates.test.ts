import { describe, expect, it } from "vitest";
import { fileInMemory } from "../contract/input-file.ts";
import { importStory } from "../import/import-story.ts";

type Built = Awaited<ReturnType<typeof importStory>>;

async function read(name: string, text: string, answers = {}): Promise<Built> {
  return await importStory([fileInMemory(name, text)], { hash: () => "", answers });
}

function timesIn({ story }: Built): string[] {
  return (story?.dataset.ties ?? []).map(
    ({ a, b, validFromEdtf, validToEdtf }) => `${a} ${b} ${validFromEdtf ?? "open"} ${validToEdtf ?? "open"}`,
  );
}

/** One tie for each pair of bounds, in each of the formats, with the bounds in columns of one's own. */
const WRITERS: Readonly<Record<string, (bounds: readonly (readonly [string, string])[]) => string>> = {
  "ties.gexf": (bounds) => `<gexf xmlns="http://gexf.net/1.2draft" version="1.2"><graph mode="static">
<attributes class="edge"><attribute id="0" title="start" type="string"/><attribute id="1" title="end" type="string"/></attributes>
<nodes><node id="a"/><node id="b"/><node id="c"/></nodes><edges>
${bounds.map(([start, end], n) => `<edge id="${n}" source="a" target="${n % 2 === 0 ? "b" : "c"}"><attvalues><attvalue for="0" value="${start}"/><attvalue for="1" value="${end}"/></attvalues></edge>`).join("\n")}
</edges></graph></gexf>`,
  "ties.graphml": (bounds) => `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="s" for="edge" attr.name="Start Date" attr.type="string"/><key id="e" for="edge" attr.name="End Date" attr.type="string"/>
<graph edgedefault="undirected"><node id="a"/><node id="b"/><node id="c"/>
${bounds.map(([start, end], n) => `<edge source="a" target="${n % 2 === 0 ? "b" : "c"}"><data key="s">${start}</data><data key="e">${end}</data></edge>`).join("\n")}
</graph></graphml>`,
  "ties.json": (bounds) =>
    JSON.stringify({
      nodes: [{ id: "a" }, { id: "b" }, { id: "c" }],
      links: bounds.map(([start, end], n) => ({ source: "a", target: n % 2 === 0 ? "b" : "c", start, end })),
    }),
  "ties.cyjs": (bounds) =>
    JSON.stringify({
      elements: {
        nodes: ["a", "b", "c"].map((id) => ({ data: { id } })),
        edges: bounds.map(([start, end], n) => ({
          data: { id: `e${n}`, source: "a", target: n % 2 === 0 ? "b" : "c", start, end },
        })),
      },
    }),
};

describe.each(Object.keys(WRITERS))("dates in columns of %s", (name) => {
  const write = WRITERS[name] as (bounds: readonly (readonly [string, string])[]) => string;

  it("have the order of day and month that all of them together tell", async () => {
    const built = await read(
      name,
      write([
        ["23/04/1926", "05/06/1926"],
        ["01/02/1927", "present"],
      ]),
    );
    expect(timesIn(built)).toEqual(["a b 1926-04-23 1926-06-06", "a c 1927-02-01 open"]);
    expect(built.report.counts.refused).toBe(0);
    expect(built.report.findings.map(({ rule }) => rule)).toContain("date-form");
  });

  it("are a question where the order cannot be told, and are read by its answer", async () => {
    const text = write([["06/04/1926", "07/05/1926"]]);
    const asked = await read(name, text);
    expect(asked.story).toBeNull();
    const { read: all, refused } = asked.report.counts;
    expect(refused).toBe(all);
    const question = asked.report.findings.find(({ kind }) => kind === "QUESTION");
    expect(question?.choice?.option).toBe("date-order");
    expect(question?.places[0]?.column?.toLowerCase()).toContain("start");
    expect(timesIn(await read(name, text, { "date-order": "month-day" }))).toEqual([
      "a b 1926-06-04 1926-07-06",
    ]);
  });

  it("may be words, and what is none is refused with its place", async () => {
    const built = await read(
      name,
      write([
        ["c. 1926", "6.4.1929"],
        ["some day", ""],
        ["192u", "-9"],
      ]),
    );
    expect(timesIn(built)).toEqual(["a b 1926~ 1929-04-07", "a b 192X open"]);
    expect(built.report.counts.refused).toBe(1);
    expect(built.report.findings.find(({ rule }) => rule === "edge-time")?.count).toBe(1);
  });
});

it("years of a count with decimals are years", async () => {
  const graph = `<gexf version="1.2"><graph mode="dynamic" timeformat="double"><nodes><node id="a"/><node id="b"/></nodes>
<edges><edge id="0" source="a" target="b" start="1914.0" end="1918.0"/></edges></graph></gexf>`;
  expect(timesIn(await read("years.gexf", graph))).toEqual(["a b 1914 1918"]);
  const steps = graph.replace("1914.0", "1.0").replace("1918.0", "4.0");
  expect((await read("steps.gexf", steps)).story?.dataset.time?.kind).toBe("COUNTED");
});

it("births and deaths are read in whatever form", async () => {
  const nodes = [
    { id: "a", born: "23.4.1880", died: "6 May 1950" },
    { id: "b", born: "c. 1885" },
  ];
  const text = JSON.stringify({ nodes, links: [{ source: "a", target: "b", start: "1926" }] });
  const { story } = await read("lives.json", text);
  expect(story?.dataset.actors.map(({ born, died }) => [born?.text, died?.text])).toEqual([
    ["1880-04-23", "1950-05-06"],
    ["1885~", undefined],
  ]);
});
