import type { MarkLegend } from "./marks.ts";
import type { MarkColour } from "./palette.ts";

/** A disc or a line as the picture has it. */
export interface MarkSample {
  readonly shape: "disc" | "line";
  /** Null for a colour that tells nothing here. */
  readonly colour: MarkColour | null;
  /** A share of the largest disc's area or of the widest line, `absent` for one without a value; null for the usual. */
  readonly amount: number | "absent" | null;
}

/** Samples of what one value, or all from the least to the most, look like. */
export interface LegendItem {
  readonly samples: readonly MarkSample[];
  readonly says:
    | { readonly kind: "value"; readonly text: string }
    | { readonly kind: "ends"; readonly least: string; readonly most: string }
    | { readonly kind: "others"; readonly count: number }
    | { readonly kind: "absent" };
}

const STEPS: readonly number[] = [0, 0.25, 0.5, 0.75, 1];

/** What the legend of one channel shows, in order; rows without a value last. */
export function legendItems({ channel, scale }: MarkLegend): readonly LegendItem[] {
  const shape = channel === "colour" || channel === "size" ? "disc" : "line";
  const coloured = (colour: MarkColour): MarkSample => ({ shape, colour, amount: null });
  const sized = (amount: number | "absent"): MarkSample => ({ shape, colour: null, amount });
  const items: LegendItem[] = [];
  switch (scale.kind) {
    case "categories":
      for (const { text, colour } of scale.categories)
        items.push({ samples: [coloured(colour)], says: { kind: "value", text } });
      if (scale.others > 0)
        items.push({ samples: [coloured("grey")], says: { kind: "others", count: scale.others } });
      break;
    case "sequence":
      items.push({
        samples: STEPS.map(coloured),
        says: { kind: "ends", least: scale.least, most: scale.most },
      });
      break;
    case "amount": {
      const { least, most } = scale;
      const says = { kind: "ends", least: least.text, most: most.text } as const;
      items.push({ samples: [sized(least.share), sized(most.share)], says });
    }
  }
  if (scale.hasAbsent)
    items.push({
      samples: [scale.kind === "amount" ? sized("absent") : coloured("absent")],
      says: { kind: "absent" },
    });
  return items;
}
