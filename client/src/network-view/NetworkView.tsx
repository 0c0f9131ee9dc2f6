import { courseOf, picturesShowing, type Size, type StoryPictures } from "@entente/core";
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useCommands } from "../commands/command.ts";
import { useWords } from "../language/LanguageProvider.tsx";
import { useArrangement } from "../layout/use-arrangement.ts";
import { usePictures } from "../layout/use-pictures.ts";
import { MOST_ZOOM, WHOLE } from "../scene/camera.ts";
import type { Selection } from "../story/selection.ts";
import { boxesOver, useFrameSize } from "../ui/use-frame-size.ts";
import { useWorkspace, type ViewProps } from "../workspace/workspace.ts";
import { useZoomKeys } from "../zoom/use-zoom-keys.ts";
import { ZoomControls } from "../zoom/ZoomControls.tsx";
import type { ZoomStep } from "../zoom/zoom-commands.ts";
import { Pins } from "./Pins.tsx";
import { StancesBar } from "./StancesBar.tsx";
import { usePinning } from "./use-pinning.ts";
import { useStage } from "./use-stage.ts";

/** The network as of the date shown. */
export function NetworkView(props: ViewProps): ReactNode {
  const { story, clock, smallestText, selection: selected, onSelect } = props;
  const { t } = useWords();
  const { shown } = useWorkspace();
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const graph = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<Selection | null>(null);
  const [camera, setCamera] = useState(WHOLE);
  const stage = useFrameSize(host);
  const { pictures, isFinal } = useShownPictures(props, host, stage);
  const isPresented = smallestText !== undefined;
  // Pinning needs the command that releases a pin, and is off before a class.
  const commands = useCommands();
  const isAllowed = !isPresented && commands.some(({ id }) => id === "unpin");
  const pinning = usePinning({ host, clock, pictures, stage, camera, isAllowed });
  const isReady = pictures !== null && stage !== null;
  const control = useStage({
    clock,
    parts: { host, canvas, graph },
    props: isReady
      ? {
          pictures,
          isFinal,
          stage,
          theme: props.theme,
          reducedMotion: props.reducedMotion,
          selected,
          hovered,
          focus: props.focus ?? [],
          argument: shown.stances,
        }
      : null,
    listener: {
      onSelect: (one) => (pinning.hasDragged() ? undefined : onSelect(one)),
      onHover: setHovered,
      onCameraChange: setCamera,
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another size it shows the same part
  useEffect(() => control.resize(), [control, stage, pictures]);
  const onStep = (step: ZoomStep): void => control.zoomByStep(step, selected);
  useZoomKeys(host, onStep);
  const { zoom } = camera;
  const isBeforeClass = (smallestText ?? 0) > 0;

  return (
    <div
      className={pinning.held === null ? "stage" : "stage carries"}
      ref={host}
      data-testid="stage"
      data-zoomable=""
      data-placeable={isPresented ? undefined : ""}
      data-zoomed={zoom > 1 ? "" : undefined}
    >
      <canvas
        ref={canvas}
        className="stage-picture"
        role="img"
        aria-label={t("network.name")}
        aria-describedby={props.describedBy}
      />
      <div ref={graph} className="stage-graph" />
      {isReady && !isPresented ? (
        <Pins pictures={pictures} clock={clock} camera={camera} stage={stage} held={pinning.held} />
      ) : null}
      {isPresented ? null : <StancesBar story={story} clock={clock} />}
      {isBeforeClass ? null : (
        <ZoomControls
          zoom={zoom}
          isLeast={zoom === 1}
          isMost={zoom === MOST_ZOOM}
          onStep={onStep}
          onPan={control.panTowards}
        />
      )}
    </div>
  );
}

interface ShownPictures {
  /** Null until a first layout has come. */
  readonly pictures: StoryPictures | null;
  /** Whether no better layout is awaited. */
  readonly isFinal: boolean;
}

/**
 * Lays the whole story out for the stage, so that actors hidden by a filter, or not yet revealed to a class, leave
 * their places empty; gives the clock its course.
 */
function useShownPictures(
  { story, clock, theme, smallestText, reducedMotion }: ViewProps,
  host: RefObject<HTMLElement | null>,
  stage: Size | null,
): ShownPictures {
  const { shown, lastPictures } = useWorkspace();
  const arrangement = useArrangement(shown);
  const laid = usePictures({
    index: story.ground,
    theme,
    smallestText: smallestText ?? 0,
    frame: stage,
    reserved: () => (host.current === null ? [] : boxesOver(host.current)),
    arrangement,
    lastPictures,
  });
  const isFinal = laid?.final ?? false;
  const whole = laid?.pictures ?? null;
  const pictures = useMemo(
    () => (whole === null ? null : picturesShowing(whole, story.index)),
    [whole, story.index],
  );
  useEffect(() => {
    if (pictures !== null) clock.setCourse(courseOf(pictures, reducedMotion));
  }, [pictures, clock, reducedMotion]);
  useEffect(
    () => (pictures === null || !isFinal ? undefined : prepareKeyDates(pictures)),
    [pictures, isFinal],
  );
  return { pictures, isFinal };
}

/** Actors above which a story is prepared ahead of its playing. */
const LARGE = 300;
const PAUSE_MILLISECONDS = 60;

/** Prepares the key dates of a large story one by one, between other tasks; returns a way to stop. */
function prepareKeyDates({ layout, index, prepare }: StoryPictures): () => void {
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const prepareNext = (): void => {
    const date = layout.keyDates[next++];
    if (date === undefined) return;
    prepare(date);
    timer = setTimeout(prepareNext, PAUSE_MILLISECONDS);
  };
  if (index.dataset.actors.length > LARGE) timer = setTimeout(prepareNext, PAUSE_MILLISECONDS);
  return () => clearTimeout(timer);
}
