import { parseBandId, type StoryIndex } from "@entente/core";

/** The item that the reader inspects. */
export interface Selection {
  readonly kind: SelectionKind;
  readonly id: string;
}

export type SelectionKind = "actor" | "tie" | "band" | "faction" | "event" | "argument" | "source";

export const SELECTION_KINDS: readonly SelectionKind[] = [
  "actor",
  "tie",
  "band",
  "faction",
  "event",
  "argument",
  "source",
];

export type Select = (selection: Selection | null) => void;

export function isSameSelection(a: Selection | null, b: Selection | null): boolean {
  return a === b || (a !== null && b !== null && a.kind === b.kind && a.id === b.id);
}

export function selectionExists({ kind, id }: Selection, index: StoryIndex): boolean {
  switch (kind) {
    case "actor":
      return index.actors.has(id);
    case "faction":
      return index.factions.has(id);
    case "event":
      return index.events.has(id);
    case "argument":
      return index.arguments.has(id);
    case "source":
      return index.sources.has(id);
    case "band":
      return parseBandId(id) !== null;
    case "tie":
      return index.dataset.ties.some((tie) => tie.id === id);
  }
}
