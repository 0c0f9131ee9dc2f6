import { type PoliticalEvent, type StoryIndex, tellApart } from "@entente/core";
import { Fragment, type ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { readingPhrases } from "../readings/reading-phrases.ts";
import { InLanguage } from "../story-text/InLanguage.tsx";
import { Attributes } from "./Attributes.tsx";
import { MembershipWords, PositionWords, TieWords } from "./FactWords.tsx";
import { useInspection } from "./inspection.ts";
import { ActorName, FactionName, Section } from "./Names.tsx";
import { Proof } from "./Proof.tsx";
import { ReadingList } from "./ReadingList.tsx";

/** The headline and the detail of an event. */
export function EventWords({ event }: { readonly event: PoliticalEvent }): ReactNode {
  const { headline, headlines, detail, details } = event;
  return (
    <>
      {headline === null ? null : (
        <p className="event-headline">
          <InLanguage of={headlines}>{headline}</InLanguage>
        </p>
      )}
      {detail === null ? null : (
        <p>
          <InLanguage of={details}>{detail}</InLanguage>
        </p>
      )}
    </>
  );
}

export function EventFacts({ event }: { readonly event: PoliticalEvent }): ReactNode {
  const { index, goTo } = useInspection();
  const { t, dates } = useWords();
  const participants = index.dataset.participants.filter((one) => one.event === event.id);
  const { earliest } = event.date;
  return (
    <>
      <p className="lead">
        {earliest === null ? (
          dates.event(event.date.text)
        ) : (
          <button type="button" className="link" onClick={() => goTo(earliest)}>
            {dates.event(event.date.text)}
          </button>
        )}
      </p>
      <EventWords event={event} />
      <Attributes of={event} table="events" />
      <Proof evidence={event} open />
      <EventReadings event={event} />
      {participants.length === 0 ? null : (
        <Section title={t("inspector.participants")}>
          <ul>
            {participants.map(({ actor, role, roles }) => (
              <li key={`${actor} ${role}`} className="fact">
                <ActorName id={actor} short={false} />{" "}
                <span className="fact-when">
                  <InLanguage of={roles}>{role}</InLanguage>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Consequences event={event.id} />
    </>
  );
}

function EventReadings({ event }: { readonly event: PoliticalEvent }): ReactNode {
  const { index } = useInspection();
  const words = useWords();
  const preferred = event.rivalOf ?? event.id;
  const readings = index.dataset.events
    .filter(({ id, rivalOf }) => id === preferred || rivalOf === preferred)
    .toSorted((a, b) => Number(a.rivalOf !== null) - Number(b.rivalOf !== null));
  const [first] = readings;
  if (first === undefined || readings.length < 2) return null;
  return (
    <ReadingList
      readings={readings.map((one) => ({
        id: one.id,
        reading: one.reading,
        difference: tellApart(one, first, index, readingPhrases(words)),
        says: <InLanguage of={one.names}>{one.name}</InLanguage>,
        when: words.dates.event(one.date.text),
        proof: <Proof evidence={one} open />,
      }))}
    />
  );
}

interface Caused {
  readonly begunBy: string | null;
  readonly endedBy: string | null;
  readonly rivalOf: string | null;
}

interface Consequence {
  readonly fact: Caused & Parameters<typeof Proof>[0]["evidence"] & { readonly id: string };
  readonly what: ReactNode;
}

/** The facts that an event began or ended, each with its sources. */
function Consequences({ event }: { readonly event: string }): ReactNode {
  const { index } = useInspection();
  const { t } = useWords();
  const consequences = consequencesOf(event, index);
  return (["begunBy", "endedBy"] as const).map((side) => {
    const here = consequences.filter(({ fact }) => fact[side] === event);
    return here.length === 0 ? null : (
      <Fragment key={side}>
        <Section title={t(side === "begunBy" ? "inspector.it-began" : "inspector.it-ended")}>
          <ul>
            {here.map(({ fact, what }) => (
              <li key={fact.id} className="fact" data-fact={fact.id}>
                <div className="fact-what">{what}</div>
                <Proof evidence={fact} />
              </li>
            ))}
          </ul>
        </Section>
      </Fragment>
    );
  });
}

function consequencesOf(event: string, index: StoryIndex): readonly Consequence[] {
  const { factions, memberships, ties, positions, officeHoldings } = index.dataset;
  const caused = <Row extends Caused>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => row.rivalOf === null && (row.begunBy === event || row.endedBy === event));
  return [
    ...caused(factions).map((fact) => ({ fact, what: <FactionName id={fact.id} /> })),
    ...caused(memberships).map((fact) => ({ fact, what: <MembershipWords membership={fact} /> })),
    ...caused(ties).map((fact) => ({ fact, what: <TieWords tie={fact} /> })),
    ...caused(positions).map((fact) => ({ fact, what: <PositionWords position={fact} /> })),
    ...caused(officeHoldings).map((fact) => ({
      fact,
      what: (
        <>
          <ActorName id={fact.actor} />: {index.offices.get(fact.office) ?? fact.office}
        </>
      ),
    })),
  ];
}
