import { compareDates } from "@entente/core";
import { type ReactNode, useEffect, useMemo } from "react";
import { InspectionContext } from "../../inspector/inspection.ts";
import { useInspectionOf } from "../../inspector/use-inspection-of.ts";
import { useWords } from "../../language/LanguageProvider.tsx";
import { type DatePair, pairOf } from "../../permalink/between-parameter.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { PanelFrame } from "../../ui/Panel.tsx";
import { type PanelProps, useWorkspace } from "../../workspace/workspace.ts";
import { ChangeGroups } from "./ChangeGroups.tsx";
import { CoalitionFates } from "./CoalitionFates.tsx";
import { comparisonAsCsv } from "./comparison-rows.ts";
import { DateField } from "./DateField.tsx";
import { Reversals } from "./Reversals.tsx";
import { startingPair } from "./starting-pair.ts";
import "../../inspector/inspector.css";
import "./between.css";

/** The comparison of two days: changed factions, members, ties and positions, each with its sources. */
export default function BetweenPanel({ story, clock, onSelect, onClose }: PanelProps): ReactNode {
  const words = useWords();
  const { t, dates } = words;
  const { shown, change } = useWorkspace();
  const inspection = useInspectionOf(story, clock, onSelect);
  const { date } = inspection;
  const asked = shown.between;
  // The pair is part of the address as soon as the panel is open.
  useEffect(() => {
    if (asked === null) change({ between: startingPair(story, clock) });
  }, [asked, change, story, clock]);
  const pair: DatePair = asked ?? startingPair(story, clock);
  const { from, to } = pair;
  const comparison = useMemo(() => compareDates(story.index, story.log, from, to), [story, from, to]);
  const setPair = (one: DatePair["from"], other: DatePair["to"]): void =>
    change({ between: pairOf(one, other, story) });
  return (
    <PanelFrame
      name="between"
      kind={t("between.kind")}
      title={t("between.title", { from: dates.day(from), to: dates.day(to) })}
      onClose={onClose}
    >
      <InspectionContext.Provider value={inspection}>
        <div className="date-pair">
          <DateField
            label={t("between.from")}
            date={from}
            story={story}
            here={date}
            onChange={(day) => setPair(day, to)}
          />
          <DateField
            label={t("between.to")}
            date={to}
            story={story}
            here={date}
            onChange={(day) => setPair(from, day)}
          />
        </div>
        <p className="quiet">{t("between.how")}</p>
        <p className="lead" data-testid="between-lead" data-changes={comparison.changes.length}>
          {t("between.lead", {
            changes: comparison.changes.length,
            ties: comparison.turnedTies.length,
            positions: comparison.turnedPositions.length,
          })}{" "}
          <CopyButton
            label={t("between.copy")}
            copied={t("between.copied")}
            failed={t("between.copy-failed")}
            text={() => comparisonAsCsv(comparison, story.index, words)}
          />
        </p>
        <CoalitionFates comparison={comparison} />
        <Reversals comparison={comparison} story={story} />
        <ChangeGroups comparison={comparison} />
      </InspectionContext.Provider>
    </PanelFrame>
  );
}
