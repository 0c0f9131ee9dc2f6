import type { Discrepancy } from "@entente/core";
import { scaleLinear, scaleSqrt } from "d3-scale";
import { type ReactNode, useMemo } from "react";
import { useInspection } from "../../inspector/inspection.ts";
import { useWords } from "../../language/LanguageProvider.tsx";
import { pairKey, SIGNED } from "./pair.ts";

interface QuadrantsProps {
  readonly pairs: readonly Discrepancy[];
  readonly opened: string | null;
  readonly onOpen: (pair: Discrepancy) => void;
}

const [WIDTH, HEIGHT, MARGIN] = [320, 118, 14] as const;
const ROW_HEIGHT = 34;

interface Dot {
  readonly pair: Discrepancy;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** A plot of every tied pair: allies above, opponents below, disagreement on the left, agreement on the right. */
export function Quadrants({ pairs, opened, onOpen }: QuadrantsProps): ReactNode {
  const { t } = useWords();
  const dots = useMemo(() => placeDots(pairs), [pairs]);
  return (
    <figure className="quadrants">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t("discrepancies.scatter")}>
        <Ground />
        {dots.map((dot) => (
          <PairDot
            key={pairKey(dot.pair)}
            dot={dot}
            isOpened={opened === pairKey(dot.pair)}
            onOpen={() => onOpen(dot.pair)}
          />
        ))}
      </svg>
    </figure>
  );
}

/** The shaded quadrants of discrepancy, the axes, and their labels. */
function Ground(): ReactNode {
  const { t } = useWords();
  const x = scaleX();
  const middle = HEIGHT / 2 - 7;
  return (
    <>
      <rect className="against" x={0} y={0} width={x(-1 / 3)} height={middle} />
      <rect className="against" x={x(1 / 3)} y={middle} width={WIDTH - x(1 / 3)} height={middle} />
      <line className="middle-line" x1={0} x2={WIDTH} y1={middle} y2={middle} />
      <line className="middle-line" x1={x(0)} x2={x(0)} y1={0} y2={HEIGHT - 14} />
      <text x={4} y={12}>
        {t("discrepancies.scatter-allies-disagree")}
      </text>
      <text x={WIDTH - 4} y={HEIGHT - 18} textAnchor="end">
        {t("discrepancies.scatter-opponents-agree")}
      </text>
      <text className="axis-word" x={4} y={HEIGHT - 2}>
        {t("discrepancies.scatter-left")}
      </text>
      <text className="axis-word" x={WIDTH - 4} y={HEIGHT - 2} textAnchor="end">
        {t("discrepancies.scatter-right")}
      </text>
    </>
  );
}

interface PairDotProps {
  readonly dot: Dot;
  readonly isOpened: boolean;
  readonly onOpen: () => void;
}

function PairDot({ dot: { pair, x, y, r }, isOpened, onOpen }: PairDotProps): ReactNode {
  const { index } = useInspection();
  const { t, number } = useWords();
  const name = (actor: string): string => index.actors.get(actor)?.shortName ?? actor;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list below holds the same pairs, for keys and screen readers
    <circle
      className={`dot ${pair.tie.toLowerCase()} ${pair.isWeak ? "weak-dot" : ""} ${isOpened ? "chosen" : ""}`}
      cx={x}
      cy={y}
      r={r}
      onClick={onOpen}
    >
      <title>
        {t("discrepancies.dot", {
          a: name(pair.a),
          b: name(pair.b),
          agreement: number(pair.agreement ?? 0, SIGNED),
          n: pair.shared,
        })}
      </title>
    </circle>
  );
}

function scaleX(): (agreement: number) => number {
  return scaleLinear([-1, 1], [MARGIN, WIDTH - MARGIN]);
}

/** Places dots of equal agreement side by side, in rows of three. */
function placeDots(pairs: readonly Discrepancy[]): Dot[] {
  const x = scaleX();
  const r = scaleSqrt([1, 8], [2.4, 6]).clamp(true);
  const taken = new Map<string, number>();
  return pairs.map((pair) => {
    const agreement = pair.agreement ?? 0;
    const key = `${pair.tie} ${agreement.toFixed(2)}`;
    const place = taken.get(key) ?? 0;
    taken.set(key, place + 1);
    const [column, row] = [Math.floor(place / 3), place % 3];
    const inward = agreement > 0.5 ? -1 : agreement < -0.5 ? 1 : column % 2 === 0 ? 1 : -1;
    const top = pair.tie === "ALLIED" ? 20 : 20 + HEIGHT / 2 - 10;
    return {
      pair,
      x: x(agreement) + inward * column * 9,
      y: top + (row * ROW_HEIGHT) / 3,
      r: r(pair.shared),
    };
  });
}
