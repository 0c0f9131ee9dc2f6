import { stanceReversals } from "@entente/core";
import { type ReactNode, useMemo } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { Fact } from "./Fact.tsx";
import { useInspection, withRivals } from "./inspection.ts";
import { ArgumentName, FactionName, Section } from "./Names.tsx";
import { Phases } from "./Phases.tsx";

/** An actor's positions, current, past and future, and every change of stance. */
export function ActorPositions({ actor }: { readonly actor: string }): ReactNode {
  const { index } = useInspection();
  const { t, rich } = useWords();
  const positions = withRivals(index.dataset.positions.filter((one) => one.actor === actor));
  if (positions.length === 0) return null;
  return (
    <Section title={t("inspector.positions")}>
      <StanceChanges actor={actor} />
      <Phases
        facts={positions}
        titles={{
          now: "inspector.positions-held",
          earlier: "inspector.positions-dropped",
          later: "inspector.phase-later",
        }}
        render={({ fact, rivals }) => (
          <Fact
            key={fact.id}
            fact={fact}
            table="positions"
            rivals={rivals}
            saysOf={(one) => t(`inspector.holds-${(one as typeof fact).stance}`)}
          >
            {rich(`inspector.stance-${fact.stance}`, { argument: <ArgumentName id={fact.argument} /> })}
          </Fact>
        )}
      />
    </Section>
  );
}

function StanceChanges({ actor }: { readonly actor: string }): ReactNode {
  const { index, goTo } = useInspection();
  const { t, rich, dates } = useWords();
  const changes = useMemo(() => stanceReversals(index).filter((one) => one.actor === actor), [index, actor]);
  if (changes.length === 0) return null;
  return (
    <div className="phase" data-phase="changed">
      <h4>{t("inspector.positions-changed")}</h4>
      <ul>
        {changes.map(({ argument, stance, date, after, factions, stayedInFaction }) => (
          <li key={after} className="fact">
            {rich(`inspector.view-changed-${stance}`, {
              argument: <ArgumentName id={argument} />,
              date: (
                <button key="date" type="button" className="link" onClick={() => goTo(date)}>
                  {dates.day(date)}
                </button>
              ),
            })}{" "}
            {stayedInFaction && factions[0] !== undefined ? (
              <span className="fact-when">
                {rich("inspector.stayed-in-faction", { faction: <FactionName id={factions[0]} /> })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
