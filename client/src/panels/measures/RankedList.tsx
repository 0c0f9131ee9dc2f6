import type { ReactNode } from "react";
import { ActorName } from "../../inspector/Names.tsx";
import { useWords } from "../../language/LanguageProvider.tsx";
import type { Rank } from "../../permalink/rank-parameter.ts";
import type { RankedActor } from "./ranked-actors.ts";

interface RankedListProps {
  readonly rank: Rank;
  readonly ranked: readonly RankedActor[];
}

/** The ranked actors: place, name, value with its range, and a bar of the value, with the range as a thin line. */
export function RankedList({ rank, ranked }: RankedListProps): ReactNode {
  const { t } = useWords();
  if (ranked.length === 0) return <p className="lead">{t("measures.none")}</p>;
  const least = Math.min(0, ...ranked.map(({ min }) => min));
  const greatest = Math.max(0, ...ranked.map(({ max }) => max));
  const span = greatest - least || 1;
  const share = (value: number): number => (100 * (value - least)) / span;
  return (
    <table className="ranked" aria-label={t(`measures.${rank}`)}>
      <thead>
        <tr>
          <th scope="col">{t("measures.place")}</th>
          <th scope="col">{t("measures.actor")}</th>
          <th scope="col">{t("measures.value")}</th>
        </tr>
      </thead>
      <tbody>
        {ranked.map((one) => (
          <RankedRow key={one.actor} one={one} share={share} />
        ))}
      </tbody>
    </table>
  );
}

interface RankedRowProps {
  readonly one: RankedActor;
  /** Places a value on the bar, in per cent. */
  readonly share: (value: number) => number;
}

function RankedRow({ one, share }: RankedRowProps): ReactNode {
  const { t, number } = useWords();
  const { actor, value, min, max, place } = one;
  const write = (size: number): string => number(size, { maximumFractionDigits: 2 });
  const [zero, at] = [share(0), share(value)];
  return (
    <tr data-actor={actor} data-value={value} data-min={min} data-max={max}>
      <td>{place}</td>
      <th scope="row">
        <ActorName id={actor} />
        <svg className="rank-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect className="value" x={Math.min(zero, at)} y="0" width={Math.abs(at - zero)} height="6" />
          {min === max ? null : (
            <rect className="range" x={share(min)} y="2.500" width={share(max) - share(min)} height="1" />
          )}
        </svg>
      </th>
      <td>
        {min === value && max === value
          ? write(value)
          : t("measures.spread", { value: write(value), min: write(min), max: write(max) })}
      </td>
    </tr>
  );
}
