import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { MessageKey } from "../language/words.ts";
import {
  byPhase,
  type DatedFact,
  type FactWithRivals,
  PHASES,
  type Phase,
  useInspection,
} from "./inspection.ts";

interface PhasesProps<Row> {
  readonly facts: readonly FactWithRivals<Row>[];
  readonly titles?: Readonly<Record<Phase, MessageKey>>;
  readonly render: (fact: FactWithRivals<Row>) => ReactNode;
}

const TITLES: Readonly<Record<Phase, MessageKey>> = {
  now: "inspector.phase-now",
  earlier: "inspector.phase-earlier",
  later: "inspector.phase-later",
};

/** Facts by where they stand to the date: what holds is open, what was and what will be is folded away. */
export function Phases<Row extends DatedFact>({
  facts,
  titles = TITLES,
  render,
}: PhasesProps<Row>): ReactNode {
  const { date } = useInspection();
  const { t } = useWords();
  const groups = byPhase(facts, date);
  return PHASES.map((phase) => {
    const rows = groups[phase];
    if (rows.length === 0) return null;
    // biome-ignore lint/correctness/useJsxKeyInIterable: `render` gives each its key
    const list = <ul>{rows.map(render)}</ul>;
    // With nothing now there is no reason to hide the rest.
    const folds = phase !== "now" && facts.length > 4 && groups.now.length > 0;
    return folds ? (
      <details key={phase} className="phase" data-phase={phase}>
        <summary>{t("inspector.phase-count", { title: t(titles[phase]), count: rows.length })}</summary>
        {list}
      </details>
    ) : (
      <div key={phase} className="phase" data-phase={phase}>
        <h4>{t(titles[phase])}</h4>
        {list}
      </div>
    );
  });
}
