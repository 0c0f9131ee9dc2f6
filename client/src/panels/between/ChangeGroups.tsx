import { type ComparedChange, type DateComparison, isBeginning, isOfItsDay } from "@entente/core";
import type { ReactNode } from "react";
import { useInspection } from "../../inspector/inspection.ts";
import { ActorName, ArgumentName, EventName, FactionName, TieName } from "../../inspector/Names.tsx";
import { Proof } from "../../inspector/Proof.tsx";
import { useWords } from "../../language/LanguageProvider.tsx";
import { type ChangeGroup, GROUP_OF } from "./comparison-rows.ts";

const GROUPS: readonly ChangeGroup[] = ["joined", "ties", "positions", "events"];
/** Lists of more changes are folded. */
const MANY = 12;

/** Every change between the two days, grouped by its kind, in the order of days. */
export function ChangeGroups({
  comparison: { changes },
}: {
  readonly comparison: DateComparison;
}): ReactNode {
  const { t } = useWords();
  return GROUPS.map((group) => {
    const list = changes.filter(({ kind }) => GROUP_OF[kind] === group);
    if (list.length === 0) return null;
    const title = t("inspector.phase-count", { title: t(`between.${group}`), count: list.length });
    return (
      <section key={group} className="facts" data-group={group}>
        <details className="phase" open={group === "joined" || list.length <= MANY}>
          <summary>{title}</summary>
          <ul>
            {list.map((change) => (
              <ChangeLine key={`${change.kind} ${change.id} ${change.date}`} change={change} />
            ))}
          </ul>
        </details>
      </section>
    );
  });
}

function ChangeLine({ change }: { readonly change: ComparedChange }): ReactNode {
  const { goTo } = useInspection();
  const { t, rich, dates } = useWords();
  return (
    <li className="fact" data-kind={change.kind} data-fact={change.id}>
      <div className="fact-what">
        <button type="button" className="link" onClick={() => goTo(change.date)}>
          {dates.day(change.date)}
        </button>{" "}
        <ChangeWords change={change} />
        <ChangeDoubt change={change} />
        {change.lasts ? null : <span className="weak">{t("between.undone")}</span>}
      </div>
      {change.event === null || change.kind === "EVENT" ? null : (
        <p className="fact-when">{rich("between.by-event", { event: <EventName id={change.event} /> })}</p>
      )}
      <Proof evidence={{ citations: change.citations, note: null }} />
    </li>
  );
}

/** Says that a change of which only the certainty falls on the day may have come before, or may come later. */
function ChangeDoubt({ change }: { readonly change: ComparedChange }): ReactNode {
  const { t } = useWords();
  if (isOfItsDay(change)) return null;
  return (
    <span className="weak">{t(isBeginning(change) ? "between.at-the-latest" : "between.perhaps-later")}</span>
  );
}

function ChangeWords({ change }: { readonly change: ComparedChange }): ReactNode {
  const { rich } = useWords();
  const { index } = useInspection();
  const [a = "", b = ""] = change.actors;
  switch (change.kind) {
    case "EVENT":
      return <EventName id={change.id} />;
    case "FACTION_FORMED":
    case "FACTION_DISSOLVED":
      return <FactionName id={change.id} />;
    case "JOINED":
    case "LEFT_FACTION":
      return rich(`between.${change.kind}`, {
        actor: <ActorName id={a} />,
        faction: <FactionName id={change.faction ?? ""} />,
      });
    case "TIE_BEGAN":
    case "TIE_ENDED": {
      const kind = index.dataset.ties.find(({ id }) => id === change.id)?.kind ?? "ALLIED";
      return (
        <>
          <span className={`kind ${kind.toLowerCase()}`} />
          {rich(`between.${change.kind}-${kind}`, {
            a: <ActorName id={a} />,
            b: <ActorName id={b} />,
            tie: (children: readonly ReactNode[]) => (
              <TieName key="tie" id={change.id}>
                {children}
              </TieName>
            ),
          })}
        </>
      );
    }
    case "POSITION_TAKEN":
    case "POSITION_DROPPED": {
      const stance = index.dataset.positions.find(({ id }) => id === change.id)?.stance ?? "SUPPORTS";
      return rich(`between.${change.kind}-${stance}`, {
        actor: <ActorName id={a} />,
        argument: <ArgumentName id={change.argument ?? ""} />,
      });
    }
  }
}
