import { networkAsOf } from "@entente/core";
import { type ReactNode, useMemo } from "react";
import { useWords } from "./language/LanguageProvider.tsx";
import type { Story } from "./story.ts";
import type { PlayClock } from "./timeline/play-clock.ts";
import { useThrottledDate } from "./timeline/use-clock.ts";

interface DescriptionProps {
  readonly id: string;
  readonly story: Story;
  readonly clock: PlayClock;
}

const RETOLD_EVERY_MILLISECONDS = 1000;

/** The network in words, for whoever does not see the picture. */
export function Description({ id, story, clock }: DescriptionProps): ReactNode {
  const { t, dates } = useWords();
  const date = useThrottledDate(clock, RETOLD_EVERY_MILLISECONDS);
  const network = useMemo(() => networkAsOf(story.index, date, "POSSIBLE"), [story, date]);
  const name = (actor: string): string => story.index.actors.get(actor)?.shortName ?? actor;
  const possibly = (certainty: string): string => (certainty === "CERTAIN" ? "" : " (possibly)");
  return (
    <section className="hidden" id={id} aria-label={t("network.in-words")}>
      <p>On {dates.day(date)}:</p>
      <ul>
        {network.factions.map(({ faction, certainty, members }) => (
          <li key={faction.id}>
            {faction.name}
            {possibly(certainty)}:{" "}
            {members.map((one) => name(one.actor.id) + possibly(one.certainty)).join(", ")}
          </li>
        ))}
        {network.ties.map(({ tie, certainty }) => (
          <li key={tie.id}>
            {name(tie.a)} and {name(tie.b)} are {tie.kind === "ALLIED" ? "allied" : "opposed"}
            {possibly(certainty)}
          </li>
        ))}
      </ul>
    </section>
  );
}
