import {
  type ArgumentMoment,
  argumentChangeDates,
  argumentMomentAt,
  type CalendarDate,
  isPreferred,
  type Semantics,
} from "@entente/core";
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { usePrinting } from "../browser/use-printing.ts";
import { useWords } from "../language/LanguageProvider.tsx";
import { SEMANTICS } from "../permalink/semantics-parameter.ts";
import type { PlayClock } from "../playback/play-clock.ts";
import { useClock } from "../playback/use-clock.ts";
import type { Story } from "../story/story.ts";
import { PageTurner } from "../ui/PageTurner.tsx";
import { usePages } from "../ui/paging.ts";
import { useFrameSize } from "../ui/use-frame-size.ts";
import { useWorkspace, type ViewProps } from "../workspace/workspace.ts";
import { useSteppedZoom } from "../zoom/use-stepped-zoom.ts";
import { ZoomControls } from "../zoom/ZoomControls.tsx";
import { ArgumentBoxes } from "./ArgumentBoxes.tsx";
import { neighbourhood } from "./fit.ts";
import { MapLegend } from "./MapLegend.tsx";
import { MapLinks } from "./MapLinks.tsx";
import { MapReason } from "./MapReason.tsx";
import type { MapPage } from "./pages.ts";
import { argumentsSpokenOf } from "./spotlight.ts";
import { PADDING, PAPER, useFitted } from "./use-fitted.ts";
import "./argument-map.css";

/** Of a map's frame, in pixels: room for one title. */
const SMALLEST = { width: 200, height: 90 };
/** At 1 the whole map is there at once; what is nearer says more. */
const ZOOM_STEPS: readonly number[] = [1, 1.3, 1.6, 2, 2.5, 3.2, 4];

/** What was said for and against what, who said it, and what of it stands, as of the date shown. */
export default function ArgumentMapView(props: ViewProps): ReactNode {
  const { t } = useWords();
  if (props.story.index.dataset.arguments.length > 0) return <ArgumentMap {...props} />;
  return (
    <div className="argument-map empty" data-testid="argument-map">
      <p className="argument-map-empty">{t("argument-map.empty")}</p>
      <p>{t("argument-map.empty-how")}</p>
    </div>
  );
}

function ArgumentMap({ story, clock, selection, onSelect, focus, smallestText }: ViewProps): ReactNode {
  const { t } = useWords();
  const { shown, change } = useWorkspace();
  const scroller = useRef<HTMLElement>(null);
  const printing = usePrinting();
  const onScreen = useFrameSize(scroller, SMALLEST);
  const frame = printing ? PAPER : onScreen;
  const [pointed, setPointed] = useState<string | null>(null);
  const zooming = useSteppedZoom(scroller, ZOOM_STEPS);
  const { zoom } = zooming;
  const moment = useArgumentMoment(story, clock, shown.semantics);
  const spokenOf = useMemo(() => argumentsSpokenOf(focus ?? [], moment), [focus, moment]);
  const backRow = smallestText ?? 0;
  const isForClass = backRow > 0;
  const [only] = spokenOf?.size === 1 ? spokenOf : [];
  const chosen = selection?.kind === "argument" ? selection.id : (only ?? null);
  const onPage = useRef<Partial<MapPage>>({});
  const hasNext = (): boolean => {
    const { before = 0, shown: here = 0, all = 0 } = onPage.current;
    return before + here < all;
  };
  const { page, turn } = usePages(`${moment.asOf} ${JSON.stringify(focus)}`, hasNext);
  const fitted = useFitted(story, frame, {
    moment,
    spokenOf,
    chosen,
    zoom,
    page,
    smallestText: backRow,
    printing,
  });
  const { layout = null, scale = 1 } = fitted ?? {};
  onPage.current = fitted ?? {};
  const { colours } = story;
  const near = useMemo(
    () => neighbourhood(chosen, story.whole.dataset.argumentLinks.filter(isPreferred)),
    [chosen, story],
  );
  useChosenInSight(scroller, chosen, scale);
  const turner = (
    <PageTurner
      before={fitted?.before ?? 0}
      shown={fitted?.shown ?? 0}
      all={fitted?.all ?? 0}
      onTurn={turn}
    />
  );
  return (
    <div
      className={isForClass ? "argument-map for-class" : "argument-map"}
      data-testid="argument-map"
      data-as-of={moment.asOf}
      data-semantics={shown.semantics}
    >
      <div className="argument-map-middle">
        <section
          className="argument-map-scroller"
          ref={scroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
          tabIndex={0}
          aria-label={t("argument-map.map")}
          data-zoomable=""
        >
          {layout === null || frame === null ? null : (
            <div
              className="argument-map-sheet"
              style={{
                width: Math.max(frame.width, layout.width * scale + 2 * PADDING),
                height: layout.height * scale + 2 * PADDING,
              }}
            >
              <div
                className="argument-map-ground"
                style={{
                  width: layout.width,
                  height: layout.height,
                  left: Math.max(PADDING, (frame.width - layout.width * scale) / 2),
                  transform: `scale(${scale})`,
                }}
              >
                <MapLinks layout={layout} moment={moment} pointed={pointed ?? chosen} />
                <ArgumentBoxes
                  story={story}
                  layout={layout}
                  moment={moment}
                  colours={colours}
                  selection={selection}
                  spokenOf={near.size > 0 ? near : spokenOf}
                  onSelect={onSelect}
                  onPoint={setPointed}
                />
              </div>
            </div>
          )}
        </section>
      </div>
      <footer className="argument-map-foot">
        <MapReason story={story} moment={moment} argument={pointed ?? chosen} isShort={isForClass} />
        {isForClass ? (
          turner
        ) : (
          <div className="argument-map-aside">
            <MapLegend />
            <div className="argument-map-bar">
              {turner}
              {smallestText === undefined ? (
                <SemanticsChoice chosen={shown.semantics} onChoose={(semantics) => change({ semantics })} />
              ) : null}
              <ZoomControls {...zooming} />
            </div>
          </div>
        )}
      </footer>
    </div>
  );
}

/** Computed anew only when something about the arguments changes. */
function useArgumentMoment(story: Story, clock: PlayClock, semantics: Semantics): ArgumentMoment {
  const dates = useMemo(() => argumentChangeDates(story.index), [story]);
  const since = useClock(clock, ({ day }) => dates.findLast((date) => date <= day) ?? story.first);
  return useMemo(
    () => argumentMomentAt(story.index, Math.max(since, story.first) as CalendarDate, semantics),
    [story, since, semantics],
  );
}

/** Scrolls to an argument that was chosen elsewhere. */
function useChosenInSight(
  scroller: RefObject<HTMLElement | null>,
  chosen: string | null,
  scale: number,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scale moves it out of sight
  useEffect(() => {
    if (chosen === null) return;
    const box = scroller.current?.querySelector(`[data-argument="${CSS.escape(chosen)}"]`);
    box?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [chosen, scale, scroller]);
}

interface SemanticsChoiceProps {
  readonly chosen: Semantics;
  readonly onChoose: (semantics: Semantics) => void;
}

function SemanticsChoice({ chosen, onChoose }: SemanticsChoiceProps): ReactNode {
  const { t } = useWords();
  return (
    <fieldset className="semantics">
      <legend className="hidden">{t("argument-map.semantics")}</legend>
      {SEMANTICS.map((one) => (
        <label
          key={one}
          className="semantics-choice"
          title={t("argument-map.semantics-meaning", { semantics: one })}
        >
          <input
            type="radio"
            name="semantics"
            className="hidden"
            checked={one === chosen}
            onChange={() => onChoose(one)}
          />
          {t("argument-map.semantics-name", { semantics: one })}
        </label>
      ))}
    </fieldset>
  );
}
