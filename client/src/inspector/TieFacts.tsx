import {
  discrepancyOf,
  type Position,
  positionsAsOf,
  stanceTable,
  type Tie,
  type TieKind,
} from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { Fact } from "./Fact.tsx";
import { useInspection, withRivals } from "./inspection.ts";
import { ActorName, ArgumentName, Section } from "./Names.tsx";
import { Proof } from "./Proof.tsx";
import { SpanStrip } from "./SpanStrip.tsx";

/** A tie, all ties of the same two actors over time, and their stances on shared arguments on the date. */
export function TieFacts({ tie }: { readonly tie: Tie }): ReactNode {
  const { index } = useInspection();
  const { t, rich } = useWords();
  const between = index.dataset.ties.filter(({ a, b }) => a === tie.a && b === tie.b);
  const intervals = withRivals(between);
  const rows = (["ALLIED", "OPPOSED"] as const).map((kind) => ({
    id: kind,
    name: t(`inspector.tie-${kind}`),
    colour: kind === "ALLIED" ? ("allied" as const) : ("opposed" as const),
    facts: intervals.filter(({ fact }) => fact.kind === kind).map(({ fact }) => fact),
  }));
  return (
    <>
      <p className="lead">
        {rich("inspector.the-two", {
          a: <ActorName id={tie.a} short={false} />,
          b: <ActorName id={tie.b} short={false} />,
        })}
      </p>
      <Section title={t("inspector.between-the-two")}>
        <SpanStrip rows={rows} label={t("inspector.between-the-two")} />
        <ul>
          {intervals.map(({ fact, rivals }) => (
            <Fact
              key={fact.id}
              fact={fact}
              table="ties"
              rivals={rivals}
              saysOf={(one) => t(`inspector.tie-${(one as Tie).kind}`)}
            >
              <span className={`kind ${fact.kind.toLowerCase()}`} />
              {t(`inspector.tie-${fact.kind}`)}
            </Fact>
          ))}
        </ul>
      </Section>
      <SharedArguments a={tie.a} b={tie.b} />
    </>
  );
}

interface Pair {
  readonly a: string;
  readonly b: string;
}

function SharedArguments({ a, b }: Pair): ReactNode {
  const { index, date } = useInspection();
  const { t, number } = useWords();
  const held = positionsAsOf(index, date, "CERTAIN").map(({ fact }) => fact);
  const kind = signOn(
    index.tiesByDay.heldAt(date, "CERTAIN").map(({ fact }) => fact),
    a,
    b,
  );
  const pair = discrepancyOf(stanceTable(held), a, b, kind ?? "ALLIED");
  if (pair.shared === 0) return null;
  return (
    <Section title={t("inspector.arguments-of-the-two")}>
      <p className="numbers">
        {kind === null || pair.value === null
          ? t("inspector.agreement", { agreement: number(pair.agreement ?? 0, DECIMALS), n: pair.shared })
          : t("inspector.agreement-and-discrepancy", {
              agreement: number(pair.agreement ?? 0, DECIMALS),
              discrepancy: number(pair.value, DECIMALS),
              n: pair.shared,
            })}
        {pair.isWeak ? <span className="weak">{t("inspector.weak")}</span> : null}
      </p>
      <ul>
        {[...pair.disagreeOn, ...pair.agreeOn].map((argument) => (
          <StancePair key={argument} argument={argument} a={a} b={b} positions={held} />
        ))}
      </ul>
    </Section>
  );
}

const DECIMALS = { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: "exceptZero" } as const;

function signOn(ties: readonly Tie[], a: string, b: string): TieKind | null {
  const kinds = new Set(ties.filter((tie) => tie.a === a && tie.b === b).map(({ kind }) => kind));
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined ? kind : null;
}

interface StancePairProps extends Pair {
  readonly argument: string;
  /** All positions held on the date. */
  readonly positions: readonly Position[];
}

/** One argument with the stances of two actors on it and their passages. */
export function StancePair({ argument, a, b, positions }: StancePairProps): ReactNode {
  const { rich } = useWords();
  const stances = [a, b].map((actor) =>
    positions.filter((one) => one.actor === actor && one.argument === argument),
  );
  const kinds = new Set(stances.flat().map(({ stance }) => stance));
  return (
    <li className="fact stance-pair" data-argument={argument} data-agree={kinds.size === 1}>
      <div className="fact-what">
        <ArgumentName id={argument} />
      </div>
      <div className="stances">
        {stances.flat().map((position) => (
          <div
            key={position.id}
            className={`stance ${position.stance.toLowerCase()}`}
            data-fact={position.id}
          >
            <span className="stance-mark" aria-hidden="true" />
            {rich(`inspector.actor-${position.stance}`, { actor: <ActorName id={position.actor} /> })}
            <Proof evidence={position} />
          </div>
        ))}
      </div>
    </li>
  );
}
