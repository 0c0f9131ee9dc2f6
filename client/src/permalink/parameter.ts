import type { Words } from "../language/words.ts";
import type { Story } from "../story/story.ts";

/** One thing that an address says of the view. A feature gives its own and adds it to `parameters.ts`. */
export interface Parameter<Value> {
  /** As it stands in the address, e.g. `select`. */
  readonly name: string;
  /** `text` is null where the address does not say it. What cannot be had becomes the nearest that can, with a notice. */
  readonly read: (text: string | null, story: Story) => ReadValue<Value>;
  /** Null where the address need not say it. */
  readonly write: (value: Value, story: Story) => string | null;
  /** Whether a new value is a step that the browser's Back button undoes. */
  readonly isStep: boolean;
}

export interface ReadValue<Value> {
  readonly value: Value;
  readonly notice: Notice | null;
}

/** Something the reader is told once, in whatever language is shown. */
export type Notice = (words: Words) => string;

export function acceptValue<Value>(value: Value): ReadValue<Value> {
  return { value, notice: null };
}

/** For a value that means nothing here: `fallback` in its place, and the reader is told. */
export function replaceValue<Value>(name: string, asked: string, fallback: Value): ReadValue<Value> {
  return { value: fallback, notice: ({ t }) => t("notice.unknown", { name, asked }) };
}

/** A parameter whose value is one of a few words, or nothing. */
export function wordParameter<Word extends string>(
  name: string,
  words: readonly Word[],
  isStep: boolean,
): Parameter<Word | null> {
  return {
    name,
    isStep,
    read: (text) => {
      if (text === null || text === "") return acceptValue(null);
      const word = words.find((one) => one === text);
      return word === undefined ? replaceValue(name, text, null) : acceptValue(word);
    },
    write: (value) => value,
  };
}
