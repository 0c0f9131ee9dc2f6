import { type Certainty, networkAsOf } from "@entente/core";
import { type ReactNode, useMemo } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { PlayClock } from "../playback/play-clock.ts";
import { useThrottledDate } from "../playback/use-clock.ts";
import type { Story } from "../story/story.ts";
import { titleOfFactions } from "./factions-seen.ts";

interface DescriptionProps {
  readonly id: string;
  readonly story: Story;
  readonly clock: PlayClock;
}

const RETOLD_EVERY_MILLISECONDS = 1000;
/** The greatest number of ties described. Nobody listens to more, and thousands of lines would slow the page down. */
const MOST_TIES = 200;

/** A description of the network in words, for screen readers. */
export function Description({ id, story, clock }: DescriptionProps): ReactNode {
  const words = useWords();
  const { t, dates } = words;
  const date = useThrottledDate(clock, RETOLD_EVERY_MILLISECONDS);
  const network = useMemo(() => networkAsOf(story.index, date, "POSSIBLE"), [story, date]);
  const name = (actor: string): string => story.index.actors.get(actor)?.shortName ?? actor;
  const sure = (text: string, certainty: Certainty): string =>
    certainty === "CERTAIN" ? text : t("network.possibly", { name: text });
  return (
    <section className="hidden" id={id} aria-label={t("network.in-words")}>
      <p>{t("network.on-date", { date: dates.day(date), time: dates.kind })}</p>
      <ul>
        {network.factions.map(({ faction, certainty, members }) => (
          <li key={faction.id}>
            {t("network.faction", {
              faction: titleOfFactions(sure(faction.name, certainty), story.whole, words),
              members: members.map((one) => sure(name(one.actor.id), one.certainty)).join(", "),
            })}
          </li>
        ))}
        {network.ties.slice(0, MOST_TIES).map(({ fact: tie, certainty }) => (
          <li key={tie.id}>
            {sure(
              t("changes.tie-began", { known: "yes", kind: tie.kind, a: name(tie.a), b: name(tie.b) }),
              certainty,
            )}
          </li>
        ))}
        {network.ties.length > MOST_TIES ? (
          <li>{t("network.more-ties", { count: network.ties.length - MOST_TIES })}</li>
        ) : null}
      </ul>
    </section>
  );
}
