import {
  BASES,
  type Basis,
  type Dataset,
  hiddenAsOf,
  isFiltering,
  isPreferred,
  NO_FILTER,
  SIDES,
  type Side,
  type StoryFilter,
  type StoryIndex,
} from "@entente/core";
import { type ReactNode, useMemo } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { useThrottledDate } from "../playback/use-clock.ts";
import { ReadingChoice } from "../readings/ReadingChoice.tsx";
import { titleOfFactions } from "../story-text/factions-seen.ts";
import { PanelFrame } from "../ui/Panel.tsx";
import { type PanelProps, useWorkspace } from "../workspace/workspace.ts";
import { AttributeChoices } from "./AttributeChoices.tsx";
import { Choices, type Option } from "./Choices.tsx";
import "./filters.css";

const COUNTED_EVERY_MILLISECONDS = 500;

/** The panel that filters every view and chooses among rival readings. */
export default function FilterPanel({ story, clock, onClose }: PanelProps): ReactNode {
  const { t } = useWords();
  const { shown, change } = useWorkspace();
  return (
    <PanelFrame name="filters" kind={t("filters.kind")} title={t("filters.title")} onClose={onClose}>
      <HiddenCount story={story} clock={clock} />
      {isFiltering(shown.filter) ? (
        <button type="button" className="link" onClick={() => change({ filter: NO_FILTER })}>
          {t("filters.clear")}
        </button>
      ) : null}
      <FilterChoices index={story.whole} />
      <p className="quiet">{t("filters.how")}</p>
      <ReadingChoice story={story} />
    </PanelFrame>
  );
}

/** A list of checkboxes for each part of the filter that the dataset has a use for. */
function FilterChoices({ index }: { readonly index: StoryIndex }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { shown, change } = useWorkspace();
  const { filter } = shown;
  const { sides, factions, sources } = useFilterOptions(index.dataset);
  const update = (part: Partial<StoryFilter>): void => change({ filter: { ...filter, ...part } });
  return (
    <>
      <Choices
        title={t("filters.certainty")}
        options={[{ value: "certain", label: t("filters.certain-only") }]}
        chosen={filter.certainOnly ? ["certain"] : []}
        onToggle={() => update({ certainOnly: !filter.certainOnly })}
      />
      {sides.length < 2 ? null : (
        <Choices
          title={t("filters.side")}
          options={sides.map((side) => ({ value: side, label: t(`filters.side-${side}`) }))}
          chosen={filter.sides}
          onToggle={(side) => update({ sides: toggleValue(filter.sides, side as Side) })}
        />
      )}
      {factions.length === 0 ? null : (
        <Choices
          title={titleOfFactions(t("filters.faction"), index, words)}
          options={factions}
          chosen={filter.factions}
          onToggle={(faction) => update({ factions: toggleValue(filter.factions, faction) })}
        />
      )}
      <AttributeChoices dataset={index.dataset} />
      <Choices
        title={t("filters.basis")}
        options={BASES.map((basis) => ({ value: basis, label: t(`filters.basis-${basis}`) }))}
        chosen={filter.bases}
        onToggle={(basis) => update({ bases: toggleValue(filter.bases, basis as Basis) })}
      />
      <Choices
        title={t("filters.source")}
        options={sources}
        chosen={filter.sources}
        narrowing={t("filters.source-by-name")}
        onToggle={(source) => update({ sources: toggleValue(filter.sources, source) })}
      />
    </>
  );
}

interface FilterOptions {
  readonly sides: readonly Side[];
  readonly factions: readonly Option[];
  readonly sources: readonly Option[];
}

/** The sides and factions of a dataset, and its sources in alphabetical order. */
function useFilterOptions(dataset: Dataset): FilterOptions {
  const { compare } = useWords();
  return useMemo(
    () => ({
      sides: SIDES.filter((side) => dataset.factions.some((faction) => faction.side === side)),
      factions: dataset.factions
        .filter(isPreferred)
        .toSorted((a, b) => (a.validFromEarliest ?? 0) - (b.validFromEarliest ?? 0))
        .map(({ id, name }) => ({ value: id, label: name })),
      sources: dataset.sources
        .map(({ id, title }) => ({ value: id, label: title }))
        .toSorted((a, b) => compare(a.label, b.label)),
    }),
    [dataset, compare],
  );
}

function toggleValue<Value extends string>(list: readonly Value[], value: Value): readonly Value[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}

function HiddenCount({ story, clock }: Pick<PanelProps, "story" | "clock">): ReactNode {
  const { t, dates } = useWords();
  const date = useThrottledDate(clock, COUNTED_EVERY_MILLISECONDS);
  const hidden = useMemo(() => hiddenAsOf(story.whole, story.index, date), [story, date]);
  const any = isFiltering(story.filter);
  return (
    <p className="lead" role="status" data-testid="hidden-count">
      {any
        ? t("filters.hidden-on", { date: dates.day(date), time: dates.kind, ...hidden })
        : t("filters.nothing-hidden")}
    </p>
  );
}
