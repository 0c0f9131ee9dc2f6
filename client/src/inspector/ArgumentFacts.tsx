import type { Argument } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { Fact } from "./Fact.tsx";
import { useInspection, withRivals } from "./inspection.ts";
import { ActorName, ArgumentName, Section } from "./Names.tsx";
import { Phases } from "./Phases.tsx";
import { Proof } from "./Proof.tsx";

export function ArgumentFacts({ argument }: { readonly argument: Argument }): ReactNode {
  const { index } = useInspection();
  const { t, rich } = useWords();
  const { positions, argumentLinks } = index.dataset;
  const held = withRivals(positions.filter((one) => one.argument === argument.id));
  const links = withRivals(
    argumentLinks.filter(({ from, to }) => from === argument.id || to === argument.id),
  );
  return (
    <>
      <p className="lead">{argument.text}</p>
      <Proof evidence={{ citations: argument.citations, note: null }} />
      {(["SUPPORTS", "REJECTS"] as const).map((stance) => {
        const holders = held.filter(({ fact }) => fact.stance === stance);
        return holders.length === 0 ? null : (
          <Section key={stance} title={t(`inspector.who-${stance}`)}>
            <Phases
              facts={holders}
              render={({ fact, rivals }) => (
                <Fact key={fact.id} fact={fact} table="positions" rivals={rivals}>
                  <ActorName id={fact.actor} />
                </Fact>
              )}
            />
          </Section>
        );
      })}
      {links.length === 0 ? null : (
        <Section title={t("inspector.links")}>
          <ul>
            {links.map(({ fact, rivals }) => (
              <Fact
                key={fact.id}
                fact={fact}
                rivals={rivals}
                saysOf={(one) => t(`inspector.link-kind-${(one as typeof fact).kind}`)}
              >
                {rich(`inspector.link-${fact.kind}`, {
                  from: <ArgumentName id={fact.from} />,
                  to: <ArgumentName id={fact.to} />,
                })}
              </Fact>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
