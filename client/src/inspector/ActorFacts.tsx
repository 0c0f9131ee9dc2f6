import { type Actor, isPreferred } from "@entente/core";
import type { ReactNode } from "react";
import { dateInWords, edtfInWords, eventDateInWords } from "../date-words.ts";
import { Fact, Proof, useReading, withRivals } from "./Fact.tsx";
import { ActorName, ArgumentName, FactionName, Section, TieName } from "./Names.tsx";

export function ActorFacts({ actor }: { readonly actor: Actor }): ReactNode {
  const { index, onSelect } = useReading();
  const { dataset } = index;
  const memberships = withRivals(dataset.memberships.filter((one) => one.actor === actor.id));
  const ties = withRivals(dataset.ties.filter(({ a, b }) => a === actor.id || b === actor.id));
  const positions = withRivals(dataset.positions.filter((one) => one.actor === actor.id));
  const offices = withRivals(dataset.officeHoldings.filter((one) => one.actor === actor.id));
  const parts = dataset.participants.flatMap(({ event, actor: who, role }) => {
    const found = index.events.get(event);
    return who === actor.id && found !== undefined && isPreferred(found) ? [{ event: found, role }] : [];
  });
  return (
    <>
      <Life actor={actor} />
      {memberships.length === 0 ? null : (
        <Section title="Camps">
          {memberships.map(({ fact, rivals }) => (
            <Fact key={fact.id} fact={fact} rivals={rivals}>
              <FactionName id={fact.faction} />
            </Fact>
          ))}
        </Section>
      )}
      {ties.length === 0 ? null : (
        <Section title="Allies and opponents">
          {ties.map(({ fact, rivals }) => (
            <Fact key={fact.id} fact={fact} rivals={rivals}>
              <span className={`kind ${fact.kind.toLowerCase()}`} />
              <TieName id={fact.id}>{fact.kind === "ALLIED" ? "Allied with" : "Opposed to"}</TieName>{" "}
              <ActorName id={fact.a === actor.id ? fact.b : fact.a} short />
            </Fact>
          ))}
        </Section>
      )}
      {positions.length === 0 ? null : (
        <Section title="Positions">
          {positions.map(({ fact, rivals }) => (
            <Fact key={fact.id} fact={fact} rivals={rivals}>
              {fact.stance === "SUPPORTS" ? "Supports " : "Rejects "}
              <ArgumentName id={fact.argument} />
            </Fact>
          ))}
        </Section>
      )}
      {offices.length === 0 ? null : (
        <Section title="Offices">
          {offices.map(({ fact, rivals }) => (
            <Fact key={fact.id} fact={fact} rivals={rivals}>
              {index.offices.get(fact.office) ?? fact.office}
            </Fact>
          ))}
        </Section>
      )}
      {parts.length === 0 ? null : (
        <Section title="Events">
          {parts.map(({ event, role }) => (
            <li key={`${event.id} ${role}`} className="fact">
              <button
                type="button"
                className="link"
                onClick={() => onSelect({ kind: "event", id: event.id })}
              >
                {event.name}
              </button>{" "}
              <span className="fact-when">
                {eventDateInWords(event.date.text)} · {role}
              </span>
            </li>
          ))}
        </Section>
      )}
    </>
  );
}

function Life({ actor }: { readonly actor: Actor }): ReactNode {
  const { date } = useReading();
  const dates = [
    actor.born === null ? null : `born ${edtfInWords(actor.born.text)}`,
    actor.died === null ? null : `died ${edtfInWords(actor.died.text)}`,
  ].filter((part) => part !== null);
  return (
    <>
      <p className="lead">
        {kindInWords(actor)}
        {dates.length === 0 ? null : `, ${dates.join(", ")}`}
      </p>
      <Proof evidence={actor} />
      <p className="as-of">“Now” is {dateInWords(date)}, the date shown.</p>
    </>
  );
}

function kindInWords({ kind }: Actor): string {
  return kind.charAt(0) + kind.slice(1).toLowerCase();
}
