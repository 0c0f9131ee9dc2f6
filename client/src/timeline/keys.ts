/** What a key asks for; `null` from keyCommand where it asks for nothing. */
export type KeyCommand =
  | "toggle"
  | "next-change"
  | "previous-change"
  | "next-event"
  | "previous-event"
  | "month-on"
  | "month-back"
  | "start"
  | "end"
  | "faster"
  | "slower"
  | "reverse"
  | "blank"
  | "full-screen"
  | "help"
  | "list"
  | "close";

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What has the focus: a text being written keeps its keys, a button keeps space, the slider takes up and down. */
export type KeyPlace = "text" | "button" | "slider" | "page";

export interface KeyHelpLine {
  readonly keys: readonly string[];
  readonly meaning: string;
}

export const KEY_HELP: readonly KeyHelpLine[] = [
  { keys: ["Space"], meaning: "Play or pause" },
  { keys: ["←", "→"], meaning: "Previous or next change (also Page Up, Page Down)" },
  { keys: ["Shift ←", "Shift →"], meaning: "Previous or next event" },
  { keys: ["Home", "End"], meaning: "First or last day" },
  { keys: ["+", "−"], meaning: "Faster or slower" },
  { keys: ["r"], meaning: "Turn the direction of play" },
  { keys: ["↑", "↓"], meaning: "On the date slider: a month on or back" },
  { keys: ["l"], meaning: "List of everything that can be opened" },
  { keys: ["f"], meaning: "Full screen" },
  { keys: ["b"], meaning: "Blank the screen, and show it again" },
  { keys: ["?"], meaning: "This help" },
  { keys: ["Esc"], meaning: "Close what is open" },
];

const PLAIN: Readonly<Record<string, KeyCommand>> = {
  ArrowRight: "next-change",
  ArrowLeft: "previous-change",
  PageDown: "next-change",
  PageUp: "previous-change",
  Home: "start",
  End: "end",
  "+": "faster",
  "=": "faster",
  "-": "slower",
  "−": "slower",
  _: "slower",
  r: "reverse",
  b: "blank",
  ".": "blank",
  f: "full-screen",
  l: "list",
  "/": "list",
  "?": "help",
};

export function keyCommand(press: KeyPress, place: KeyPlace): KeyCommand | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  if (press.key === "Escape") return "close";
  if (place === "text") return null;
  if (press.key === " ") return place === "button" ? null : "toggle";
  if (press.shiftKey && press.key === "ArrowRight") return "next-event";
  if (press.shiftKey && press.key === "ArrowLeft") return "previous-event";
  if (place === "slider" && press.key === "ArrowUp") return "month-on";
  if (place === "slider" && press.key === "ArrowDown") return "month-back";
  return PLAIN[press.key.length === 1 ? press.key.toLowerCase() : press.key] ?? null;
}

export function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof HTMLElement)) return "page";
  if (target.matches("input, textarea, select, [contenteditable]")) return "text";
  if (target.matches("[role=slider]")) return "slider";
  return target.matches("button, a, summary") ? "button" : "page";
}
