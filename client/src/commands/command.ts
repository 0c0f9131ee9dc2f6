import { createContext, useContext } from "react";
import type { MessageKey, Words } from "../language/words.ts";
import type { IconName } from "../ui/Icon.tsx";
import type { Workspace } from "../workspace/workspace.ts";

/** Something that can be done: by a key, in a menu, or both. The help lists every one that has a key. */
export interface Command {
  readonly id: string;
  /** What it does, in the help, on its button and in its menu. */
  readonly title: MessageKey;
  /** Said of a view: beside the one that is there. */
  readonly beside?: boolean;
  readonly keys: readonly Key[];
  readonly run: (workspace: Workspace) => void;
  /** Where it is offered to the pointer; nowhere unless said. */
  readonly place?: CommandPlace;
  readonly icon?: IconName;
  /** For what can be on or off. */
  readonly isOn?: (workspace: Workspace) => boolean;
  /** False hides it: there is nothing for it to do. */
  readonly isOffered?: (workspace: Workspace) => boolean;
  /** Also while the screen is blank, or a dialog open. */
  readonly always?: boolean;
}

/** `bar` is the row of buttons at the top; the others are groups of the menu. */
export type CommandPlace = "bar" | "show" | "share" | "teach";

/** A key by what it types, or by where it stands on the keyboard. */
export interface Key {
  readonly key?: string;
  readonly code?: string;
  /** Taken into account for named keys and for `code` only: `+` and `?` need Shift on some keyboards. */
  readonly shift?: boolean;
  /** While this has the focus, and not elsewhere. */
  readonly on?: "slider";
  /** As the help shows it; null for a second way to the same, which it leaves out. */
  readonly shown: string | null;
}

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What has the focus: text keeps its keys; a button space and enter; a slider, a list or tabs their arrows too. */
export type KeyPlace = "text" | "button" | "slider" | "arrows" | "page";

const KEPT_BY_ARROWS: ReadonlySet<string> = new Set([
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "Home",
  "End",
  "PageUp",
  "PageDown",
]);

/** The command that a key press asks for; null where it asks for none. */
export function commandFor(press: KeyPress, place: KeyPlace, commands: readonly Command[]): Command | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  if (place === "text" && press.key !== "Escape") return null;
  if (place !== "page" && place !== "slider" && (press.key === " " || press.key === "Enter")) return null;
  if (place === "arrows" && KEPT_BY_ARROWS.has(press.key)) return null;
  return commands.find(({ keys }) => keys.some((key) => matchesKey(key, press, place))) ?? null;
}

function matchesKey({ key, code, shift = false, on }: Key, press: KeyPress, place: KeyPlace): boolean {
  if (on !== undefined && on !== place) return false;
  if (code !== undefined) return code === press.code && shift === press.shiftKey;
  if (press.key.length > 1) return key === press.key && shift === press.shiftKey;
  return key === press.key.toLowerCase();
}

export function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof HTMLElement)) return "page";
  if (target.matches("input, textarea, select, [contenteditable], [role=combobox]")) return "text";
  if (target.matches("[data-playhead]")) return "slider";
  if (
    target.closest(
      "[role=tablist], [role=menu], [role=listbox], [role=separator], [role=slider], [role=grid], [role=radiogroup]",
    ) !== null
  )
    return "arrows";
  return target.matches("button, a, summary") ? "button" : "page";
}

/** The command's name, as its button, its menu item and the help write it. */
export function commandTitle({ title, beside = false }: Command, { t }: Words): string {
  return beside ? t("shell.show-beside", { view: t(title) }) : t(title);
}

/** `Next change (→)`: the command's name with its first key. */
export function titleWithKey(command: Command, words: Words): string {
  const key = command.keys.find(({ shown }) => shown !== null)?.shown;
  const title = commandTitle(command, words);
  return key === undefined || key === null ? title : `${title} (${key})`;
}

/** All commands of the page: the explorer's, or the player's. */
export const CommandsContext = createContext<readonly Command[]>([]);

export function useCommands(): readonly Command[] {
  return useContext(CommandsContext);
}
