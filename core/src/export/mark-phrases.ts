import { type Appearance, type AppearanceChannel, USUAL_APPEARANCE } from "../appearance/appearance.ts";
import { type LegendItem, legendItems } from "../appearance/legend-items.ts";
import { type MarkLegend, marksOf } from "../appearance/marks.ts";
import type { MarkWords } from "../sheet/sheet-words.ts";
import type { StoryIndex } from "../story/story-index.ts";
import { edtfInWords } from "./sheet-dates.ts";
import type { SheetLanguage } from "./sheet-language.ts";

interface MarkPhrases {
  /** The name of what colours or sizes tell. */
  readonly channel: Readonly<Record<AppearanceChannel, (column: string) => string>>;
  readonly others: (count: number) => string;
}

export const YES_OR_NO: Readonly<Record<SheetLanguage, readonly [yes: string, no: string]>> = {
  en: ["yes", "no"],
  de: ["ja", "nein"],
  ru: ["да", "нет"],
};

const PHRASES: Readonly<Record<SheetLanguage, MarkPhrases>> = {
  en: {
    channel: {
      colour: (column) => `Colour: ${column}`,
      size: (column) => `Size: ${column}`,
      tieColour: (column) => `Colour of ties: ${column}`,
      tieWidth: (column) => `Width of ties: ${column}`,
    },
    others: (count) => `${count} ${count === 1 ? "other" : "others"}`,
  },
  de: {
    channel: {
      colour: (column) => `Farbe: ${column}`,
      size: (column) => `Größe: ${column}`,
      tieColour: (column) => `Farbe der Beziehungen: ${column}`,
      tieWidth: (column) => `Breite der Beziehungen: ${column}`,
    },
    others: (count) => `${count} ${count === 1 ? "anderer" : "andere"}`,
  },
  ru: {
    channel: {
      colour: (column) => `Цвет: ${column}`,
      size: (column) => `Размер: ${column}`,
      tieColour: (column) => `Цвет связей: ${column}`,
      tieWidth: (column) => `Толщина связей: ${column}`,
    },
    others: (count) => `прочие: ${count}`,
  },
};

/** The legends of an appearance in words; none of the usual one. */
export function marksInWords(
  index: StoryIndex,
  appearance: Appearance | undefined,
  language: SheetLanguage,
): readonly MarkWords[] {
  return marksOf(index, appearance ?? USUAL_APPEARANCE).legend.map((one) => markWords(one, language));
}

/** The legend of a channel in words; a value that is absent is a dash in every language. */
function markWords(legend: MarkLegend, language: SheetLanguage): MarkWords {
  const { channel, others } = PHRASES[language];
  const written = (text: string): string => {
    if (legend.type === "DATE") return edtfInWords(text, language);
    return legend.type === "BOOLEAN" ? (YES_OR_NO[language][text === "true" ? 0 : 1] ?? text) : text;
  };
  const said = (says: LegendItem["says"]): string => {
    if (says.kind === "value") return written(says.text);
    if (says.kind === "ends") return `${written(says.least)} – ${written(says.most)}`;
    return says.kind === "others" ? others(says.count) : "—";
  };
  return {
    title: channel[legend.channel](legend.of),
    items: legendItems(legend).map(({ samples, says }) => ({ samples, text: said(says) })),
  };
}
