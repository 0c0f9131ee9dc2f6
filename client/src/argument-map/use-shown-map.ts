import { type ArgumentMoment, isPreferred, type Size } from "@entente/core";
import { type RefObject, useMemo, useRef } from "react";
import { usePrinting } from "../browser/use-printing.ts";
import { type Turn, usePages } from "../ui/paging.ts";
import { useFrameSize } from "../ui/use-frame-size.ts";
import type { ViewProps } from "../workspace/workspace.ts";
import { type Fitted, type MapPage, neighbourhood } from "./fit.ts";
import { argumentsInFocus } from "./spotlight.ts";
import { PRINT_FRAME, useFittedMap } from "./use-fitted-map.ts";

/** The least frame of a map, in pixels: room for one title. */
const SMALLEST = { width: 200, height: 90 };

/** The map as it is shown on a date: its layout, and what stands out in it. */
export interface ShownMap {
  /** Pixels; null until the frame has been measured. */
  readonly frame: Size | null;
  readonly fitted: (Fitted & Partial<MapPage>) | null;
  /** Id of the selected argument, or of the only one that the caption names; null for none. */
  readonly chosen: string | null;
  /** Ids of the arguments that do not step back; null where none does. */
  readonly emphasised: ReadonlySet<string> | null;
  readonly turnPage: (turn: Turn) => void;
}

interface MapSight {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly moment: ArgumentMoment;
  readonly zoom: number;
}

export function useShownMap(
  { story, selection, focus, smallestText = 0 }: ViewProps,
  { scroller, moment, zoom }: MapSight,
): ShownMap {
  const printing = usePrinting();
  const onScreen = useFrameSize(scroller, SMALLEST);
  const frame = printing ? PRINT_FRAME : onScreen;
  const inFocus = useMemo(() => argumentsInFocus(focus ?? [], moment), [focus, moment]);
  const [only] = inFocus?.size === 1 ? inFocus : [];
  const chosen = selection?.kind === "argument" ? selection.id : (only ?? null);
  const onPage = useRef<Partial<MapPage>>({});
  const hasNext = (): boolean => {
    const { before = 0, shown = 0, all = 0 } = onPage.current;
    return before + shown < all;
  };
  const { page, turnPage } = usePages(`${moment.asOf} ${JSON.stringify(focus)}`, hasNext);
  const fitted = useFittedMap(story, frame, {
    moment,
    inFocus,
    chosen,
    zoom,
    page,
    smallestText,
    printing,
  });
  onPage.current = fitted ?? {};
  const near = useMemo(
    () => neighbourhood(chosen, story.whole.dataset.argumentLinks.filter(isPreferred)),
    [chosen, story],
  );
  return { frame, fitted, chosen, emphasised: near.size > 0 ? near : inFocus, turnPage };
}
