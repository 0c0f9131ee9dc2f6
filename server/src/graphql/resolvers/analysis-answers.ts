import {
  type ArgumentMap,
  type ArgumentState,
  type Balance,
  type Coalition,
  type Coalitions,
  certaintyAt,
  type Discrepancy,
  type FactionMove,
  formatCalendarDate,
  type LeadAndLag,
  type StoryIndex,
} from "@entente/core";
import type { Robustness } from "../../measures/measure-task.ts";
import { actorRefById, answerFaction, answerTie, citations, factionRefById } from "./answers.ts";

type Answer = Record<string, unknown>;

// Converts core's measures into the shapes of the schema (analysis-type-defs.ts).

export function answerCoalitions(index: StoryIndex, coalitions: Coalitions): Answer {
  return {
    ...coalitions,
    asOf: formatCalendarDate(coalitions.asOf),
    named: coalitions.named.map((faction) => answerFaction(index, faction)),
    computed: coalitions.computed.map((members) => members.map((id) => actorRefById(index, id))),
  };
}

export function answerCoalition(index: StoryIndex, { id, members }: Coalition): Answer {
  return {
    faction: id === null ? null : factionRefById(index, id),
    members: members.map((member) => actorRefById(index, member)),
  };
}

export function answerBalance(index: StoryIndex, balance: Balance): Answer {
  return {
    ...balance,
    asOf: formatCalendarDate(balance.asOf),
    flips: balance.flips.map((tie) =>
      answerTie(index, { fact: tie, certainty: certaintyAt(tie, balance.asOf) ?? "POSSIBLE" }),
    ),
    blocs: balance.blocs.map((members) => members.map((id) => actorRefById(index, id))),
    contradictory: balance.contradictory.map((pair) => pairRefs(index, pair)),
  };
}

export function answerDiscrepancy(index: StoryIndex, discrepancy: Discrepancy): Answer {
  return { ...discrepancy, ...pairRefs(index, discrepancy), weak: discrepancy.isWeak };
}

export function answerLeadAndLag(index: StoryIndex, lead: LeadAndLag): Answer {
  return {
    ...lead,
    ...pairRefs(index, lead),
    tieTurned: lead.tieTurned === null ? null : formatCalendarDate(lead.tieTurned),
    stanceTurned: lead.stanceTurned === null ? null : formatCalendarDate(lead.stanceTurned),
  };
}

export function answerFactionMove(index: StoryIndex, move: FactionMove): Answer {
  return {
    ...move,
    actor: actorRefById(index, move.actor),
    left: move.left.map((id) => factionRefById(index, id)),
    joined: move.joined.map((id) => factionRefById(index, id)),
    leftOn: formatCalendarDate(move.leftOn),
    joinedOn: formatCalendarDate(move.joinedOn),
  };
}

export function answerRobustness(
  index: StoryIndex,
  { asOf, balance, coalitions, discrepancies }: Robustness,
): Answer {
  return {
    ...balance,
    asOf: formatCalendarDate(asOf),
    scenarios: Math.max(
      balance.scenarios.length,
      coalitions.scenarios.length,
      discrepancies.scenarios.length,
    ),
    complete: balance.complete && coalitions.complete && discrepancies.complete,
    coalitions: coalitions.coalitions,
    agreement: coalitions.agreement,
    doubtfulPairs: coalitions.doubtful.map((pair) => ({ ...pair, ...pairRefs(index, pair) })),
    discrepancies: discrepancies.pairs.map((pair) => ({ ...pair, ...pairRefs(index, pair) })),
  };
}

export function answerArgumentMap(index: StoryIndex, map: ArgumentMap): Answer {
  return {
    revision: map.revision,
    asOf: formatCalendarDate(map.asOf),
    arguments: map.arguments.map((state) => answerArgumentState(index, state)),
    links: map.links.map(({ from, to, kind, citations: passages }) => ({
      from,
      to,
      kind,
      citations: () => citations(index, passages),
    })),
    extensions: map.extensions,
  };
}

function answerArgumentState(index: StoryIndex, state: ArgumentState): Answer {
  const { argument, explanation } = state;
  return {
    ...state,
    id: argument.id,
    title: argument.title,
    text: argument.text,
    supporters: state.supporters.map((id) => actorRefById(index, id)),
    opponents: state.opponents.map((id) => actorRefById(index, id)),
    attributed: state.attributed.map((id) => actorRefById(index, id)),
    explanation: {
      reason: explanation.reason,
      attackers: explanation.decisive.map(({ attack }) => attack.from),
      text: explainInWords(index, state),
    },
    citations: () => citations(index, argument.citations),
  };
}

function explainInWords(index: StoryIndex, { argument, explanation }: ArgumentState): string {
  const title = (id: string): string =>
    id === argument.id ? "itself" : `“${index.arguments.get(id)?.title ?? id}”`;
  const { reason, decisive } = explanation;
  const from = [...new Set(decisive.map(({ attack }) => title(attack.from)))];
  const attackers = from.join(", ");
  const defenders = [...new Set(decisive.flatMap(({ defendedBy }) => defendedBy.map(title)))].join(", ");
  switch (reason) {
    case "UNATTACKED":
      return "Nothing on the table attacks it: it is unanswered, which does not prove it.";
    case "DEFENDED":
      return `It is attacked by ${attackers}, and defended by ${defenders}.`;
    case "DEFEATED":
      return `It is defeated by ${attackers}, which ${from.length === 1 ? "stands" : "stand"}.`;
    case "UNSETTLED":
      return `It is in dispute with ${attackers}, and nothing that stands decides between them.`;
  }
}

export function pairRefs(index: StoryIndex, { a, b }: { readonly a: string; readonly b: string }): Answer {
  return { a: actorRefById(index, a), b: actorRefById(index, b) };
}
