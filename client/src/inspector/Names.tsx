import type { ReactNode } from "react";
import type { Selection } from "../story/selection.ts";
import { InLanguage } from "../story-text/InLanguage.tsx";
import { useInspection } from "./inspection.ts";

/** Names as buttons that select what they name. */

interface NameProps {
  readonly selection: Selection;
  readonly children: ReactNode;
}

function Name({ selection, children }: NameProps): ReactNode {
  const { onSelect } = useInspection();
  return (
    <button type="button" className="link" onClick={() => onSelect(selection)}>
      {children}
    </button>
  );
}

export function ActorName({
  id,
  short = true,
}: {
  readonly id: string;
  readonly short?: boolean;
}): ReactNode {
  const actor = useInspection().index.actors.get(id);
  return (
    <Name selection={{ kind: "actor", id }}>
      <InLanguage of={actor?.names}>{(short ? actor?.shortName : actor?.name) ?? id}</InLanguage>
    </Name>
  );
}

export function FactionName({ id }: { readonly id: string }): ReactNode {
  const found = useInspection().index.factions.get(id);
  return (
    <Name selection={{ kind: "faction", id }}>
      <InLanguage of={found?.names}>{found?.name ?? id}</InLanguage>
    </Name>
  );
}

export function ArgumentName({ id }: { readonly id: string }): ReactNode {
  const found = useInspection().index.arguments.get(id);
  return (
    <Name selection={{ kind: "argument", id }}>
      <InLanguage of={found?.names}>{found?.title ?? id}</InLanguage>
    </Name>
  );
}

export function EventName({ id }: { readonly id: string }): ReactNode {
  const found = useInspection().index.events.get(id);
  return (
    <Name selection={{ kind: "event", id }}>
      <InLanguage of={found?.names}>{found?.name ?? id}</InLanguage>
    </Name>
  );
}

export function TieName({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactNode {
  return <Name selection={{ kind: "tie", id }}>{children}</Name>;
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function Section({ title, children }: SectionProps): ReactNode {
  return (
    <section className="facts">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
