import type { PoliticalEvent } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { Proof, useReading } from "./Fact.tsx";
import { ActorName, FactionName, Section, TieName } from "./Names.tsx";

export function EventFacts({ event }: { readonly event: PoliticalEvent }): ReactNode {
  const { index } = useReading();
  const { dates } = useWords();
  const participants = index.dataset.participants.filter((one) => one.event === event.id);
  const rivals = index.dataset.events.filter((one) => one.rivalOf === (event.rivalOf ?? event.id));
  return (
    <>
      <p className="lead">{dates.event(event.date.text)}</p>
      {event.headline === null ? null : <p className="event-headline">{event.headline}</p>}
      {event.detail === null ? null : <p>{event.detail}</p>}
      <Proof evidence={event} open />
      {participants.length === 0 ? null : (
        <Section title="Who took part">
          {participants.map(({ actor, role }) => (
            <li key={`${actor} ${role}`} className="fact">
              <ActorName id={actor} /> <span className="fact-when">{role}</span>
            </li>
          ))}
        </Section>
      )}
      <Consequences event={event.id} />
      {rivals.length === 0 ? null : (
        <Section title="Other readings">
          {rivals.map((rival) => (
            <li key={rival.id} className="fact">
              {dates.event(rival.date.text)}
              <Proof evidence={rival} />
            </li>
          ))}
        </Section>
      )}
    </>
  );
}

/** The memberships and ties that it began or ended. */
function Consequences({ event }: { readonly event: string }): ReactNode {
  const { index } = useReading();
  const { memberships, ties } = index.dataset;
  const word = (fact: { readonly begunBy: string | null }): string =>
    fact.begunBy === event ? "Began" : "Ended";
  const concerns = (fact: {
    begunBy: string | null;
    endedBy: string | null;
    rivalOf: string | null;
  }): boolean => fact.rivalOf === null && (fact.begunBy === event || fact.endedBy === event);
  const [joined, tied] = [memberships.filter(concerns), ties.filter(concerns)];
  if (joined.length + tied.length === 0) return null;
  return (
    <Section title="What it began and ended">
      {joined.map((fact) => (
        <li key={fact.id} className="fact">
          {word(fact)}: <ActorName id={fact.actor} short /> in <FactionName id={fact.faction} />
        </li>
      ))}
      {tied.map((fact) => (
        <li key={fact.id} className="fact">
          {word(fact)}: <ActorName id={fact.a} short /> and <ActorName id={fact.b} short />{" "}
          <TieName id={fact.id}>{fact.kind === "ALLIED" ? "allied" : "opposed"}</TieName>
        </li>
      ))}
    </Section>
  );
}
