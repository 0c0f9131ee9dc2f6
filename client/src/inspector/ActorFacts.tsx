import { type Actor, isPreferred } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { Fact, Proof, useReading, withRivals } from "./Fact.tsx";
import { ActorName, ArgumentName, FactionName, Section, TieName } from "./Names.tsx";

export function ActorFacts({ actor }: { readonly actor: Actor }): ReactNode {
  return (
    <>
      <Life actor={actor} />
      <Camps actor={actor.id} />
      <Ties actor={actor.id} />
      <Positions actor={actor.id} />
      <Offices actor={actor.id} />
      <Parts actor={actor.id} />
    </>
  );
}

interface OfActor {
  readonly actor: string;
}

function Camps({ actor }: OfActor): ReactNode {
  const { index } = useReading();
  const memberships = withRivals(index.dataset.memberships.filter((one) => one.actor === actor));
  if (memberships.length === 0) return null;
  return (
    <Section title="Camps">
      {memberships.map(({ fact, rivals }) => (
        <Fact key={fact.id} fact={fact} rivals={rivals}>
          <FactionName id={fact.faction} />
        </Fact>
      ))}
    </Section>
  );
}

function Ties({ actor }: OfActor): ReactNode {
  const { index } = useReading();
  const ties = withRivals(index.dataset.ties.filter(({ a, b }) => a === actor || b === actor));
  if (ties.length === 0) return null;
  return (
    <Section title="Allies and opponents">
      {ties.map(({ fact, rivals }) => (
        <Fact key={fact.id} fact={fact} rivals={rivals}>
          <span className={`kind ${fact.kind.toLowerCase()}`} />
          <TieName id={fact.id}>{fact.kind === "ALLIED" ? "Allied with" : "Opposed to"}</TieName>{" "}
          <ActorName id={fact.a === actor ? fact.b : fact.a} short />
        </Fact>
      ))}
    </Section>
  );
}

function Positions({ actor }: OfActor): ReactNode {
  const { index } = useReading();
  const positions = withRivals(index.dataset.positions.filter((one) => one.actor === actor));
  if (positions.length === 0) return null;
  return (
    <Section title="Positions">
      {positions.map(({ fact, rivals }) => (
        <Fact key={fact.id} fact={fact} rivals={rivals}>
          {fact.stance === "SUPPORTS" ? "Supports " : "Rejects "}
          <ArgumentName id={fact.argument} />
        </Fact>
      ))}
    </Section>
  );
}

function Offices({ actor }: OfActor): ReactNode {
  const { index } = useReading();
  const offices = withRivals(index.dataset.officeHoldings.filter((one) => one.actor === actor));
  if (offices.length === 0) return null;
  return (
    <Section title="Offices">
      {offices.map(({ fact, rivals }) => (
        <Fact key={fact.id} fact={fact} rivals={rivals}>
          {index.offices.get(fact.office) ?? fact.office}
        </Fact>
      ))}
    </Section>
  );
}

function Parts({ actor }: OfActor): ReactNode {
  const { dates } = useWords();
  const { index, onSelect } = useReading();
  const parts = index.dataset.participants.flatMap(({ event, actor: who, role }) => {
    const found = index.events.get(event);
    return who === actor && found !== undefined && isPreferred(found) ? [{ event: found, role }] : [];
  });
  if (parts.length === 0) return null;
  const start = (date: number | null): number => date ?? Number.NEGATIVE_INFINITY;
  return (
    <Section title="Events">
      {parts
        .toSorted((a, b) => start(a.event.date.earliest) - start(b.event.date.earliest))
        .map(({ event, role }) => (
          <li key={`${event.id} ${role}`} className="fact">
            <button type="button" className="link" onClick={() => onSelect({ kind: "event", id: event.id })}>
              {event.name}
            </button>{" "}
            <span className="fact-when">
              {dates.event(event.date.text)} · {role}
            </span>
          </li>
        ))}
    </Section>
  );
}

function Life({ actor }: { readonly actor: Actor }): ReactNode {
  const { dates } = useWords();
  const { date } = useReading();
  const lifetime = [
    actor.born === null ? null : `born ${dates.edtf(actor.born.text)}`,
    actor.died === null ? null : `died ${dates.edtf(actor.died.text)}`,
  ].filter((part) => part !== null);
  return (
    <>
      <p className="lead">
        {kindInWords(actor)}
        {lifetime.length === 0 ? null : `, ${lifetime.join(", ")}`}
      </p>
      <Proof evidence={actor} />
      <p className="as-of">“Now” is {dates.day(date)}, the date shown.</p>
    </>
  );
}

function kindInWords({ kind }: Actor): string {
  return kind.charAt(0) + kind.slice(1).toLowerCase();
}
