import type { Discrepancy } from "@entente/core";
import type { ReactNode } from "react";
import type { PairsAnalysis } from "../../analysis/analysis-message.ts";
import { useAnalysisFailure } from "../../analysis/use-analysis.ts";
import { useWords } from "../../language/LanguageProvider.tsx";
import type { Story } from "../../story/story.ts";

interface SummaryProps {
  readonly pairs: readonly Discrepancy[];
  readonly analysis: PairsAnalysis | null;
  readonly story: Story;
}

/** One paragraph: the number of pairs, whether ties follow arguments, and how reliable that is. */
export function Summary({ pairs, analysis, story }: SummaryProps): ReactNode {
  const { t, number } = useWords();
  const failure = useAnalysisFailure(story);
  if (pairs.length === 0) return <p className="lead">{t("discrepancies.none")}</p>;
  const weak = pairs.filter(({ isWeak }) => isWeak).length;
  return (
    <div className="lead" data-testid="discrepancy-summary">
      <p>{t("discrepancies.pairs", { pairs: pairs.length, weak })}</p>
      {failure !== null ? (
        <p role="alert">{t("discrepancies.failed", { message: failure })}</p>
      ) : analysis === null ? (
        <p className="quiet" aria-busy="true">
          {t("discrepancies.computing")}
        </p>
      ) : (
        <Alignment analysis={analysis} number={number} />
      )}
    </div>
  );
}

interface AlignmentProps {
  readonly analysis: PairsAnalysis;
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string;
}

function Alignment({ analysis: { alignment }, number }: AlignmentProps): ReactNode {
  const { t } = useWords();
  const { alignment: mean, pValue, permutations, seed, pairs } = alignment;
  if (mean === null || pValue === null) return <p>{t("discrepancies.no-test")}</p>;
  return (
    <p data-p={pValue}>
      {t(pValue < 0.05 ? "discrepancies.test-aligned" : "discrepancies.test-chance", {
        alignment: number(mean, { ...TWO, signDisplay: "exceptZero" }),
        p: number(pValue, { maximumFractionDigits: 3 }),
        permutations: number(permutations),
        seed,
        pairs,
      })}
    </p>
  );
}

const TWO = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
