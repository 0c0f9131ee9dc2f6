import type { UncertainDate } from "../time/uncertain-date.ts";
import type { Attributed } from "./attribute.ts";

export type ActorKind = "PERSON" | "GROUP" | "ORGANISATION" | "STATE";

export interface Actor extends Attributed {
  readonly id: string;
  readonly name: string;
  /** The label in the picture, e.g. the surname; equals `name` if the dataset gives none. */
  readonly shortName: string;
  /** `name` in other languages, by ISO 639-1 code. */
  readonly names: Readonly<Record<string, string>>;
  /** `shortName` in other languages. */
  readonly shortNames?: Readonly<Record<string, string>>;
  readonly kind: ActorKind;
  /** Birth of a person, foundation of an organisation or state. */
  readonly born: UncertainDate | null;
  /** Death of a person, end of an organisation or state. */
  readonly died: UncertainDate | null;
  readonly note: string | null;
  readonly citations: readonly string[];
}

/** Lists the labels of an actor in all languages, the same for a dataset in whichever language. */
export function shortNamesOf({ name, shortName, names, shortNames = {} }: Actor): readonly string[] {
  const isOwnName = (text: string): boolean => text === name || Object.values(names).includes(text);
  const labels = [shortName, ...Object.values(shortNames)];
  return labels.some(isOwnName) ? [...labels, name, ...Object.values(names)] : labels;
}

/** Letters of the longest label that is written whole. */
const LONGEST_LABEL = 48;

/** Returns a name as it stands beside a disc: a very long one is cut, and stands whole in tables and the inspector. */
export function labelOf(name: string): string {
  const letters = [...name];
  return letters.length <= LONGEST_LABEL
    ? name
    : `${letters
        .slice(0, LONGEST_LABEL - 1)
        .join("")
        .trimEnd()}…`;
}
