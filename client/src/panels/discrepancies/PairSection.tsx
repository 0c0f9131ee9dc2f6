import type { Discrepancy } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import type { Story } from "../../story/story.ts";
import { type PairRange, PairRow } from "./PairRow.tsx";
import { pairKey } from "./pair.ts";

export interface PairListProps {
  readonly pairs: readonly Discrepancy[];
  readonly story: Story;
  /** The possible range of each pair, by its key; empty while it is being computed. */
  readonly ranges: ReadonlyMap<string, PairRange>;
  /** The key of the opened pair. */
  readonly opened: string | null;
  readonly onOpen: (pair: Discrepancy) => void;
}

interface PairSectionProps extends PairListProps {
  readonly group: string;
  readonly title: string;
  /** Shown in place of an empty list. */
  readonly none?: string;
  readonly isFolded?: boolean;
}

/** A section of the panel: a heading and its pairs, or a fold with their number. */
export function PairSection({ group, title, none, isFolded = false, ...list }: PairSectionProps): ReactNode {
  const { t } = useWords();
  return (
    <section className="facts" data-group={group}>
      {isFolded ? (
        <details className="phase">
          <summary>{t("inspector.phase-count", { title, count: list.pairs.length })}</summary>
          <PairList {...list} />
        </details>
      ) : (
        <>
          <h3>{title}</h3>
          {list.pairs.length === 0 ? <p className="quiet">{none}</p> : <PairList {...list} />}
        </>
      )}
    </section>
  );
}

function PairList({ pairs, story, ranges, opened, onOpen }: PairListProps): ReactNode {
  return (
    <ol className="pairs">
      {pairs.map((pair) => {
        const key = pairKey(pair);
        return (
          <PairRow
            key={key}
            pair={pair}
            story={story}
            range={ranges.get(key) ?? null}
            opened={opened === key}
            onOpen={() => onOpen(pair)}
          />
        );
      })}
    </ol>
  );
}
