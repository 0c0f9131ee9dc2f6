import type { Membership } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { InLanguage } from "../story-text/InLanguage.tsx";
import { CitationList } from "./CitationList.tsx";
import { EventWords } from "./EventFacts.tsx";
import { useInspection } from "./inspection.ts";
import { ActorName, ArgumentName, EventName, TieName } from "./Names.tsx";
import { Note } from "./Note.tsx";

/**
 * The reason for a membership: the event that began it, other facts that the event changed, and the passages for
 * both.
 */
export function Why({ membership }: { readonly membership: Membership }): ReactNode {
  const { index, onSelect } = useInspection();
  const { rich, t, dates } = useWords();
  const event = membership.begunBy === null ? undefined : index.events.get(membership.begunBy);
  const actor = index.actors.get(membership.actor);
  const faction = index.factions.get(membership.faction);
  return (
    <details className="why">
      <summary>
        {rich("inspector.why", {
          actor: <InLanguage of={actor?.names}>{actor?.shortName ?? membership.actor}</InLanguage>,
          faction: <InLanguage of={faction?.names}>{faction?.name ?? membership.faction}</InLanguage>,
        })}
      </summary>
      {event === undefined ? (
        <p>{t("inspector.why-unknown")}</p>
      ) : (
        <>
          <p>
            {rich("inspector.why-event", {
              event: <EventName id={event.id} />,
              date: dates.event(event.date.text),
            })}
          </p>
          <EventWords event={event} />
          <CitationList index={index} citations={event.citations} onSelect={onSelect} />
          <SameEventFacts membership={membership} />
        </>
      )}
      <p>{t("inspector.why-membership")}</p>
      <CitationList index={index} citations={membership.citations} onSelect={onSelect} />
      <Note text={membership.note} />
    </details>
  );
}

/** Ties and positions of the same actor that the same event began or ended. */
function SameEventFacts({ membership }: { readonly membership: Membership }): ReactNode {
  const { index } = useInspection();
  const { t, rich } = useWords();
  const { actor, begunBy: event } = membership;
  if (event === null) return null;
  const isOwn = (tie: { readonly a: string; readonly b: string }): boolean =>
    tie.a === actor || tie.b === actor;
  const ties = index.tiesByDay.facts.filter(
    (tie) => isOwn(tie) && (tie.begunBy === event || tie.endedBy === event),
  );
  const positions = index.positionsByDay.facts.filter((one) => one.actor === actor && one.begunBy === event);
  if (ties.length + positions.length === 0) return null;
  return (
    <>
      <p>{t("inspector.why-also")}</p>
      <ul className="plain">
        {ties.map((tie) => (
          <li key={tie.id}>
            {rich(`inspector.why-tie-${tie.kind}-${tie.begunBy === event ? "begun" : "ended"}`, {
              other: <ActorName id={tie.a === actor ? tie.b : tie.a} />,
              tie: (children: readonly ReactNode[]) => (
                <TieName key="tie" id={tie.id}>
                  {children}
                </TieName>
              ),
            })}
          </li>
        ))}
        {positions.map((position) => (
          <li key={position.id}>
            {rich(`inspector.stance-${position.stance}`, {
              argument: <ArgumentName id={position.argument} />,
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
