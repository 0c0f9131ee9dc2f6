import { describe, expect, it } from "vitest";
import { headOf, textOf } from "../contract/files.testing.ts";
import { inWords } from "../contract/findings.testing.ts";
import { fileInMemory } from "../contract/input-file.ts";
import { buildStory } from "../draft/build-story.ts";
import { AIF } from "./aif.ts";

const edges = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([from, to], place) => ({ edgeID: place + 1, fromID: String(from), toID: String(to) }));

const GRAPH = {
  nodes: [
    { nodeID: "1", type: "I", text: "Taxes help." },
    { nodeID: "2", type: "I", text: "Schools need money." },
    { nodeID: "3", type: "I", text: "Schools teach." },
    { nodeID: "4", type: "I", text: "Schools waste money." },
    { nodeID: "5", type: "RA", text: "Default Inference" },
    { nodeID: "6", type: "CA", text: "Default Conflict" },
    { nodeID: "7", type: "CA", text: "Conflict from bias" },
    { nodeID: "8", type: "I", text: "Taxes are good." },
    { nodeID: "9", type: "MA", text: "Default Rephrase" },
    { nodeID: "10", type: "L", text: "Ann : taxes help" },
    { nodeID: "11", type: "YA", text: "Asserting" },
    { nodeID: "12", type: "L", text: "Bob: that they do not" },
    { nodeID: "13", type: "YA", text: "Disagreeing" },
    { nodeID: "14", type: "TA", text: "Default Transition" },
    { nodeID: "15", type: "YA", text: "Arguing" },
    { nodeID: "16", type: "L", text: "Bob: do they?" },
    { nodeID: "17", type: "YA", text: "Pure Questioning" },
    { nodeID: "1", type: "I", text: "Again." },
  ],
  edges: edges(
    [2, 5],
    [3, 5],
    [5, 1],
    [4, 6],
    [6, 1],
    [4, 7],
    [7, 5],
    [8, 9],
    [9, 1],
    [10, 11],
    [11, 1],
    [12, 13],
    [13, 1],
    [10, 14],
    [14, 12],
    [14, 15],
    [15, 5],
    [16, 17],
    [17, 1],
    [1, 99],
  ),
  locutions: [{ nodeID: "10", personID: "p1", start: "2016-10-31 17:17:34", end: null }],
  participants: [{ participantID: "p1", firstname: "Ann", surname: "Example" }],
};

async function read(text: string) {
  const result = await AIF.read?.([fileInMemory("debates/tax.json", text)], {});
  if (result === undefined) throw new Error("The format reads nothing");
  return result;
}

describe.each([
  ["AIF", JSON.stringify(GRAPH)],
  ["xAIF", JSON.stringify({ AIF: GRAPH, text: { txt: "<b>Ann</b>" }, OVA: {}, dialog: true })],
])("%s", (_, text) => {
  it("has propositions as arguments, joined by what stands between them", async () => {
    const { draft } = await read(text);
    expect(draft?.arguments.map(({ key, text: claim }) => [key, claim])).toEqual([
      ["1", "Taxes help."],
      ["2", "Schools need money."],
      ["3", "Schools teach."],
      ["4", "Schools waste money."],
      ["8", "Taxes are good."],
    ]);
    expect(
      draft?.argumentLinks.map(({ kind, source, target, note }) => [kind, source, target, note]),
    ).toEqual([
      ["SUPPORTS", "2", "1", "AIF: RA 5, Default Inference"],
      ["SUPPORTS", "3", "1", "AIF: RA 5, Default Inference"],
      ["ATTACKS", "4", "1", "AIF: CA 6, Default Conflict"],
      ["UNDERCUTS", "4", "2", "AIF: CA 7, Conflict from bias"],
      ["UNDERCUTS", "4", "3", "AIF: CA 7, Conflict from bias"],
      ["SUPPORTS", "8", "1", "AIF: MA 9, Default Rephrase"],
    ]);
  });

  it("has participants as actors, and what they assert or dispute as positions", async () => {
    const { draft } = await read(text);
    expect(draft?.actors.map(({ key }) => key)).toEqual(["Ann Example", "Bob"]);
    expect(
      draft?.positions.map(({ actor, argument, stance, from, to }) => [actor, argument, stance, from, to]),
    ).toEqual([
      ["Ann Example", "1", "SUPPORTS", "2016-10-31", null],
      ["Bob", "1", "REJECTS", null, null],
    ]);
  });

  it("accounts for every node", async () => {
    const { report } = await read(text);
    expect(report.counts).toEqual({ read: 18, kept: 15, merged: 0, refused: 3 });
    expect(report.findings.map(({ kind, rule }) => `${kind} ${rule}`)).toEqual([
      "FAULT repeated-id",
      "WARNING rephrase",
      "LOSS other-nodes",
      "WARNING question",
    ]);
    expect(AIF.recognise?.([headOf("a.json", text)])).toBe(0.95);
  });

  it("that is written again is read with the same arguments, links and positions", async () => {
    const { draft, report } = await read(text);
    if (draft === null) throw new Error("Nothing was read");
    const { story } = await buildStory(draft, report, () => "");
    if (story === null) throw new Error("No story was built");
    const written = await AIF.write?.(story.dataset);
    expect(written?.losses.list()).toEqual([]);
    const again = (await read(await textOf(written?.files[0]?.content ?? []))).draft;
    const claims = (of: typeof draft) => new Map(of.arguments.map(({ key, text: claim }) => [key, claim]));
    const linksOf = (of: typeof draft) =>
      of.argumentLinks
        .map(({ kind, source, target }) => [kind, claims(of).get(source), claims(of).get(target)].join(" | "))
        .toSorted();
    const positionsOf = (of: typeof draft) =>
      of.positions
        .map(({ actor, argument, stance, from }) =>
          [actor, claims(of).get(argument), stance, from].join(" | "),
        )
        .toSorted();
    if (again === null) throw new Error("Nothing was read again");
    expect([...claims(again).values()].toSorted()).toEqual([...claims(draft).values()].toSorted());
    expect(linksOf(again)).toEqual(linksOf(draft));
    expect(positionsOf(again)).toEqual(positionsOf(draft));
  });
});

describe("what is no AIF", () => {
  it.each([
    ["{", /no JSON/],
    ["[1]", /no nodes/],
    ['{"nodes": [1, null, "a"], "edges": 7}', /no nodes/],
    ['{"nodes": [{"nodeID": 1, "type": "L", "text": "x"}]}', /no propositions/],
    [`{"nodes": ${"[".repeat(50_000)}`, /no JSON/],
  ])("is refused with the reason: %#", async (text, reason) => {
    const { draft, report } = await read(text);
    expect(draft).toBeNull();
    expect(inWords(report.findings.at(-1))).toMatchObject({
      kind: "FAULT",
      message: expect.stringMatching(reason),
    });
  });

  it("changes nothing of this program by what its fields are called", async () => {
    const text =
      '{"__proto__": {"polluted": 1}, "AIF": {"nodes": [{"nodeID": "__proto__", "type": "I", "text": "a"}, {"nodeID": "constructor", "type": "I", "text": "b"}], "participants": [{"participantID": "toString", "firstname": "x"}]}}';
    const { draft } = await read(text);
    expect(draft?.arguments.map(({ key }) => key)).toEqual(["__proto__", "constructor"]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['{"nodes": [{"id": "a"}], "links": []}', 0],
    ['{"elements": {}}', 0],
    ["nodeID,text\n", 0],
  ])("is not recognised: %s", (text, surety) => {
    expect(AIF.recognise?.([headOf("a.json", text)])).toBe(surety);
  });
});
