import type { Words } from "../language/words.ts";
import type { Story } from "../story/story.ts";

/** One parameter of the address: how it is read and written. All are listed in `parameters.ts`. */
export interface Parameter<Value> {
  /** Its name in the address, e.g. `select`. */
  readonly name: string;
  /**
   * `text` is null if the address lacks the parameter. An invalid value is replaced by the nearest valid one, and a
   * notice says so.
   */
  readonly read: (text: string | null, story: Story) => ReadValue<Value>;
  /** Null for the default, which is left out of the address. */
  readonly write: (value: Value, story: Story) => string | null;
  /** True if a new value is a step that the browser's Back button undoes. */
  readonly isStep: boolean;
}

export interface ReadValue<Value> {
  readonly value: Value;
  readonly notice: Notice | null;
}

/** A message for the reader, in the language shown. */
export type Notice = (words: Words) => string;

export function acceptValue<Value>(value: Value): ReadValue<Value> {
  return { value, notice: null };
}

/** The fallback for an invalid value, with a notice that names it. */
export function replaceValue<Value>(name: string, asked: string, fallback: Value): ReadValue<Value> {
  return { value: fallback, notice: ({ t }) => t("notice.unknown", { name, asked }) };
}

/** A parameter whose value is one of `words`, or null. */
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
