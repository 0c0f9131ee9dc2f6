import { type Discrepancy, type DiscrepancyRobustness, positionsAsOf } from "@entente/core";
import type { ReactNode } from "react";
import { useInspection } from "../../inspector/inspection.ts";
import { ActorName } from "../../inspector/Names.tsx";
import { StancePair } from "../../inspector/TieFacts.tsx";
import { useWords } from "../../language/LanguageProvider.tsx";
import type { Story } from "../../story/story.ts";
import { InLanguage } from "../../story-text/InLanguage.tsx";
import { PairHistory } from "./PairHistory.tsx";
import { SIGNED } from "./pair.ts";

export type PairRange = DiscrepancyRobustness["pairs"][number];

interface PairRowProps {
  readonly pair: Discrepancy;
  readonly story: Story;
  /** Null while it is being computed. */
  readonly range: PairRange | null;
  readonly opened: boolean;
  readonly onOpen: () => void;
}

/** One pair with its discrepancy and the number of shared arguments; opened, the sources. */
export function PairRow({ pair, story, range, opened, onOpen }: PairRowProps): ReactNode {
  const { index } = useInspection();
  const { t, rich, number } = useWords();
  const name = (id: string): ReactNode => {
    const actor = index.actors.get(id);
    return <InLanguage of={actor?.names}>{actor?.shortName ?? id}</InLanguage>;
  };
  const { a, b, tie, value, shared, isWeak } = pair;
  return (
    <li
      className={opened ? "pair opened" : "pair"}
      data-pair={`${a} ${b}`}
      data-value={value}
      data-shared={shared}
    >
      <button type="button" className="pair-head" aria-expanded={opened} onClick={onOpen}>
        <span className={`kind ${tie.toLowerCase()}`} />
        <span className="pair-names">{rich("inspector.pair", { a: name(a), b: name(b) })}</span>
        <span className="pair-numbers">
          <span className="pair-value">
            {t("discrepancies.value", { value: number(value ?? 0, SIGNED) })}
          </span>{" "}
          <span className="pair-n">{t("discrepancies.n", { n: shared })}</span>
          {isWeak ? <span className="weak">{t("discrepancies.weak")}</span> : null}
        </span>
      </button>
      {opened ? (
        <div className="pair-body">
          <p>
            <ActorName id={a} short={false} /> · <ActorName id={b} short={false} />
          </p>
          <RangeInWords pair={pair} range={range} />
          <StancesOfPair story={story} pair={pair} />
          <PairHistory story={story} a={a} b={b} />
        </div>
      ) : null}
    </li>
  );
}

function RangeInWords({
  pair,
  range,
}: {
  readonly pair: Discrepancy;
  readonly range: PairRange | null;
}): ReactNode {
  const { t, number } = useWords();
  if (range === null) return <p className="quiet">{t("discrepancies.computing")}</p>;
  const { min, max } = range.value;
  if (min === null || max === null) return null;
  const steady = min === pair.value && max === pair.value;
  return (
    <p className="quiet" data-min={min} data-max={max}>
      {steady
        ? t("discrepancies.steady")
        : t("discrepancies.range", {
            min: number(min, SIGNED),
            max: number(max, SIGNED),
            signs: Math.sign(min) === Math.sign(max) ? "same" : "other",
          })}
    </p>
  );
}

/** The arguments on which both have a stance, first those that contradict the tie. */
function StancesOfPair({ story, pair }: { readonly story: Story; readonly pair: Discrepancy }): ReactNode {
  const { date } = useInspection();
  const { t } = useWords();
  const positions = positionsAsOf(story.index, date, "CERTAIN").map(({ fact }) => fact);
  const groups = [
    { title: t("discrepancies.disagree-on", { count: pair.disagreeOn.length }), list: pair.disagreeOn },
    { title: t("discrepancies.agree-on", { count: pair.agreeOn.length }), list: pair.agreeOn },
  ];
  return (pair.tie === "ALLIED" ? groups : groups.toReversed()).map(({ title, list }) =>
    list.length === 0 ? null : (
      <div key={title} className="phase">
        <h4>{title}</h4>
        <ul>
          {list.map((argument) => (
            <StancePair key={argument} argument={argument} a={pair.a} b={pair.b} positions={positions} />
          ))}
        </ul>
      </div>
    ),
  );
}
