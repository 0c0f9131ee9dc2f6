import {
  type CalendarDate,
  type FactionMove,
  factionMoves,
  type LeadAndLag,
  leadAndLag,
  type StanceReversal,
  stanceReversals,
} from "@entente/core";
import { type ReactNode, useMemo } from "react";
import { useInspection } from "../../inspector/inspection.ts";
import { ActorName, ArgumentName, FactionName } from "../../inspector/Names.tsx";
import { useWords } from "../../language/LanguageProvider.tsx";
import type { Story } from "../../story/story.ts";

interface History {
  readonly turns: readonly LeadAndLag[];
  readonly moves: readonly FactionMove[];
  readonly views: readonly StanceReversal[];
}

const histories = new WeakMap<Story, History>();

function historyOf(story: Story): History {
  const known = histories.get(story) ?? {
    turns: leadAndLag(story.index),
    moves: factionMoves(story.index),
    views: stanceReversals(story.index),
  };
  histories.set(story, known);
  return known;
}

interface PairHistoryProps {
  readonly story: Story;
  readonly a: string;
  readonly b: string;
}

/**
 * The history of two actors: changes of sign of their tie and stances, moves between factions, and changes of stance.
 */
export function PairHistory({ story, a, b }: PairHistoryProps): ReactNode {
  const { t, list } = useWords();
  const { index } = useInspection();
  const history = useMemo(() => {
    const { turns, moves, views } = historyOf(story);
    const isOne = (actor: string): boolean => actor === a || actor === b;
    return {
      turns: turns.filter((turn) => turn.a === a && turn.b === b),
      moves: moves.filter(({ actor }) => isOne(actor)),
      views: views.filter(({ actor, stayedInFaction }) => isOne(actor) && stayedInFaction),
    };
  }, [story, a, b]);
  if (history.turns.length + history.moves.length + history.views.length === 0)
    return <p className="quiet">{t("discrepancies.no-history")}</p>;
  const titles = (ids: readonly string[]): string =>
    list(ids.map((id) => index.arguments.get(id)?.title ?? id));
  return (
    <div className="phase history">
      <h4>{t("discrepancies.how-it-changed")}</h4>
      <ul>
        {history.turns.map((turn) => (
          <TurnLine key={`${turn.direction} ${turn.tieTurned} ${turn.stanceTurned}`} turn={turn} />
        ))}
        {history.moves.map((move) => (
          <MoveLine key={`${move.actor} ${move.joinedOn}`} move={move} titles={titles} />
        ))}
        {history.views.map(({ actor, argument, stance, date, after, factions }) => (
          <HistoryLine
            key={after}
            date={date}
            message={`discrepancies.changed-view-${stance}`}
            parts={{
              actor: <ActorName id={actor} />,
              argument: <ArgumentName id={argument} />,
              faction: <FactionName id={factions[0] ?? ""} />,
            }}
          />
        ))}
      </ul>
    </div>
  );
}

function TurnLine({ turn }: { readonly turn: LeadAndLag }): ReactNode {
  const { t, dates } = useWords();
  const { direction, order, tieTurned, stanceTurned, lagDays } = turn;
  const date = tieTurned ?? stanceTurned;
  if (date === null) return null;
  return (
    <HistoryLine
      date={date}
      message={`discrepancies.turn-${direction}-${order}`}
      parts={{
        lag: t("discrepancies.lag", { days: Math.abs(lagDays ?? 0), time: dates.kind }),
        stance: stanceTurned === null ? "" : dates.day(stanceTurned),
      }}
    />
  );
}

interface MoveLineProps {
  readonly move: FactionMove;
  readonly titles: (ids: readonly string[]) => string;
}

function MoveLine({ move, titles }: MoveLineProps): ReactNode {
  const { t } = useWords();
  const { actor, left, joined, joinedOn, kept, reversed, dropped, taken, keptTheView } = move;
  const views = [
    kept.length === 0 ? null : t("discrepancies.kept", { arguments: titles(kept), count: kept.length }),
    reversed.length === 0
      ? null
      : t("discrepancies.reversed", { arguments: titles(reversed), count: reversed.length }),
    dropped.length === 0
      ? null
      : t("discrepancies.dropped", { arguments: titles(dropped), count: dropped.length }),
    taken.length === 0 ? null : t("discrepancies.taken", { arguments: titles(taken), count: taken.length }),
  ].filter((part) => part !== null);
  return (
    <HistoryLine
      date={joinedOn}
      message={keptTheView ? "discrepancies.moved-kept-view" : "discrepancies.moved"}
      parts={{
        actor: <ActorName id={actor} />,
        left: <FactionName id={left[0] ?? ""} />,
        joined: <FactionName id={joined[0] ?? ""} />,
      }}
      detail={views.join(" ")}
    />
  );
}

interface HistoryLineProps {
  readonly date: CalendarDate;
  readonly message: Parameters<ReturnType<typeof useWords>["rich"]>[0];
  readonly parts: Readonly<Record<string, ReactNode>>;
  readonly detail?: string;
}

/** A day as a button that goes to it, and the change on it. */
function HistoryLine({ date, message, parts, detail = "" }: HistoryLineProps): ReactNode {
  const { goTo } = useInspection();
  const { rich, dates } = useWords();
  return (
    <li className="fact">
      <button type="button" className="link" onClick={() => goTo(date)}>
        {dates.day(date)}
      </button>{" "}
      {rich(message, parts)}
      {detail === "" ? null : <p className="fact-when">{detail}</p>}
    </li>
  );
}
