import type { Argument } from "@entente/core";
import type { ReactNode } from "react";
import { Fact, Proof, useReading, withRivals } from "./Fact.tsx";
import { ActorName, ArgumentName, Section } from "./Names.tsx";

export function ArgumentFacts({ argument }: { readonly argument: Argument }): ReactNode {
  const { index } = useReading();
  const { positions, argumentLinks } = index.dataset;
  const held = withRivals(positions.filter((one) => one.argument === argument.id));
  const links = withRivals(
    argumentLinks.filter(({ from, to }) => from === argument.id || to === argument.id),
  );
  return (
    <>
      <p className="lead">{argument.text}</p>
      <Proof evidence={{ citations: argument.citations, note: null }} />
      {held.length === 0 ? null : (
        <Section title="Who held it, who rejected it">
          {held.map(({ fact, rivals }) => (
            <Fact key={fact.id} fact={fact} rivals={rivals}>
              <ActorName id={fact.actor} short /> {fact.stance === "SUPPORTS" ? "supports it" : "rejects it"}
            </Fact>
          ))}
        </Section>
      )}
      {links.length === 0 ? null : (
        <Section title="Bearing on other arguments">
          {links.map(({ fact, rivals }) => (
            <Fact key={fact.id} fact={fact} rivals={rivals}>
              <ArgumentName id={fact.from} /> {fact.kind.toLowerCase()} <ArgumentName id={fact.to} />
            </Fact>
          ))}
        </Section>
      )}
    </>
  );
}
