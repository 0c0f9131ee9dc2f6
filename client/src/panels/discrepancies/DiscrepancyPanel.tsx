import { type Discrepancy, discrepanciesAsOf } from "@entente/core";
import { type ReactNode, useMemo, useState } from "react";
import { usePairsAnalysis } from "../../analysis/use-analysis.ts";
import { InspectionContext } from "../../inspector/inspection.ts";
import { useInspectionOf } from "../../inspector/use-inspection-of.ts";
import { useWords } from "../../language/LanguageProvider.tsx";
import { PanelFrame } from "../../ui/Panel.tsx";
import { type PanelProps, useWorkspace } from "../../workspace/workspace.ts";
import { PairRow } from "./PairRow.tsx";
import { pairKey } from "./pair.ts";
import { Quadrants } from "./Quadrants.tsx";
import { Summary } from "./Summary.tsx";
import "../../inspector/inspector.css";
import "./discrepancies.css";

/** Allies who disagree and opponents who agree on the date shown, greatest |D| first, each with its sources. */
export default function DiscrepancyPanel({ story, clock, onSelect, onClose }: PanelProps): ReactNode {
  const { t, dates } = useWords();
  const { change } = useWorkspace();
  const inspection = useInspectionOf(story, clock, onSelect);
  const { date } = inspection;
  const pairs = useMemo(() => discrepanciesAsOf(story.index, date), [story, date]);
  const analysis = usePairsAnalysis(story, date);
  const [opened, setOpened] = useState<string | null>(null);
  const ranges = useMemo(
    () => new Map(analysis?.robustness.pairs.map((range) => [pairKey(range), range])),
    [analysis],
  );
  const open = (pair: Discrepancy): void => {
    const key = pairKey(pair);
    setOpened((known) => (known === key ? null : key));
    const held = story.index.tiesByDay.heldAt(date, "CERTAIN");
    const tie = held.find(({ fact }) => fact.a === pair.a && fact.b === pair.b)?.fact;
    // Selects the tie in all views and keeps this panel open.
    if (tie !== undefined) change({ selection: { kind: "tie", id: tie.id } });
  };
  const listOf = (list: readonly Discrepancy[]): ReactNode => (
    <ol className="pairs">
      {list.map((pair) => (
        <PairRow
          key={pairKey(pair)}
          pair={pair}
          story={story}
          range={ranges.get(pairKey(pair)) ?? null}
          opened={opened === pairKey(pair)}
          onOpen={() => open(pair)}
        />
      ))}
    </ol>
  );
  const allies = pairs.filter(({ tie, disagreeOn }) => tie === "ALLIED" && disagreeOn.length > 0);
  const opponents = pairs.filter(({ tie, agreeOn }) => tie === "OPPOSED" && agreeOn.length > 0);
  const inStep = pairs.filter(({ value }) => value === 0);
  return (
    <PanelFrame
      name="discrepancies"
      kind={t("discrepancies.kind", { date: dates.day(date) })}
      title={t("discrepancies.title")}
      onClose={onClose}
    >
      <InspectionContext.Provider value={inspection}>
        <Summary pairs={pairs} analysis={analysis} story={story} />
        <section className="facts" data-group="allies">
          <h3>{t("discrepancies.allies-who-disagree")}</h3>
          {allies.length === 0 ? (
            <p className="quiet">{t("discrepancies.no-allies-disagree")}</p>
          ) : (
            listOf(allies)
          )}
        </section>
        <section className="facts" data-group="opponents">
          <h3>{t("discrepancies.opponents-who-agree")}</h3>
          {opponents.length === 0 ? (
            <p className="quiet">{t("discrepancies.no-opponents-agree")}</p>
          ) : (
            listOf(opponents)
          )}
        </section>
        {inStep.length === 0 ? null : (
          <section className="facts" data-group="in-step">
            <details className="phase">
              <summary>
                {t("inspector.phase-count", { title: t("discrepancies.in-step"), count: inStep.length })}
              </summary>
              {listOf(inStep)}
            </details>
          </section>
        )}
        {pairs.length === 0 ? null : (
          <section className="facts">
            <h3>{t("discrepancies.scatter")}</h3>
            <Quadrants pairs={pairs} opened={opened} onOpen={open} />
          </section>
        )}
        <p className="method">{t("discrepancies.method")}</p>
        {analysis === null ? null : (
          <p className="method" data-scenarios={analysis.robustness.scenarios.length}>
            {t(
              analysis.robustness.complete ? "discrepancies.scenarios-all" : "discrepancies.scenarios-some",
              { count: analysis.robustness.scenarios.length },
            )}
          </p>
        )}
      </InspectionContext.Provider>
    </PanelFrame>
  );
}
