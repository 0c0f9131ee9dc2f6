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

/** Facts in groups: current, past and future. Current facts are open, long lists of the others are folded. */
export function Phases<Row extends DatedFact>({
  facts,
  titles = TITLES,
  render,
}: PhasesProps<Row>): ReactNode {
  const { date } = useInspection();
  const { t, dates } = useWords();
  const groups = byPhase(facts, date);
  return PHASES.map((phase) => {
    const rows = groups[phase];
    if (rows.length === 0) return null;
    // biome-ignore lint/correctness/useJsxKeyInIterable: `render` gives each its key
    const list = <ul>{rows.map(render)}</ul>;
    // Without current facts the others are not folded.
    const folds = phase !== "now" && facts.length > 4 && groups.now.length > 0;
    return folds ? (
      <details key={phase} className="phase" data-phase={phase}>
        <summary>{t("inspector.phase-count", { title: t(titles[phase]), count: rows.length })}</summary>
        {list}
      </details>
    ) : (
      <div key={phase} className="phase" data-phase={phase}>
        {dates.kind === "NONE" ? null : <h4>{t(titles[phase])}</h4>}
        {list}
      </div>
    );
  });
}
