import type { Words } from "../language/words.ts";
import type { Command } from "./command.ts";

export function titleOf({ title, beside = false }: Command, { t }: Words): string {
  return beside ? t("shell.show-beside", { view: t(title) }) : t(title);
}

/** `Next change (→)`: what a button is called, with the key that does the same. */
export function titleWithKey(command: Command, words: Words): string {
  const key = command.keys.find(({ shown }) => shown !== null)?.shown;
  const title = titleOf(command, words);
  return key === undefined || key === null ? title : `${title} (${key})`;
}
