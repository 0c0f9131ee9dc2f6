import { type Discrepancy, discrepanciesAsOf } from "@entente/core";
import { type ReactNode, useMemo } from "react";
import type { PairsAnalysis } from "../../analysis/analysis-message.ts";
import { usePairsAnalysis } from "../../analysis/use-analysis.ts";
import { InspectionContext } from "../../inspector/inspection.ts";
import { useInspectionOf } from "../../inspector/use-inspection-of.ts";
import { useWords } from "../../language/LanguageProvider.tsx";
import { PanelFrame } from "../../ui/Panel.tsx";
import type { PanelProps } from "../../workspace/workspace.ts";
import { type PairListProps, PairSection } from "./PairSection.tsx";
import { pairKey } from "./pair.ts";
import { Quadrants } from "./Quadrants.tsx";
import { Summary } from "./Summary.tsx";
import { useOpenedPair } from "./use-opened-pair.ts";
import "../../inspector/inspector.css";
import "./discrepancies.css";

/** Allies who disagree and opponents who agree on the date shown, greatest |D| first, each with its sources. */
export default function DiscrepancyPanel({ story, clock, onSelect, onClose }: PanelProps): ReactNode {
  const { t, dates } = useWords();
  const inspection = useInspectionOf(story, clock, onSelect);
  const { date } = inspection;
  const pairs = useMemo(() => discrepanciesAsOf(story.index, date), [story, date]);
  const analysis = usePairsAnalysis(story, date);
  const [opened, onOpen] = useOpenedPair(story, date);
  const ranges = useMemo(
    () => new Map(analysis?.robustness.pairs.map((range) => [pairKey(range), range])),
    [analysis],
  );
  return (
    <PanelFrame
      name="discrepancies"
      kind={t("discrepancies.kind", { date: dates.day(date), time: dates.kind })}
      title={t("discrepancies.title")}
      onClose={onClose}
    >
      <InspectionContext.Provider value={inspection}>
        <Summary pairs={pairs} analysis={analysis} story={story} />
        <PairSections pairs={pairs} list={{ story, ranges, opened, onOpen }} />
        {pairs.length === 0 ? null : (
          <section className="facts">
            <h3>{t("discrepancies.scatter")}</h3>
            <Quadrants pairs={pairs} opened={opened} onOpen={onOpen} />
          </section>
        )}
        <Method analysis={analysis} />
      </InspectionContext.Provider>
    </PanelFrame>
  );
}

interface PairSectionsProps {
  readonly pairs: readonly Discrepancy[];
  readonly list: Omit<PairListProps, "pairs">;
}

function PairSections({ pairs, list }: PairSectionsProps): ReactNode {
  const { t } = useWords();
  const allies = pairs.filter(({ tie, disagreeOn }) => tie === "ALLIED" && disagreeOn.length > 0);
  const opponents = pairs.filter(({ tie, agreeOn }) => tie === "OPPOSED" && agreeOn.length > 0);
  const inStep = pairs.filter(({ value }) => value === 0);
  return (
    <>
      <PairSection
        group="allies"
        title={t("discrepancies.allies-who-disagree")}
        none={t("discrepancies.no-allies-disagree")}
        pairs={allies}
        {...list}
      />
      <PairSection
        group="opponents"
        title={t("discrepancies.opponents-who-agree")}
        none={t("discrepancies.no-opponents-agree")}
        pairs={opponents}
        {...list}
      />
      {inStep.length === 0 ? null : (
        <PairSection group="in-step" title={t("discrepancies.in-step")} isFolded pairs={inStep} {...list} />
      )}
    </>
  );
}

/** A sentence on the method, and one on the number of scenarios once they are computed. */
function Method({ analysis }: { readonly analysis: PairsAnalysis | null }): ReactNode {
  const { t } = useWords();
  if (analysis === null) return <p className="method">{t("discrepancies.method")}</p>;
  const { complete, scenarios } = analysis.robustness;
  return (
    <>
      <p className="method">{t("discrepancies.method")}</p>
      <p className="method" data-scenarios={scenarios.length}>
        {t(complete ? "discrepancies.scenarios-all" : "discrepancies.scenarios-some", {
          count: scenarios.length,
        })}
      </p>
    </>
  );
}
