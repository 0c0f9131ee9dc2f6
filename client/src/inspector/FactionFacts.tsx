import type { Faction } from "@entente/core";
import type { ReactNode } from "react";
import { Fact, useReading, withRivals } from "./Fact.tsx";
import { ActorName, Section } from "./Names.tsx";

export function FactionFacts({ faction }: { readonly faction: Faction }): ReactNode {
  const { index } = useReading();
  const { factions, memberships } = index.dataset;
  const preferred = faction.rivalOf ?? faction.id;
  const readings = factions.filter((one) => one.id === preferred || one.rivalOf === preferred);
  const members = withRivals(memberships.filter((one) => one.faction === preferred));
  return (
    <>
      <p className="lead">{sideInWords(faction)}</p>
      <Section title="From formation to end">
        {withRivals(readings).map(({ fact, rivals }) => (
          <Fact key={fact.id} fact={fact} rivals={rivals}>
            {fact.name}
          </Fact>
        ))}
      </Section>
      <Section title="Members">
        {members.map(({ fact, rivals }) => (
          <Fact key={fact.id} fact={fact} rivals={rivals}>
            <ActorName id={fact.actor} />
          </Fact>
        ))}
      </Section>
    </>
  );
}

function sideInWords({ side }: Faction): string {
  switch (side) {
    case "LEFT":
      return "A camp of the left";
    case "CENTRE":
      return "A camp of the centre";
    case "RIGHT":
      return "A camp of the right";
    case "NONE":
      return "A camp";
  }
}
