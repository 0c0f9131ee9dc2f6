import type { Membership, Position, Tie } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { ActorName, ArgumentName, FactionName, TieName } from "./Names.tsx";

/** Facts in one line each, with names that select what they name. */

export function MembershipWords({
  membership: { actor, faction },
}: {
  readonly membership: Pick<Membership, "actor" | "faction">;
}): ReactNode {
  const { rich } = useWords();
  return rich("inspector.actor-in-faction", {
    actor: <ActorName id={actor} />,
    faction: <FactionName id={faction} />,
  });
}

export function TieWords({
  tie: { id, kind, a, b },
}: {
  readonly tie: Pick<Tie, "id" | "kind" | "a" | "b">;
}): ReactNode {
  const { rich } = useWords();
  return rich(`inspector.two-${kind}`, {
    a: <ActorName id={a} />,
    b: <ActorName id={b} />,
    tie: (children: readonly ReactNode[]) => (
      <TieName key="tie" id={id}>
        {children}
      </TieName>
    ),
  });
}

export function PositionWords({
  position: { actor, argument, stance },
}: {
  readonly position: Pick<Position, "actor" | "argument" | "stance">;
}): ReactNode {
  const { rich } = useWords();
  return rich(`inspector.actor-stance-${stance}`, {
    actor: <ActorName id={actor} />,
    argument: <ArgumentName id={argument} />,
  });
}
