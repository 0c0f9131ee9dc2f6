import { describe, expect, it } from "vitest";
import { changeQuestion, countByOption, NO_QUESTION, type QuestionAction } from "./question-state.ts";

const question = (id: string, open = true) => ({ id, about: "ALLY trotsky", options: ["a", "b"], open });
const ask = (id: string | null, open = true): QuestionAction => ({
  type: "ask",
  question: id === null ? null : question(id, open),
});
const count = (option: string, by: 1 | -1 = 1): QuestionAction => ({ type: "count", option, by });
const after = (...actions: readonly QuestionAction[]) => actions.reduce(changeQuestion, NO_QUESTION);

describe("the question of a page", () => {
  it("keeps its guesses when it closes, and begins without any when another is asked", () => {
    const counted = [ask("one"), count("a"), count("b"), count("a")];
    expect(after(...counted, ask("one", false))).toEqual({
      question: question("one", false),
      counted: ["a", "b", "a"],
    });
    expect(after(...counted, ask("two")).counted).toEqual([]);
    expect(after(...counted, ask(null))).toEqual(NO_QUESTION);
  });

  it("takes back the last guess for an option, and nothing where there is none", () => {
    const { counted } = after(ask("one"), count("a"), count("b"), count("a"), count("a", -1));
    expect(counted).toEqual(["a", "b"]);
    expect(after(ask("one"), count("a"), count("b", -1)).counted).toEqual(["a"]);
  });

  it("counts guesses by option", () => {
    expect(countByOption(["a", "b", "a"])).toEqual({ a: 2, b: 1 });
    expect(countByOption([])).toEqual({});
  });
});
