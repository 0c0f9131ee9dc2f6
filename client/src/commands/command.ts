import { createContext, useContext } from "react";
import type { MessageKey, Words } from "../language/words.ts";
import type { IconName } from "../ui/Icon.tsx";
import type { Workspace } from "../workspace/workspace.ts";

/** An action that a key, a button or a menu runs. The help lists every command that has a key. */
export interface Command {
  readonly id: string;
  /** Its name in the help, on its button and in its menu. */
  readonly title: MessageKey;
  /** True for a command that shows its view beside the current one. */
  readonly beside?: boolean;
  readonly keys: readonly Key[];
  readonly run: (workspace: Workspace) => void;
  /** The menu or row that offers it; none if absent. */
  readonly place?: CommandPlace;
  readonly icon?: IconName;
  /** The short name under its icon, where it has a button. */
  readonly word?: MessageKey;
  /** True while it is on, for a command that is on or off. */
  readonly isOn?: (workspace: Workspace) => boolean;
  /** False hides it, because there is nothing for it to do. */
  readonly isOffered?: (workspace: Workspace) => boolean;
  /** True if it also runs while the screen is blank or a dialog is open. */
  readonly always?: boolean;
}

/**
 * `bar` is the row of buttons beside the playback, and `wide-bar` is the same on wide screens and the group `show` on
 * telephones; the others are groups of the menu.
 */
export type CommandPlace = "bar" | "wide-bar" | "show" | "share" | "teach";

/** A key by its character (`key`) or by its place on the keyboard (`code`). */
export interface Key {
  readonly key?: string;
  readonly code?: string;
  /** Ignored for characters, because `+` and `?` need Shift on some keyboards. */
  readonly shift?: boolean;
  /** True for a key pressed with Ctrl, or with ⌘; then `shift` counts for characters too. */
  readonly control?: boolean;
  /** The command runs only while this has the focus. */
  readonly on?: "slider";
  /** The key's name in the help; null if the help leaves it out, as a second key of the same command. */
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

/**
 * The kind of element that has the focus. Text keeps all keys, a button or checkbox Space and Enter, a list, tabs or
 * radio buttons also their arrows.
 */
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

/** The command of a key press, or null. */
export function commandFor(press: KeyPress, place: KeyPlace, commands: readonly Command[]): Command | null {
  if (press.altKey) return null;
  if (place === "text" && press.key !== "Escape") return null;
  if (place !== "page" && place !== "slider" && (press.key === " " || press.key === "Enter")) return null;
  if (place === "arrows" && KEPT_BY_ARROWS.has(press.key)) return null;
  return commands.find(({ keys }) => keys.some((key) => matchesKey(key, press, place))) ?? null;
}

function matchesKey(wanted: Key, press: KeyPress, place: KeyPlace): boolean {
  const { key, code, shift = false, control = false, on } = wanted;
  if (control !== (press.ctrlKey || press.metaKey)) return false;
  if (on !== undefined && on !== place) return false;
  if (control) return key === press.key.toLowerCase() && shift === press.shiftKey;
  if (code !== undefined) return code === press.code && shift === press.shiftKey;
  if (press.key.length > 1) return key === press.key && shift === press.shiftKey;
  return key === press.key.toLowerCase();
}

export function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof HTMLElement)) return "page";
  if (target.matches("input[type=checkbox]")) return "button";
  if (target.matches("input[type=radio]")) return "arrows";
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
