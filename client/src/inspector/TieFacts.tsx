import type { Tie } from "@entente/core";
import type { ReactNode } from "react";
import { Fact, useReading, withRivals } from "./Fact.tsx";
import { ActorName, Section } from "./Names.tsx";

/** The tie, and all that was between the same two over time. */
export function TieFacts({ tie }: { readonly tie: Tie }): ReactNode {
  const { index } = useReading();
  const between = index.dataset.ties.filter(({ a, b }) => a === tie.a && b === tie.b);
  return (
    <>
      <p className="lead">
        <ActorName id={tie.a} /> and <ActorName id={tie.b} />
      </p>
      <Section title="Between the two, over time">
        {withRivals(between).map(({ fact, rivals }) => (
          <Fact key={fact.id} fact={fact} rivals={rivals}>
            <span className={`kind ${fact.kind.toLowerCase()}`} />
            {fact.kind === "ALLIED" ? "Allied" : "Opposed"}
          </Fact>
        ))}
      </Section>
    </>
  );
}
