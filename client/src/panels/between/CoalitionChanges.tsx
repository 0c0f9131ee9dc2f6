import type { Coalition, CoalitionChange, CoalitionChangeKind, DateComparison } from "@entente/core";
import type { ReactNode } from "react";
import { useInspection } from "../../inspector/inspection.ts";
import { ActorName, EventName, FactionName } from "../../inspector/Names.tsx";
import { Proof } from "../../inspector/Proof.tsx";
import { useWords } from "../../language/LanguageProvider.tsx";
import { titleOfFactions } from "../../story-text/factions-seen.ts";

type StructuralKind = Exclude<CoalitionChangeKind, "JOINED" | "LEFT">;
type StructuralChange = CoalitionChange & { readonly kind: StructuralKind };

/** Factions that formed, merged, split or dissolved. Changes of members are listed below, with their days. */
export function CoalitionChanges({ comparison }: { readonly comparison: DateComparison }): ReactNode {
  const { index } = useInspection();
  const words = useWords();
  const { t } = words;
  const changes = comparison.coalitions.filter(isStructural);
  return (
    <section className="facts" data-group="coalitions">
      <h3>{titleOfFactions(t("between.coalitions"), index, words)}</h3>
      {changes.length === 0 ? (
        <p className="quiet">{t("between.no-coalitions")}</p>
      ) : (
        <ul>
          {changes.map((change) => (
            <CoalitionLine key={`${change.kind} ${factionsOf(change).join(" ")}`} change={change} />
          ))}
        </ul>
      )}
    </section>
  );
}

function isStructural(change: CoalitionChange): change is StructuralChange {
  return change.kind !== "JOINED" && change.kind !== "LEFT";
}

function CoalitionLine({ change }: { readonly change: StructuralChange }): ReactNode {
  const { index } = useInspection();
  const { rich } = useWords();
  const { kind, actors, from, to } = change;
  const began = kind === "FORMED" || kind === "MERGED";
  const named = factionsOf({ from: began ? [] : from, to: began ? to : [] });
  return (
    <li className="fact" data-kind={kind}>
      <div className="fact-what">
        {rich(`between.coalition-${kind}`, {
          from: <CoalitionNames coalitions={from} />,
          to: <CoalitionNames coalitions={to} />,
        })}
      </div>
      {actors.length === 0 ? null : (
        <p className="fact-when">
          {actors.map((actor, place) => (
            <span key={actor}>
              {place === 0 ? null : ", "}
              <ActorName id={actor} />
            </span>
          ))}
        </p>
      )}
      {named.map((id) => {
        const faction = index.factions.get(id);
        if (faction === undefined) return null;
        const event = began ? faction.begunBy : faction.endedBy;
        return (
          <div key={id}>
            {event === null ? null : (
              <p className="fact-when">
                {rich(began ? "inspector.began-with" : "inspector.ended-with", {
                  event: <EventName id={event} />,
                })}
              </p>
            )}
            <Proof evidence={faction} />
          </div>
        );
      })}
    </li>
  );
}

function CoalitionNames({ coalitions }: { readonly coalitions: readonly Coalition[] }): ReactNode {
  return coalitions.map(({ id, members }, place) => (
    <span key={id ?? members.join(" ")}>
      {place === 0 ? null : " + "}
      {id === null ? members.join(", ") : <FactionName id={id} />}
    </span>
  ));
}

function factionsOf({ from, to }: Pick<CoalitionChange, "from" | "to">): string[] {
  return [...from, ...to].flatMap(({ id }) => (id === null ? [] : [id]));
}
