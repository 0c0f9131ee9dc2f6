import type { ReactNode } from "react";
import { useReading } from "./Fact.tsx";

/** Names that lead to what they name. */
export function ActorName({
  id,
  short = false,
}: {
  readonly id: string;
  readonly short?: boolean;
}): ReactNode {
  const { index, onSelect } = useReading();
  const actor = index.actors.get(id);
  return (
    <button type="button" className="link" onClick={() => onSelect({ kind: "actor", id })}>
      {short ? (actor?.shortName ?? id) : (actor?.name ?? id)}
    </button>
  );
}

export function FactionName({ id }: { readonly id: string }): ReactNode {
  const { index, onSelect } = useReading();
  return (
    <button type="button" className="link" onClick={() => onSelect({ kind: "faction", id })}>
      {index.factions.get(id)?.name ?? id}
    </button>
  );
}

export function ArgumentName({ id }: { readonly id: string }): ReactNode {
  const { index, onSelect } = useReading();
  return (
    <button type="button" className="link" onClick={() => onSelect({ kind: "argument", id })}>
      {index.arguments.get(id)?.title ?? id}
    </button>
  );
}

export function TieName({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactNode {
  const { onSelect } = useReading();
  return (
    <button type="button" className="link" onClick={() => onSelect({ kind: "tie", id })}>
      {children}
    </button>
  );
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function Section({ title, children }: SectionProps): ReactNode {
  return (
    <section className="facts">
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}
