import { type CalendarDate, compareDates, type DateComparison, type StoryIndex } from "@entente/core";
import { type ReactNode, useEffect, useMemo } from "react";
import { InspectionContext } from "../../inspector/inspection.ts";
import { useInspectionOf } from "../../inspector/use-inspection-of.ts";
import { useWords } from "../../language/LanguageProvider.tsx";
import { type DatePair, pairOf } from "../../permalink/between-parameter.ts";
import type { PlayClock } from "../../playback/play-clock.ts";
import type { Story } from "../../story/story.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { PanelFrame } from "../../ui/Panel.tsx";
import { type PanelProps, useWorkspace } from "../../workspace/workspace.ts";
import { ChangeGroups } from "./ChangeGroups.tsx";
import { CoalitionChanges } from "./CoalitionChanges.tsx";
import { comparisonAsCsv } from "./comparison-rows.ts";
import { DateField } from "./DateField.tsx";
import { Reversals } from "./Reversals.tsx";
import { startingPair } from "./starting-pair.ts";
import "../../inspector/inspector.css";
import "./between.css";

/** The comparison of two days: changed factions, members, ties and positions, each with its sources. */
export default function BetweenPanel({ story, clock, onSelect, onClose }: PanelProps): ReactNode {
  const { t, dates } = useWords();
  const inspection = useInspectionOf(story, clock, onSelect);
  const [{ from, to }, setPair] = useComparedPair(story, clock);
  const comparison = useMemo(() => compareDates(story.index, story.log, from, to), [story, from, to]);
  const fields = { story, here: inspection.date };
  return (
    <PanelFrame
      name="between"
      kind={t("between.kind")}
      title={t("between.title", { from: dates.day(from), to: dates.day(to) })}
      onClose={onClose}
    >
      <InspectionContext.Provider value={inspection}>
        <div className="date-pair">
          <DateField {...fields} label={t("between.from")} date={from} onChange={(day) => setPair(day, to)} />
          <DateField {...fields} label={t("between.to")} date={to} onChange={(day) => setPair(from, day)} />
        </div>
        <p className="quiet">{t("between.how")}</p>
        <ComparisonLead comparison={comparison} index={story.index} />
        <CoalitionChanges comparison={comparison} />
        <Reversals comparison={comparison} story={story} />
        <ChangeGroups comparison={comparison} />
      </InspectionContext.Provider>
    </PanelFrame>
  );
}

/** The two compared days and the function that sets them. The address has them as soon as the panel is open. */
function useComparedPair(
  story: Story,
  clock: PlayClock,
): readonly [DatePair, (one: CalendarDate, other: CalendarDate) => void] {
  const { shown, change } = useWorkspace();
  const asked = shown.between;
  useEffect(() => {
    if (asked === null) change({ between: startingPair(story, clock) });
  }, [asked, change, story, clock]);
  return [
    asked ?? startingPair(story, clock),
    (one, other) => change({ between: pairOf(one, other, story) }),
  ];
}

interface ComparisonLeadProps {
  readonly comparison: DateComparison;
  readonly index: StoryIndex;
}

/** The number of changes, with a button that copies them as CSV. */
function ComparisonLead({ comparison, index }: ComparisonLeadProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { changes, turnedTies, turnedPositions } = comparison;
  return (
    <p className="lead" data-testid="between-lead" data-changes={changes.length}>
      {t("between.lead", {
        changes: changes.length,
        ties: turnedTies.length,
        positions: turnedPositions.length,
      })}{" "}
      <CopyButton
        label={t("between.copy")}
        copied={t("between.copied")}
        failed={t("between.copy-failed")}
        text={() => comparisonAsCsv(comparison, index, words)}
      />
    </p>
  );
}
