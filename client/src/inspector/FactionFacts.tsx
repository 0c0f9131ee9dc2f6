import { type Faction, isPreferred, type Membership } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { titleOfFactions } from "../story-text/factions-seen.ts";
import { useWorkspace } from "../workspace/workspace.ts";
import { Fact } from "./Fact.tsx";
import { type FactWithRivals, useInspection, withRivals } from "./inspection.ts";
import { ActorName, Section } from "./Names.tsx";
import { Phases } from "./Phases.tsx";
import { SpanStrip } from "./SpanStrip.tsx";
import { Why } from "./Why.tsx";

export function FactionFacts({ faction }: { readonly faction: Faction }): ReactNode {
  const { index } = useInspection();
  const { factions, memberships, areFactionsComputed = false } = index.dataset;
  const words = useWords();
  const { t } = words;
  const preferred = faction.rivalOf ?? faction.id;
  const readings = factions.filter((one) => one.id === preferred || one.rivalOf === preferred);
  const members = withRivals(memberships.filter((one) => one.faction === preferred));
  return (
    <>
      <p className="lead">{titleOfFactions(t(`inspector.side-${faction.side}`), index, words)}</p>
      {areFactionsComputed ? <p className="quiet">{t("network.computed-camps-in-words")}</p> : null}
      <Section title={t("inspector.formation")}>
        <FactionStrip faction={preferred} readings={readings} members={members} />
        <ul>
          {withRivals(readings).map(({ fact, rivals }) => (
            <Fact key={fact.id} fact={fact} rivals={rivals}>
              {fact.name}
            </Fact>
          ))}
        </ul>
      </Section>
      {members.length === 0 ? null : (
        <Section title={t("inspector.members")}>
          <Phases
            facts={members}
            render={({ fact, rivals }) => (
              <Fact key={fact.id} fact={fact} table="memberships" rivals={rivals}>
                <ActorName id={fact.actor} short={false} />
                {areFactionsComputed ? null : <Why membership={fact} />}
              </Fact>
            )}
          />
        </Section>
      )}
    </>
  );
}

interface FactionStripProps {
  /** The id of the preferred reading. */
  readonly faction: string;
  readonly readings: readonly Faction[];
  readonly members: readonly FactWithRivals<Membership>[];
}

/** The intervals of a faction and of each of its members. */
function FactionStrip({ faction, readings, members }: FactionStripProps): ReactNode {
  const { index } = useInspection();
  const { t } = useWords();
  const colour = useWorkspace().story.colours.get(faction) ?? "grey";
  const actors = [...new Set(members.map(({ fact }) => fact.actor))];
  const rows = [
    { id: faction, name: t("inspector.the-faction"), colour, facts: readings.filter(isPreferred) },
    ...actors.map((actor) => ({
      id: actor,
      name: index.actors.get(actor)?.shortName ?? actor,
      colour,
      facts: members.filter(({ fact }) => fact.actor === actor).map(({ fact }) => fact),
    })),
  ];
  return <SpanStrip rows={rows} label={t("inspector.members-over-time")} />;
}
