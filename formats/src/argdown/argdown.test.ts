import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headOf, textOf } from "../contract/files.testing.ts";
import { inWords } from "../contract/findings.testing.ts";
import { fileInMemory } from "../contract/input-file.ts";
import { buildStory } from "../draft/build-story.ts";
import { ARGDOWN } from "./argdown.ts";

const STRICT = `===
title: A dispute
model:
  mode: strict
===

# The tax

[Tax]: Taxes help. #economy {source: "a book"}
  <+ <Schools>: They pay for schools.
    <- <Waste>: Schools waste money.
  +> [Growth]
  >< [No tax]
  <_ <Beside the point>

<Schools>

(1) Schools need money.
(2) [Growth]
----
(3) Schools help.
----
(4) [Tax]
`;

async function read(text: string) {
  const result = await ARGDOWN.read?.([fileInMemory("debates/tax.argdown", text)], {});
  if (result === undefined) throw new Error("The format reads nothing");
  return result;
}

const linksOf = ({ draft }: Awaited<ReturnType<typeof read>>) =>
  draft?.argumentLinks.map(({ kind, source, target, note }) => [kind, source, target, note]);

/** Reads a text, makes a story of it, and writes that as Argdown. */
async function rewritten(text: string): Promise<string> {
  const { draft, report } = await read(text);
  if (draft === null) throw new Error(JSON.stringify(report.findings));
  const { story, report: whole } = await buildStory(draft, report, () => "");
  if (story === null) throw new Error(JSON.stringify(whole.findings));
  const written = await ARGDOWN.write?.(story.dataset);
  return await textOf(written?.files[0]?.content ?? []);
}

describe("an Argdown text", () => {
  it("has statements and arguments, proved by their lines", async () => {
    const { draft, report } = await read(STRICT);
    expect(draft?.title).toBe("A dispute");
    expect(draft?.time).toEqual({ kind: "NONE" });
    expect(
      draft?.arguments.map(({ key, title, text, origin }) => [key, title, text, origin.locator]),
    ).toEqual([
      ["[Tax]", "Tax", "Taxes help. #economy", "[Tax], line 9"],
      ["[Growth]", "Growth", undefined, "[Growth], line 12"],
      ["[No tax]", "No tax", undefined, "[No tax], line 13"],
      ["[Untitled 1]", "Schools need money.", "Schools need money.", "[Untitled 1], line 18"],
      ["[Untitled 2]", "Schools help.", "Schools help.", "[Untitled 2], line 21"],
      ["<Schools>", "Schools", "They pay for schools.", "<Schools>, line 10"],
      ["<Waste>", "Waste", "Schools waste money.", "<Waste>, line 11"],
      ["<Beside the point>", "Beside the point", undefined, "<Beside the point>, line 14"],
    ]);
    expect(report.counts).toEqual({ read: 16, kept: 16, merged: 0, refused: 0 });
    expect(report.findings.map(({ kind, rule }) => `${kind} ${rule}`)).toEqual([
      "LOSS tags",
      "LOSS data",
      "LOSS sections",
    ]);
  });

  it("that is strict entails and contradicts, and keeps its structure", async () => {
    expect(linksOf(await read(STRICT))).toEqual([
      ["ATTACKS", "<Waste>", "<Schools>", undefined],
      ["SUPPORTS", "[Tax]", "[Growth]", "Argdown: entails"],
      ["ATTACKS", "[Tax]", "[No tax]", "Argdown: contradictory"],
      ["ATTACKS", "[No tax]", "[Tax]", "Argdown: contradictory"],
      ["UNDERCUTS", "<Beside the point>", "[Tax]", undefined],
      ["SUPPORTS", "[Untitled 1]", "<Schools>", "Argdown: premise 1"],
      ["SUPPORTS", "[Growth]", "<Schools>", "Argdown: premise 2"],
      ["SUPPORTS", "<Schools>", "[Untitled 2]", "Argdown: intermediate 3"],
      ["SUPPORTS", "<Schools>", "[Tax]", "Argdown: conclusion 4"],
    ]);
  });

  it("that is loose attacks and supports", async () => {
    expect(linksOf(await read("[A]: one\n  - [B]: two\n  + [C]\n  +> [D]\n"))).toEqual([
      ["ATTACKS", "[B]", "[A]", undefined],
      ["SUPPORTS", "[C]", "[A]", undefined],
      ["SUPPORTS", "[A]", "[D]", undefined],
    ]);
  });

  it("undercuts an argument, whose inference is meant", async () => {
    const text = "<A>\n\n(1) [P]\n----\n(2) [C]\n  <_ <B>: no\n";
    expect(linksOf(await read(text))?.[0]).toEqual(["UNDERCUTS", "<B>", "<A>", undefined]);
  });

  it.each([
    ["[A]: b\n\n  (1) x\n(1) y\n", /Its parser says: /],
    [
      `[A]: b\n${Array.from({ length: 2_000 }, (_, level) => `${"  ".repeat(level + 1)}+ [S${level}]: x\n`).join("")}`,
      /parser/,
    ],
    ["\n", /./],
  ])("that is none is refused with the reason: %#", async (text, reason) => {
    const { draft, report } = await read(text);
    expect(draft).toBeNull();
    expect(inWords(report.findings.at(-1))).toMatchObject({
      kind: "FAULT",
      message: expect.stringMatching(reason),
    });
  });

  it.each([
    ["a.argdown", "anything", 1],
    ["a.txt", "[A]: one\n  - <B>: two\n", 0.6],
    ["a.md", "# A heading\n- [ ] a task\n", 0],
    ["a.html", "<html>\n<body>\n", 0],
    ["a.csv", "source,target\n", 0],
  ])("is recognised by its name or its relations: %s %j", (name, text, surety) => {
    expect(ARGDOWN.recognise?.([headOf(name, text)])).toBe(surety);
  });
});

describe("Argdown that is written", () => {
  it.each([
    ["strict", STRICT],
    ["loose", "[A]: one\n  <- [B]: two\n  <+ [C]\n\n<D>\n  <_ [A]\n"],
  ])("is read with the same elements and links: %s", async (_, text) => {
    const [first, again] = [await read(text), await read(await rewritten(text))];
    const elements = ({ draft }: typeof first) =>
      new Map(
        draft?.arguments.map(({ key, title, text: claim }) => [
          key.replace(/Untitled \d+/, title ?? ""),
          claim ?? title,
        ]),
      );
    const named = (result: typeof first) => {
      const titles = new Map(
        result.draft?.arguments.map(({ key, title }) => [key, key.replace(/Untitled \d+/, title ?? "")]),
      );
      return result.draft?.argumentLinks
        .map(({ kind, source, target, note }) =>
          [kind, titles.get(source), titles.get(target), note].join(" | "),
        )
        .toSorted();
    };
    expect([...elements(again)].toSorted()).toEqual([...elements(first)].toSorted());
    expect(named(again)).toEqual(named(first));
  });

  it("takes no text for a mark of its own", async () => {
    const { story } = await buildStory(
      ...(await (async () => {
        const { draft, report } = await read("[A]: one\n  <- <B>: two\n");
        if (draft === null) throw new Error("Nothing was read");
        return [draft, report, () => ""] as const;
      })()),
    );
    if (story === null) throw new Error("No story was built");
    const letters = fc.string({
      unit: fc.constantFrom(
        "a",
        " ",
        "*",
        "_",
        "[",
        "]",
        "<",
        ">",
        "{",
        "}",
        "#",
        "@",
        "/",
        "\\",
        ":",
        ".",
        "-",
        "+",
        "(",
        ")",
        "1",
      ),
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(letters, async (odd) => {
        const text = `x${odd.trim()}y`.replace(/\s+/g, " ");
        const all = story.dataset.arguments.map((one) => ({ ...one, text }));
        const written = await ARGDOWN.write?.({ ...story.dataset, arguments: all });
        const { draft, report } = await read(await textOf(written?.files[0]?.content ?? []));
        expect(
          draft?.arguments.map((one) => one.text),
          JSON.stringify(report.findings),
        ).toEqual([text, text]);
      }),
      { numRuns: 60 },
    );
  });

  it("says what it leaves out", async () => {
    const { draft, report } = await read("[A]: one\n  <- <B>: two\n");
    if (draft === null) throw new Error("Nothing was read");
    const positions = [
      {
        actor: "Ann",
        argument: "[A]",
        stance: "SUPPORTS" as const,
        from: null,
        to: null,
        origin: { file: "x", row: 1, locator: "row 1" },
      },
    ];
    const { story } = await buildStory({ ...draft, positions }, report, () => "");
    if (story === null) throw new Error("No story was built");
    const written = await ARGDOWN.write?.(story.dataset);
    expect(written?.losses.list().map((one) => inWords(one)?.message)).toEqual([
      "There is no place for actors",
      "There is no place for positions",
    ]);
  });
});
