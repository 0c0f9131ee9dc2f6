import type { DateComparison } from "@entente/core";
import type { ReactNode } from "react";
import { Fact } from "../../inspector/Fact.tsx";
import { ActorName, ArgumentName, TieName } from "../../inspector/Names.tsx";
import { useWords } from "../../language/LanguageProvider.tsx";
import type { Story } from "../../story/story.ts";

interface ReversalsProps {
  readonly comparison: DateComparison;
  readonly story: Story;
}

/** Ties that changed from alliance to opposition or back, and positions that changed to the opposite stance. */
export function Reversals({
  comparison: { turnedTies, turnedPositions, to },
  story,
}: ReversalsProps): ReactNode {
  const { t, rich } = useWords();
  const held = story.index.tiesByDay.heldAt(to, "CERTAIN").map(({ fact }) => fact);
  const positions = story.index.positionsByDay.heldAt(to, "CERTAIN").map(({ fact }) => fact);
  if (turnedTies.length + turnedPositions.length === 0) return null;
  return (
    <section className="facts" data-group="turned">
      <h3>{t("between.turned")}</h3>
      <ul>
        {turnedTies.flatMap(({ a, b, now, after }) =>
          held
            .filter(({ id }) => after.includes(id))
            .map((tie) => (
              <Fact key={tie.id} fact={tie}>
                <span className={`kind ${now.toLowerCase()}`} />
                {rich(`between.turned-${now}`, {
                  a: <ActorName id={a} />,
                  b: <ActorName id={b} />,
                  tie: (children: readonly ReactNode[]) => (
                    <TieName key="tie" id={tie.id}>
                      {children}
                    </TieName>
                  ),
                })}
              </Fact>
            )),
        )}
        {turnedPositions.flatMap(({ actor, argument, now }) =>
          positions
            .filter((one) => one.actor === actor && one.argument === argument && one.stance === now)
            .map((position) => (
              <Fact key={position.id} fact={position}>
                {rich(`between.turned-${now}`, {
                  actor: <ActorName id={actor} />,
                  argument: <ArgumentName id={argument} />,
                })}
              </Fact>
            )),
        )}
      </ul>
    </section>
  );
}
