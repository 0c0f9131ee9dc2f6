import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { findings as deFindings } from "./de/findings.ts";
import { de } from "./de/index.ts";
import { findings as enFindings } from "./en/findings.ts";
import { en } from "./en/index.ts";
import { findings as ruFindings } from "./ru/findings.ts";
import { ru } from "./ru/index.ts";

/** The forms of a date that a language may need. */
const SAME: Readonly<Record<string, string>> = {
  genitive: "date",
  fromGenitive: "from",
  toGenitive: "to",
  form: "",
};

const english = { ...en, ...enFindings };

/** The values that a message takes, and the tags it sets around its parts. */
function placeholders(elements: readonly MessageFormatElement[]): Set<string> {
  return new Set(
    elements
      .flatMap((element): string[] => {
        if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
        const within =
          element.type === TYPE.tag
            ? [...placeholders(element.children)]
            : element.type === TYPE.plural || element.type === TYPE.select
              ? Object.values(element.options).flatMap(({ value }) => [...placeholders(value)])
              : [];
        return [SAME[element.value] ?? element.value, ...within];
      })
      .filter((name) => name !== ""),
  );
}

describe.each([
  ["German", { ...de, ...deFindings }],
  ["Russian", { ...ru, ...ruFindings }],
] as const)("the messages in %s", (_, messages) => {
  it("have the keys of the English ones", () => {
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  it.each(Object.keys(english) as (keyof typeof english)[])("take the same values for %s", (key) => {
    expect(placeholders(parse(messages[key]))).toEqual(placeholders(parse(english[key])));
    expect(messages[key].trim()).not.toBe("");
  });
});
