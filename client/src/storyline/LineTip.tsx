import { type CalendarDate, networkAsOf } from "@entente/core";
import { type ReactNode, type RefObject, useMemo } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { Story } from "../story/story.ts";
import { titleOfFactions } from "../story-text/factions-seen.ts";

/** The place of the pointer on an actor's line. */
export interface Pointed {
  readonly actor: string;
  readonly day: number;
  /** Pixels of the window. */
  readonly x: number;
  readonly y: number;
}

interface LineTipProps {
  readonly story: Story;
  readonly pointed: Pointed;
  readonly scroller: RefObject<HTMLElement | null>;
}

const MOST_NAMES = 8;
const WIDTH = 270;

/** An actor's factions, allies and opponents on the day under the pointer. */
export function LineTip({ story, pointed, scroller }: LineTipProps): ReactNode {
  const words = useWords();
  const { t, dates, list } = words;
  const { actor, day } = pointed;
  const facts = useMemo(() => factsOf(story, actor, day as CalendarDate), [story, actor, day]);
  const box = scroller.current?.getBoundingClientRect();
  const possibly = ({ name, isCertain }: Named): string =>
    isCertain ? name : t("storyline.possibly", { name });
  const some = (names: readonly Named[]): string =>
    names.length <= MOST_NAMES
      ? list(names.map(possibly))
      : t("storyline.and-more", {
          names: names.slice(0, MOST_NAMES).map(possibly).join(", "),
          count: names.length - MOST_NAMES,
        });
  if (box === undefined) return null;
  const left = Math.min(pointed.x - box.left + 14, box.width - WIDTH - 6);
  const above = pointed.y - box.top > box.height / 2;
  const place = above
    ? { left, bottom: box.bottom - pointed.y + 14 }
    : { left, top: pointed.y - box.top + 16 + (scroller.current?.offsetTop ?? 0) };
  return (
    <div className="line-tip" style={place} aria-hidden="true">
      <p className="line-tip-name">{story.index.actors.get(actor)?.name ?? actor}</p>
      <p className="line-tip-date">{dates.day(day as CalendarDate)}</p>
      {facts.factions.length === 0 ? null : (
        <p>{titleOfFactions(some(facts.factions), story.whole, words)}</p>
      )}
      {facts.allies.length === 0 ? null : <p>{t("storyline.allied-with", { names: some(facts.allies) })}</p>}
      {facts.opponents.length === 0 ? null : (
        <p className="line-tip-opposed">{t("storyline.opposed-to", { names: some(facts.opponents) })}</p>
      )}
    </div>
  );
}

interface Named {
  readonly name: string;
  readonly isCertain: boolean;
}

function factsOf(
  { index }: Story,
  actor: string,
  date: CalendarDate,
): Readonly<Record<"factions" | "allies" | "opponents", readonly Named[]>> {
  const { factions, ties } = networkAsOf(index, date, "POSSIBLE");
  const joined = factions.flatMap(({ faction, members }) => {
    const member = members.find((one) => one.actor.id === actor);
    return member === undefined ? [] : [{ name: faction.name, isCertain: member.certainty === "CERTAIN" }];
  });
  const others = (kind: "ALLIED" | "OPPOSED"): Named[] =>
    ties.flatMap(({ fact: tie, certainty }) => {
      if (tie.kind !== kind || (tie.a !== actor && tie.b !== actor)) return [];
      const other = tie.a === actor ? tie.b : tie.a;
      return [{ name: index.actors.get(other)?.shortName ?? other, isCertain: certainty === "CERTAIN" }];
    });
  return { factions: joined, allies: others("ALLIED"), opponents: others("OPPOSED") };
}
