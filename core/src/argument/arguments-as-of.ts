import { groupBy } from "../measures/group-by.ts";
import type { Argument, ArgumentLink, Position } from "../model/argument.ts";
import { compareIds } from "../model/ids.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Certainty } from "../time/interval.ts";
import { type Explanation, explainGrounded } from "./explanation.ts";
import { type Extension, extensionsOf, type Semantics } from "./extension.ts";
import { type Attack, frameworkOf, type SupportReading } from "./framework.ts";
import { dfQuad, hCategorizer } from "./gradual-strength.ts";
import { DEFAULT_LIMITS, type SearchLimits } from "./labelling.ts";

/** The arguments of one day with their acceptability. */
export interface ArgumentMap {
  readonly revision: string;
  readonly asOf: CalendarDate;
  readonly semantics: Semantics;
  /** Keyed by id. */
  readonly arguments: readonly ArgumentState[];
  /** Links that hold that day between these arguments. */
  readonly links: readonly ArgumentLink[];
  /** The attacks that count, those that follow from support included. */
  readonly attacks: readonly Attack[];
  readonly extensions: readonly Extension[];
}

export interface ArgumentState {
  readonly argument: Argument;
  /** True where at least one extension exists and all contain the argument. */
  readonly accepted: boolean;
  /** True where some extension contains the argument. */
  readonly credible: boolean;
  /** h-categorizer over `attacks`. */
  readonly strength: number;
  /** DF-QuAD over the links; null where it does not converge. */
  readonly supportedStrength: number | null;
  /** Actor ids, ascending. */
  readonly supporters: readonly string[];
  readonly opponents: readonly string[];
  /** Ids of those supporters and opponents of whom only others say so, ascending. */
  readonly attributed: readonly string[];
  /** Always under grounded semantics, whichever semantics was asked for. */
  readonly explanation: Explanation;
}

export interface ArgumentOptions {
  readonly certainty?: Certainty;
  readonly support?: SupportReading;
  readonly limits?: SearchLimits;
}

/**
 * The arguments on the table on `asOf` and their acceptability. An argument is on the table where someone holds a
 * position on it that day; one on which nobody ever holds any is there whenever one of its links holds. Throws
 * ExtensionLimitError where the extensions are too many to list.
 */
export function argumentsAsOf(
  index: StoryIndex,
  asOf: CalendarDate,
  semantics: Semantics = "GROUNDED",
  { certainty = "CERTAIN", support = "IGNORED", limits = DEFAULT_LIMITS }: ArgumentOptions = {},
): ArgumentMap {
  const held = index.argumentLinksByDay.heldAt(asOf, certainty).map(({ fact }) => fact);
  const sides = sidesAsOf(index, asOf, certainty);
  const onTable = argumentsOnTable(index, sides, held);
  const ids = new Set(onTable.map(({ id }) => id));
  const links = held.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const framework = frameworkOf(ids, links, support);
  const extensions = extensionsOf(framework, semantics, limits);
  const members = extensions.map((extension) => new Set(extension));
  const strengths = hCategorizer(framework);
  const supported = dfQuad(ids, links);
  const explanations = new Map(explainGrounded(framework).map((one) => [one.argument, one]));
  const states = onTable.flatMap((argument) => {
    const explanation = explanations.get(argument.id);
    if (explanation === undefined) return [];
    const { supporters, opponents, attributed } = sides.get(argument.id) ?? NO_SIDES;
    return [
      {
        argument,
        accepted: members.length > 0 && members.every((extension) => extension.has(argument.id)),
        credible: members.some((extension) => extension.has(argument.id)),
        strength: strengths.byArgument.get(argument.id) ?? 1,
        supportedStrength: supported.converged ? (supported.byArgument.get(argument.id) ?? null) : null,
        supporters,
        opponents,
        attributed,
        explanation,
      },
    ];
  });
  const { revision } = index.dataset;
  return { revision, asOf, semantics, arguments: states, links, attacks: framework.attacks, extensions };
}

interface Sides {
  readonly supporters: readonly string[];
  readonly opponents: readonly string[];
  readonly attributed: readonly string[];
}

const NO_SIDES: Sides = { supporters: [], opponents: [], attributed: [] };

function sidesAsOf(index: StoryIndex, asOf: CalendarDate, certainty: Certainty): Map<string, Sides> {
  const held = index.positionsByDay.heldAt(asOf, certainty).map(({ fact }) => fact);
  const actors = (positions: readonly Position[]): string[] =>
    [...new Set(positions.map(({ actor }) => actor))].sort(compareIds);
  const sides = new Map<string, Sides>();
  for (const [argument, positions] of groupBy(held, (position) => position.argument)) {
    const own = new Set(actors(positions.filter(({ basis }) => basis !== "ATTRIBUTED")));
    sides.set(argument, {
      supporters: actors(positions.filter(({ stance }) => stance === "SUPPORTS")),
      opponents: actors(positions.filter(({ stance }) => stance === "REJECTS")),
      attributed: actors(positions).filter((actor) => !own.has(actor)),
    });
  }
  return sides;
}

function argumentsOnTable(
  index: StoryIndex,
  sides: ReadonlyMap<string, Sides>,
  links: readonly ArgumentLink[],
): Argument[] {
  const everHeld = new Set(index.positionsByDay.facts.map(({ argument }) => argument));
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  return index.dataset.arguments
    .filter(({ id }) => sides.has(id) || (!everHeld.has(id) && linked.has(id)))
    .toSorted((a, b) => compareIds(a.id, b.id));
}
