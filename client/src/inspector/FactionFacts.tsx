import { type Faction, isPreferred } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { useWorkspace } from "../workspace/workspace.ts";
import { Fact } from "./Fact.tsx";
import { useInspection, withRivals } from "./inspection.ts";
import { ActorName, Section } from "./Names.tsx";
import { Phases } from "./Phases.tsx";
import { SpanStrip } from "./SpanStrip.tsx";
import { Why } from "./Why.tsx";

export function FactionFacts({ faction }: { readonly faction: Faction }): ReactNode {
  const { index } = useInspection();
  const { t } = useWords();
  const { colours } = useWorkspace().story;
  const { factions, memberships } = index.dataset;
  const preferred = faction.rivalOf ?? faction.id;
  const readings = factions.filter((one) => one.id === preferred || one.rivalOf === preferred);
  const members = withRivals(memberships.filter((one) => one.faction === preferred));
  const colour = colours.get(preferred) ?? ("grey" as const);
  const rows = [
    {
      id: preferred,
      name: t("inspector.the-camp"),
      colour,
      facts: readings.filter(isPreferred),
    },
    ...[...new Set(members.map(({ fact }) => fact.actor))].map((actor) => ({
      id: actor,
      name: index.actors.get(actor)?.shortName ?? actor,
      colour,
      facts: members.filter(({ fact }) => fact.actor === actor).map(({ fact }) => fact),
    })),
  ];
  return (
    <>
      <p className="lead">{t(`inspector.side-${faction.side}`)}</p>
      <Section title={t("inspector.formation")}>
        <SpanStrip rows={rows} label={t("inspector.members-over-time")} />
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
              <Fact key={fact.id} fact={fact} rivals={rivals}>
                <ActorName id={fact.actor} short={false} />
                <Why membership={fact} />
              </Fact>
            )}
          />
        </Section>
      )}
    </>
  );
}
