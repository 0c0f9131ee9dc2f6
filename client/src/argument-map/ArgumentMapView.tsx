import {
  type ArgumentMoment,
  argumentChangeDates,
  argumentMomentAt,
  type CalendarDate,
  type Frame,
  isPreferred,
  type Semantics,
} from "@entente/core";
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { useFrameSize } from "../network-view/use-frame-size.ts";
import type { Story } from "../story.ts";
import type { PlayClock } from "../timeline/play-clock.ts";
import { useClock } from "../timeline/use-clock.ts";
import { useSteppedZoom } from "../views/use-stepped-zoom.ts";
import { ZoomControls } from "../views/ZoomControls.tsx";
import { useWorkspace, type ViewProps } from "../workspace/workspace.ts";
import { ArgumentBoxes } from "./ArgumentBoxes.tsx";
import { layOutFitting, layOutMap, type MapLayout, TEXT } from "./layout.ts";
import { MapLegend } from "./MapLegend.tsx";
import { MapLinks } from "./MapLinks.tsx";
import { MapReason } from "./MapReason.tsx";
import { SEMANTICS } from "./semantics-parameter.ts";
import { argumentsSpokenOf, byWeight } from "./spotlight.ts";
import "./argument-map.css";

/** Smaller than this, in pixels, the titles could not be read; unless asked for it, the map then scrolls. */
const SMALLEST_TITLE = 12;
const GREATEST_SCALE = 1.9;
const ZOOM_STEPS: readonly number[] = [0.4, 0.6, 0.8, 1, 1.25, 1.6, 2];
const PADDING = 14;

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
  const frame = useFrameSize(scroller);
  const [pointed, setPointed] = useState<string | null>(null);
  const zooming = useSteppedZoom(scroller, ZOOM_STEPS);
  const { zoom } = zooming;
  const moment = useArgumentMoment(story, clock, shown.semantics);
  const spokenOf = useMemo(() => argumentsSpokenOf(focus ?? [], moment), [focus, moment]);
  const isForClass = smallestText !== undefined && smallestText > 0;
  const fitted = useFitted(story, frame, isForClass ? { moment, spokenOf, smallestText } : null);
  const layout = fitted?.layout ?? null;
  const scale = zoom * (fitted?.scale ?? 1);
  const { colours } = story;
  const [only] = spokenOf?.size === 1 ? spokenOf : [];
  const chosen = selection?.kind === "argument" ? selection.id : (only ?? null);
  useChosenInSight(scroller, chosen, scale);
  return (
    <div
      className={isForClass ? "argument-map for-class" : "argument-map"}
      data-testid="argument-map"
      data-as-of={moment.asOf}
      data-semantics={shown.semantics}
    >
      {isForClass ? null : (
        <div className="argument-map-bar">
          {smallestText === undefined ? (
            <SemanticsChoice chosen={shown.semantics} onChoose={(semantics) => change({ semantics })} />
          ) : null}
          <ZoomControls {...zooming} />
        </div>
      )}
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
                  spokenOf={spokenOf}
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
        {isForClass ? null : <MapLegend />}
      </footer>
    </div>
  );
}

/** The smallest text in a box, as a part of its title. */
const SMALLEST_OF_TITLE = 0.92;

/** As large as fits, unless that would be too small to read: then as wide as fits, or it scrolls both ways. */
function fit(layout: MapLayout, frame: Frame): { readonly layout: MapLayout; readonly scale: number } {
  const across = (frame.width - 2 * PADDING) / layout.width;
  const fitting = Math.min(across, (frame.height - 2 * PADDING) / layout.height);
  // Type grows with the window, as everywhere on the page.
  const least =
    (SMALLEST_TITLE / TEXT) * Math.max(1, Math.min(window.innerWidth / 1280, window.innerHeight / 720));
  const greatest = GREATEST_SCALE * Math.max(1, window.innerHeight / 1080);
  return { layout, scale: Math.max(least, Math.min(greatest, fitting)) };
}

interface ForClass {
  readonly moment: ArgumentMoment;
  readonly spokenOf: ReadonlySet<string> | null;
  readonly smallestText: number;
}

type Fitted = ReturnType<typeof fit>;

/** The desk's map is one for all dates; that of a class has what is said on the day, as far as there is room. */
function useFitted(story: Story, frame: Frame | null, forClass: ForClass | null): Fitted | null {
  const { arguments: claims, argumentLinks } = story.whole.dataset;
  const links = useMemo(() => argumentLinks.filter(isPreferred), [argumentLinks]);
  const desk = useMemo(
    () => (frame === null ? null : fit(layOutMap(claims, links, frame), frame)),
    [claims, links, frame],
  );
  const { moment = null, spokenOf = null, smallestText = 0 } = forClass ?? {};
  const shown = useMemo(() => {
    if (frame === null || moment === null) return null;
    const scale = smallestText / (TEXT * SMALLEST_OF_TITLE);
    const room = {
      width: (frame.width - 2 * PADDING) / scale,
      height: (frame.height - 2 * PADDING) / scale,
    };
    return { layout: layOutFitting(byWeight(moment, spokenOf), links, room), scale };
  }, [links, frame, moment, spokenOf, smallestText]);
  return shown ?? desk;
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
