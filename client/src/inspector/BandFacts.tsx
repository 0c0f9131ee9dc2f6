import { type BandTies, parseBandId, tiesOfBand } from "@entente/core";
import { type ReactNode, useMemo } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { useWorkspace } from "../workspace/workspace.ts";
import { Fact } from "./Fact.tsx";
import { useInspection } from "./inspection.ts";
import { ActorName, Section } from "./Names.tsx";

/** More ties than this are counted, and listed in the table. */
const MOST_LISTED = 200;

/** All ties of a kind between two blocs on the date. */
export function BandFacts({ id }: { readonly id: string }): ReactNode {
  const { index, date } = useInspection();
  const { story } = useWorkspace();
  const { t, rich } = useWords();
  const band = useMemo((): BandTies | null => {
    const parts = parseBandId(id);
    return parts === null ? null : tiesOfBand(index, story.layoutIndex, date, parts);
  }, [id, index, story.layoutIndex, date]);
  if (band === null) return null;
  const { ties, kind, names } = band;
  return (
    <>
      <p className="lead">
        {t(`inspector.band-${kind}`, { count: ties.length, a: names[0] || "…", b: names[1] || "…" })}
      </p>
      <Section title={t("inspector.phase-count", { title: t("inspector.band"), count: ties.length })}>
        <ul>
          {ties.slice(0, MOST_LISTED).map(({ fact }) => (
            <Fact key={fact.id} fact={fact} table="ties">
              <span className={`kind ${fact.kind.toLowerCase()}`} />
              {rich("inspector.pair", { a: <ActorName id={fact.a} />, b: <ActorName id={fact.b} /> })}
            </Fact>
          ))}
        </ul>
        {ties.length > MOST_LISTED ? (
          <p>{t("network.more-ties", { count: ties.length - MOST_LISTED })}</p>
        ) : null}
      </Section>
    </>
  );
}
