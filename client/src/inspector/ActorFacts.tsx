import { type Actor, isPreferred } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { titleOfFactions } from "../story-text/factions-seen.ts";
import { InLanguage } from "../story-text/InLanguage.tsx";
import { useWorkspace } from "../workspace/workspace.ts";
import { ActorPositions } from "./ActorPositions.tsx";
import { Attributes } from "./Attributes.tsx";
import { Fact } from "./Fact.tsx";
import { byPhase, useInspection, withRivals } from "./inspection.ts";
import { ActorName, EventName, FactionName, Section, TieName } from "./Names.tsx";
import { Note } from "./Note.tsx";
import { Phases } from "./Phases.tsx";
import { Proof } from "./Proof.tsx";
import { SpanStrip } from "./SpanStrip.tsx";
import { Why } from "./Why.tsx";

interface OfActor {
  readonly actor: string;
}

export function ActorFacts({ actor }: { readonly actor: Actor }): ReactNode {
  return (
    <>
      <Life actor={actor} />
      <Memberships actor={actor.id} />
      <Ties actor={actor.id} kind="ALLIED" />
      <Ties actor={actor.id} kind="OPPOSED" />
      <ActorPositions actor={actor.id} />
      <Offices actor={actor.id} />
      <Participations actor={actor.id} />
    </>
  );
}

function Life({ actor }: { readonly actor: Actor }): ReactNode {
  const { date } = useInspection();
  const { t, dates, calendar } = useWords();
  const life = [
    t(`inspector.kind-${actor.kind}`),
    actor.born === null
      ? null
      : t("inspector.born", { kind: actor.kind, date: calendar.edtf(actor.born.text) }),
    actor.died === null
      ? null
      : t("inspector.died", { kind: actor.kind, date: calendar.edtf(actor.died.text) }),
  ].filter((part) => part !== null);
  return (
    <>
      <p className="lead">{life.join(", ")}</p>
      <Note text={actor.note} />
      <Attributes of={actor} table="actors" />
      {actor.citations.length === 0 ? null : <Proof evidence={{ citations: actor.citations, note: null }} />}
      <p className="as-of">{t("inspector.now-is", { date: dates.day(date), time: dates.kind })}</p>
    </>
  );
}

function Memberships({ actor }: OfActor): ReactNode {
  const { index, date } = useInspection();
  const words = useWords();
  const { t } = words;
  const { colours } = useWorkspace().story;
  const memberships = withRivals(index.dataset.memberships.filter((one) => one.actor === actor));
  if (memberships.length === 0) return null;
  const factions = [...new Set(memberships.map(({ fact }) => fact.faction))];
  const rows = factions.map((id) => ({
    id,
    name: index.factions.get(id)?.name ?? id,
    colour: colours.get(id) ?? ("grey" as const),
    facts: memberships.filter(({ fact }) => fact.faction === id).map(({ fact }) => fact),
  }));
  // Current memberships come first, the newest before the others; the rest follow in the order of time.
  const { now, earlier, later } = byPhase(memberships, date);
  const list = (phase: typeof memberships): ReactNode => (
    <ul>
      {phase.map(({ fact, rivals }) => (
        <Fact key={fact.id} fact={fact} table="memberships" rivals={rivals}>
          <FactionName id={fact.faction} />
          {index.dataset.areFactionsComputed === true ? null : <Why membership={fact} />}
        </Fact>
      ))}
    </ul>
  );
  return (
    <Section title={titleOfFactions(t("inspector.factions"), index, words)}>
      {now.length === 0 ? null : list(now.toReversed())}
      <SpanStrip rows={rows} label={t("inspector.factions-over-time")} />
      {list([...earlier, ...later])}
    </Section>
  );
}

function Ties({ actor, kind }: OfActor & { readonly kind: "ALLIED" | "OPPOSED" }): ReactNode {
  const { index } = useInspection();
  const { t } = useWords();
  const ties = withRivals(
    index.dataset.ties.filter((tie) => (tie.a === actor || tie.b === actor) && tie.kind === kind),
  );
  if (ties.length === 0) return null;
  return (
    <Section title={t(kind === "ALLIED" ? "inspector.allies" : "inspector.opponents")}>
      <Phases
        facts={ties}
        render={({ fact, rivals }) => (
          <Fact
            key={fact.id}
            fact={fact}
            table="ties"
            rivals={rivals}
            saysOf={(one) => t(`inspector.tie-${(one as typeof fact).kind}`)}
          >
            <span className={`kind ${kind.toLowerCase()}`} />
            <ActorName id={fact.a === actor ? fact.b : fact.a} />{" "}
            <span className="aside">
              <TieName id={fact.id}>{t("inspector.the-tie")}</TieName>
            </span>
          </Fact>
        )}
      />
    </Section>
  );
}

function Offices({ actor }: OfActor): ReactNode {
  const { index } = useInspection();
  const { t } = useWords();
  const offices = withRivals(index.dataset.officeHoldings.filter((one) => one.actor === actor));
  if (offices.length === 0) return null;
  const officeTitle = (office: string): string => index.offices.get(office) ?? office;
  return (
    <Section title={t("inspector.offices")}>
      <Phases
        facts={offices}
        render={({ fact, rivals }) => (
          <Fact
            key={fact.id}
            fact={fact}
            rivals={rivals}
            saysOf={(one) => officeTitle((one as typeof fact).office)}
          >
            {officeTitle(fact.office)}
          </Fact>
        )}
      />
    </Section>
  );
}

function Participations({ actor }: OfActor): ReactNode {
  const { index } = useInspection();
  const { t, dates } = useWords();
  const parts = index.dataset.participants.flatMap(({ event, actor: who, role, roles }) => {
    const found = index.events.get(event);
    return who === actor && found !== undefined && isPreferred(found) ? [{ event: found, role, roles }] : [];
  });
  if (parts.length === 0) return null;
  const start = (day: number | null): number => day ?? Number.NEGATIVE_INFINITY;
  return (
    <Section title={t("inspector.events")}>
      <ul>
        {parts
          .toSorted((a, b) => start(a.event.date.earliest) - start(b.event.date.earliest))
          .map(({ event, role, roles }) => (
            <li key={`${event.id} ${role}`} className="fact">
              <EventName id={event.id} />{" "}
              <span className="fact-when">
                {dates.event(event.date.text)} · <InLanguage of={roles}>{role}</InLanguage>
              </span>
            </li>
          ))}
      </ul>
    </Section>
  );
}
