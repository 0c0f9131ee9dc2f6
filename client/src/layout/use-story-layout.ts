import {
  type Arrangement,
  applyReadingAndFilter,
  type LayoutForm,
  type PackedLayout,
  type ReadingAndFilter,
  type StoryIndex,
  type StoryLayout,
  unpackLayout,
  writeFilter,
} from "@entente/core";
import { useEffect, useMemo, useState } from "react";
import { type LayoutRequest, requestLayout } from "./layout-client.ts";

export interface LayoutInput {
  /** The whole story, with all days, in its own preferred readings. */
  readonly preferred: StoryIndex;
  /** The same object until a field of it changes. */
  readonly arrangement: Arrangement;
  readonly form: LayoutForm;
  /** The reading and filter shown, for an arrangement of what is shown. */
  readonly view: ReadingAndFilter;
}

/** The layout that every pane of the page shows. */
export interface ShownLayout {
  readonly layout: StoryLayout;
  readonly packed: PackedLayout;
  /** Whether no better layout is awaited. */
  readonly isFinal: boolean;
}

/**
 * Returns the one layout of the page: null until a first one has come. The former one is shown until that of another
 * arrangement has come.
 */
export function useStoryLayout({ preferred, arrangement, form, view }: LayoutInput): ShownLayout | null {
  const { reading, filter } = view;
  const request = useMemo(
    (): LayoutRequest =>
      arrangement.scope === "story"
        ? { index: preferred, choice: { ...arrangement, form }, part: "" }
        : {
            index: applyReadingAndFilter(preferred, { reading, filter }).index,
            choice: { ...arrangement, form },
            part: JSON.stringify([reading, writeFilter(filter)]),
          },
    [preferred, arrangement, form, reading, filter],
  );
  const [shown, setShown] = useState<ShownLayout | null>(null);
  useEffect(
    () =>
      requestLayout(request, (packed) => {
        setShown((before) =>
          before?.packed === packed
            ? before
            : { packed, layout: unpackLayout(packed), isFinal: packed.final },
        );
      }),
    [request],
  );
  return shown;
}
