import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { expect, it } from "vitest";
import { FINDING_MESSAGES, type FindingRule } from "./finding-messages.ts";
import { FINDING_PARAMETERS } from "./finding-parameters.ts";

function namesIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.argument) return [element.value];
    if (element.type !== TYPE.select) return [];
    return [element.value, ...Object.values(element.options).flatMap(({ value }) => namesIn(value))];
  });
}

it.each(Object.keys(FINDING_MESSAGES) as FindingRule[])(
  "the words of %s take what its finding has",
  (rule) => {
    const names = new Set(namesIn(parse(FINDING_MESSAGES[rule], { ignoreTag: true })));
    const parameters: Partial<Record<FindingRule, readonly string[]>> = FINDING_PARAMETERS;
    expect([...names].sort()).toEqual([...(parameters[rule] ?? [])].sort());
  },
);

it("names no option of the command line, which has its own", () => {
  expect(JSON.stringify(FINDING_MESSAGES)).not.toContain(" --");
});
