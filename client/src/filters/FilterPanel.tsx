import {
  BASES,
  type Basis,
  hiddenAsOf,
  isFiltering,
  isPreferred,
  NO_FILTER,
  SIDES,
  type Side,
} from "@entente/core";
import { type ReactNode, useMemo } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { useThrottledDate } from "../playback/use-clock.ts";
import { ReadingChoice } from "../readings/ReadingChoice.tsx";
import { PanelFrame } from "../ui/Panel.tsx";
import { type PanelProps, useWorkspace } from "../workspace/workspace.ts";
import { Choices } from "./Choices.tsx";
import "./filters.css";

const COUNTED_EVERY_MILLISECONDS = 500;

/** The panel that filters every view and chooses among rival readings. */
export default function FilterPanel({ story, clock, onClose }: PanelProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { shown, change } = useWorkspace();
  const { filter } = shown;
  const { dataset } = story.whole;
  const factions = useMemo(
    () =>
      dataset.factions
        .filter(isPreferred)
        .toSorted((a, b) => (a.validFromEarliest ?? 0) - (b.validFromEarliest ?? 0))
        .map(({ id, name }) => ({ value: id, label: name })),
    [dataset],
  );
  const sources = useMemo(
    () =>
      dataset.sources
        .map(({ id, title }) => ({ value: id, label: title }))
        .toSorted((a, b) => words.compare(a.label, b.label)),
    [dataset, words],
  );
  const sides = SIDES.filter((side) => dataset.factions.some((faction) => faction.side === side));
  const toggled = <Value extends string>(list: readonly Value[], value: Value): readonly Value[] =>
    list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
  return (
    <PanelFrame name="filters" kind={t("filters.kind")} title={t("filters.title")} onClose={onClose}>
      <HiddenCount story={story} clock={clock} />
      {isFiltering(filter) ? (
        <button type="button" className="link" onClick={() => change({ filter: NO_FILTER })}>
          {t("filters.clear")}
        </button>
      ) : null}
      <Choices
        title={t("filters.certainty")}
        options={[{ value: "certain", label: t("filters.certain-only") }]}
        chosen={filter.certainOnly ? ["certain"] : []}
        onToggle={() => change({ filter: { ...filter, certainOnly: !filter.certainOnly } })}
      />
      {sides.length < 2 ? null : (
        <Choices
          title={t("filters.side")}
          options={sides.map((side: Side) => ({ value: side, label: t(`filters.side-${side}`) }))}
          chosen={filter.sides}
          onToggle={(side) => change({ filter: { ...filter, sides: toggled(filter.sides, side as Side) } })}
        />
      )}
      {factions.length === 0 ? null : (
        <Choices
          title={t("filters.faction")}
          options={factions}
          chosen={filter.factions}
          onToggle={(faction) =>
            change({ filter: { ...filter, factions: toggled(filter.factions, faction) } })
          }
        />
      )}
      <Choices
        title={t("filters.basis")}
        options={BASES.map((basis) => ({ value: basis, label: t(`filters.basis-${basis}`) }))}
        chosen={filter.bases}
        onToggle={(basis) => change({ filter: { ...filter, bases: toggled(filter.bases, basis as Basis) } })}
      />
      <Choices
        title={t("filters.source")}
        options={sources}
        chosen={filter.sources}
        narrowing={t("filters.source-by-name")}
        onToggle={(source) => change({ filter: { ...filter, sources: toggled(filter.sources, source) } })}
      />
      <p className="quiet">{t("filters.how")}</p>
      <ReadingChoice story={story} />
    </PanelFrame>
  );
}

function HiddenCount({ story, clock }: Pick<PanelProps, "story" | "clock">): ReactNode {
  const { t, dates } = useWords();
  const date = useThrottledDate(clock, COUNTED_EVERY_MILLISECONDS);
  const hidden = useMemo(() => hiddenAsOf(story.whole, story.index, date), [story, date]);
  const any = isFiltering(story.filter);
  return (
    <p className="lead" role="status" data-testid="hidden-count">
      {any ? t("filters.hidden-on", { date: dates.day(date), ...hidden }) : t("filters.nothing-hidden")}
    </p>
  );
}
