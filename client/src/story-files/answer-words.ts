import type { Words } from "../language/words.ts";

/** An answer to a question of an import, as a reader calls it. Messages select by words of letters and underscores. */
export function answerWords({ t }: Pick<Words, "t">, answer: string): string {
  const value = /^\d/.test(answer) ? `in_${answer}` : answer.replaceAll("-", "_");
  return t("import.answer", { value, text: answer });
}

/** What the reader has answered, and how: `Order of day and month: day before month`. */
export function answeredWords(words: Pick<Words, "t">, option: string, answer: string): string {
  const [, word = ""] = /^kind:(.*)$/s.exec(option) ?? [];
  return words.t("import.answered", {
    option: word === "" ? option.replaceAll("-", "_") : "kind",
    word,
    answer: answerWords(words, answer),
  });
}
