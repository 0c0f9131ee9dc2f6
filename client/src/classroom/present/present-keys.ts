/** The effect of a key in presentation mode. Every other key has none. */
export type PresentAction =
  | { readonly type: "next" }
  | { readonly type: "previous" }
  /** Turns the page of a view that does not fit at once. */
  | { readonly type: "turn"; readonly by: 1 | -1 }
  | { readonly type: "toggle" }
  | { readonly type: "blank" }
  | { readonly type: "leave" }
  | { readonly type: "ask" }
  /** Counts a guess for the choice at this place, from 0. */
  | { readonly type: "guess"; readonly place: number }
  | { readonly type: "unguess" }
  /** Focuses the next actor whose surname has this initial. */
  | { readonly type: "initial"; readonly letter: string }
  | { readonly type: "nothing" };

interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const TURNS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

const FIXED: Readonly<Record<string, PresentAction>> = {
  ArrowRight: { type: "next" },
  ArrowDown: { type: "next" },
  PageDown: { type: "next" },
  ArrowLeft: { type: "previous" },
  ArrowUp: { type: "previous" },
  PageUp: { type: "previous" },
  " ": { type: "toggle" },
  b: { type: "blank" },
  ".": { type: "blank" },
  Escape: { type: "leave" },
  Backspace: { type: "unguess" },
  "?": { type: "ask" },
};

/** The action of a key press. Null leaves the press to the browser: its shortcuts, Tab, and Enter on a button. */
export function presentAction(press: Press, onButton: boolean): PresentAction | null {
  const { key } = press;
  if (press.ctrlKey || press.altKey || press.metaKey || key === "Tab" || /^F\d+$/.test(key)) return null;
  if (key === "Enter") return onButton ? null : { type: "next" };
  const by = TURNS[key];
  if (press.shiftKey && by !== undefined) return { type: "turn", by };
  const fixed = FIXED[key];
  if (fixed !== undefined) return fixed;
  if (/^[1-9]$/.test(key)) return { type: "guess", place: Number(key) - 1 };
  // With Shift this reaches letters whose key has another action.
  if (/^\p{L}$/u.test(key)) return { type: "initial", letter: key.toLocaleLowerCase() };
  return { type: "nothing" };
}
