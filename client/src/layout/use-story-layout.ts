import {
  type Arrangement,
  type LayoutForm,
  layoutPartOf,
  type PackedLayout,
  type ReadingAndFilter,
  type StoryIndex,
  type StoryLayout,
} from "@entente/core";
import { useEffect, useMemo, useRef, useState } from "react";
import { listenForFirstAction } from "../browser/reader-actions.ts";
import { layoutAtHand, requestLayout } from "./layout-client.ts";
import { createLayoutRequest, type LayoutRequest, nameOfLayout } from "./layout-request.ts";
import { type LayoutState, type ShownLayout, showLayout, stateOf, takeOffer } from "./shown-layout.ts";

export interface LayoutInput {
  /** The whole story, with all days, in its own preferred readings. */
  readonly preferred: StoryIndex;
  /** The same object until a field of it changes. */
  readonly arrangement: Arrangement;
  readonly form: LayoutForm;
  /** The reading and filter shown, for an arrangement of what is shown. */
  readonly view: ReadingAndFilter;
  /** Whether time runs: then a reader is looking. */
  readonly isPlaying: () => boolean;
  /** True before a class, where nothing is offered; what is offered is taken when it ends. */
  readonly isBeforeClass: boolean;
}

/** The one layout of the page. */
export interface PageLayout {
  readonly layout: StoryLayout;
  readonly packed: PackedLayout;
  readonly state: LayoutState;
  /** Takes the better layout that is offered to the reader; null while none is. */
  readonly takeOffer: (() => void) | null;
}

/**
 * Returns the one layout of the page: null until a first one has come. The former one is shown until that of another
 * arrangement has come.
 */
export function useStoryLayout(input: LayoutInput): PageLayout | null {
  const request = useLayoutRequest(input);
  const { isPlaying, isBeforeClass } = input;
  // What is at hand is in the first picture: the page never stands round an empty stage then.
  const [shown, setShown] = useState<ShownLayout | null>(() => {
    const packed = layoutAtHand(request);
    return packed === null ? null : showLayout(null, nameOfLayout(request), packed, false);
  });
  const latest = useRef(shown);
  latest.current = shown;
  const isTouched = useRef(false);
  useEffect(() => listenForFirstAction(() => (isTouched.current = true)), []);
  const isSeen = useRef((): boolean => false);
  isSeen.current = () => isTouched.current || isBeforeClass || isPlaying();
  useEffect(() => {
    const before = latest.current?.packed ?? null;
    return requestLayout(
      request,
      (packed) => {
        const seen = isSeen.current();
        setShown((now) => showLayout(now, nameOfLayout(request), packed, seen));
      },
      before !== null && before.form === request.choice.form ? before : null,
    );
  }, [request]);
  const offered = shown?.offered ?? null;
  const wasBeforeClass = useRef(isBeforeClass);
  useEffect(() => {
    if (!isBeforeClass && wasBeforeClass.current && offered !== null)
      setShown((now) => (now === null ? null : takeOffer(now)));
    wasBeforeClass.current = isBeforeClass;
  }, [isBeforeClass, offered]);
  return useMemo(
    () =>
      shown === null
        ? null
        : {
            layout: shown.layout,
            packed: shown.packed,
            state: stateOf(shown),
            takeOffer:
              shown.offered === null || isBeforeClass
                ? null
                : () => setShown((now) => (now === null ? null : takeOffer(now))),
          },
    [shown, isBeforeClass],
  );
}

/** Returns the same request until another layout is wanted: for a layout of the whole story no view matters. */
function useLayoutRequest({ preferred, arrangement, form, view }: LayoutInput): LayoutRequest {
  const part = layoutPartOf(arrangement, view);
  const current = useRef(view);
  current.current = view;
  return useMemo((): LayoutRequest => {
    return { ...createLayoutRequest(preferred, arrangement, form, current.current), part };
  }, [preferred, arrangement, form, part]);
}
