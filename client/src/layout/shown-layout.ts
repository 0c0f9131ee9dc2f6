import { type PackedLayout, type StoryLayout, unpackLayout } from "@entente/core";

/** The layout that every pane of the page shows. */
export interface ShownLayout {
  readonly layout: StoryLayout;
  readonly packed: PackedLayout;
  /** Names the request that it answers. */
  readonly name: string;
  /** Whether the request was a change of something shown before: then the reader waits for its layout. */
  readonly isChange: boolean;
  /** A better layout that waits for the reader; null for none. */
  readonly offered: PackedLayout | null;
}

/** first: a better one is awaited. offered: it is there, and the reader is asked. final: there is no better one. */
export type LayoutState = "first" | "offered" | "final";

export function stateOf({ packed, offered }: ShownLayout): LayoutState {
  if (offered !== null) return "offered";
  return packed.final ? "final" : "first";
}

/**
 * The layout shown after one has come. Nothing moves by itself: a better layout of what is shown is offered once the
 * reader has done anything (`isTouched`), and taken before that. What answers a change of the arrangement is taken.
 */
export function showLayout(
  before: ShownLayout | null,
  name: string,
  packed: PackedLayout,
  isTouched: boolean,
): ShownLayout {
  const isSame = before !== null && before.name === name;
  if (isSame && before.packed === packed) return before;
  const isChange = before !== null && (before.name !== name || before.isChange);
  if (isSame && !isChange && packed.final && isTouched) return { ...before, offered: packed };
  const layout = before?.packed === packed ? before.layout : unpackLayout(packed);
  return { packed, layout, name, isChange, offered: null };
}

/** Takes the offered layout, where there is one. */
export function takeOffer(shown: ShownLayout): ShownLayout {
  const { offered } = shown;
  return offered === null
    ? shown
    : { ...shown, packed: offered, layout: unpackLayout(offered), offered: null };
}
