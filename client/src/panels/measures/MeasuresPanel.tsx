import { type ActorHistory, actorHistoriesOver } from "@entente/core";
import { type ReactNode, useMemo } from "react";
import { useActorRanges, useAnalysisFailure } from "../../analysis/use-analysis.ts";
import { InspectionContext, useInspection } from "../../inspector/inspection.ts";
import { useInspectionOf } from "../../inspector/use-inspection-of.ts";
import { useWords } from "../../language/LanguageProvider.tsx";
import { DAY_RANKS, type DayRank, type Rank, STORY_RANKS } from "../../permalink/rank-parameter.ts";
import type { Story } from "../../story/story.ts";
import { LabelledSelect } from "../../ui/LabelledSelect.tsx";
import { PanelFrame } from "../../ui/Panel.tsx";
import { type PanelProps, useWorkspace } from "../../workspace/workspace.ts";
import { RankedList } from "./RankedList.tsx";
import { isDayRank, rankByDay, rankByStory } from "./ranked-actors.ts";
import "../../inspector/inspector.css";
import "./measures.css";

/** Ranks the actors by a measure: of the date shown with its range over possible dates, or of the whole story. */
export default function MeasuresPanel({ story, clock, onSelect, onClose }: PanelProps): ReactNode {
  const { t, dates } = useWords();
  const { shown } = useWorkspace();
  const inspection = useInspectionOf(story, clock, onSelect);
  const rank = shown.rank ?? "allies";
  return (
    <PanelFrame
      name="measures"
      kind={
        isDayRank(rank)
          ? t("measures.kind", { date: dates.day(inspection.date), time: dates.kind })
          : t("measures.kind-story")
      }
      title={t("measures.title")}
      onClose={onClose}
    >
      <InspectionContext.Provider value={inspection}>
        <RankChoice rank={rank} />
        {isDayRank(rank) ? (
          <RankedByDay story={story} rank={rank} />
        ) : (
          <RankedByStory story={story} rank={rank} />
        )}
        <p className="method">{t(`measures.method-${rank}`)}</p>
      </InspectionContext.Provider>
    </PanelFrame>
  );
}

function RankChoice({ rank }: { readonly rank: Rank }): ReactNode {
  const { t } = useWords();
  const { change } = useWorkspace();
  const group = (ranks: readonly Rank[]): ReactNode =>
    ranks.map((one) => (
      <option key={one} value={one}>
        {t(`measures.${one}`)}
      </option>
    ));
  return (
    <LabelledSelect
      label={t("measures.rank-by")}
      value={rank}
      onChoose={(one) => change({ rank: one as Rank })}
    >
      <optgroup label={t("measures.on-the-date")}>{group(DAY_RANKS)}</optgroup>
      <optgroup label={t("measures.in-the-story")}>{group(STORY_RANKS)}</optgroup>
    </LabelledSelect>
  );
}

interface RankedByDayProps {
  readonly story: Story;
  readonly rank: DayRank;
}

function RankedByDay({ story, rank }: RankedByDayProps): ReactNode {
  const { t } = useWords();
  const { date } = useInspection();
  const ranges = useActorRanges(story, date);
  const failure = useAnalysisFailure(story);
  if (failure !== null) return <p role="alert">{t("measures.failed", { message: failure })}</p>;
  if (ranges === null) {
    return (
      <p className="quiet" aria-busy="true">
        {t("measures.computing")}
      </p>
    );
  }
  return (
    <>
      <RankedList rank={rank} ranked={rankByDay(ranges, rank)} />
      {ranges.complete ? null : <p className="quiet">{t("measures.some-scenarios")}</p>}
    </>
  );
}

function RankedByStory({
  story,
  rank,
}: {
  readonly story: Story;
  readonly rank: (typeof STORY_RANKS)[number];
}): ReactNode {
  const ranked = useMemo(() => rankByStory(historiesOf(story), rank), [story, rank]);
  return <RankedList rank={rank} ranked={ranked} />;
}

const histories = new WeakMap<Story, readonly ActorHistory[]>();

function historiesOf(story: Story): readonly ActorHistory[] {
  const known = histories.get(story) ?? actorHistoriesOver(story.index);
  histories.set(story, known);
  return known;
}
