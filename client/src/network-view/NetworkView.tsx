import { courseOf, picturesShowing, type StoryPictures } from "@entente/core";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
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
  const { story, clock, theme, reducedMotion, selection: selected, onSelect } = props;
  const { t } = useWords();
  const { shown, lastPictures } = useWorkspace();
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const graph = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<Selection | null>(null);
  const [camera, setCamera] = useState(WHOLE);
  const { zoom } = camera;
  const frame = useFrameSize(host);
  const arrangement = useArrangement(shown);
  // The whole story is laid out: what a filter hides, or a class has not seen yet, leaves its place empty.
  const laid = usePictures({
    index: story.ground,
    theme,
    smallestText: props.smallestText ?? 0,
    frame,
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

  // Where its commands are, which take pins away again; and never before a class.
  const commands = useCommands();
  const pinning = usePinning({
    host,
    clock,
    pictures,
    stage: frame,
    camera,
    isAllowed: props.smallestText === undefined && commands.some(({ id }) => id === "unpin"),
  });
  const control = useStage({
    clock,
    parts: { host, canvas, graph },
    props:
      pictures === null || frame === null
        ? null
        : {
            pictures,
            isFinal,
            stage: frame,
            theme,
            reducedMotion,
            selected,
            hovered,
            focus: props.focus ?? [],
            argument: shown.stances,
          },
    listener: {
      select: (one) => (pinning.hasDragged() ? undefined : onSelect(one)),
      hover: setHovered,
      looked: setCamera,
    },
  });
  useEffect(() => {
    if (pictures !== null) clock.setCourse(courseOf(pictures, reducedMotion));
  }, [pictures, clock, reducedMotion]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another size it looks at the same part
  useEffect(() => control.resize(), [control, frame, pictures]);
  const onStep = (step: ZoomStep): void => control.step(step, selected);
  useZoomKeys(host, onStep);
  const isBeforeClass = (props.smallestText ?? 0) > 0;
  useEffect(() => (pictures === null || !isFinal ? undefined : prepareLarge(pictures)), [pictures, isFinal]);

  return (
    <div
      className={pinning.held === null ? "stage" : "stage carries"}
      ref={host}
      data-testid="stage"
      data-zoomable=""
      data-placeable={props.smallestText === undefined ? "" : undefined}
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
      {pictures === null || frame === null || props.smallestText !== undefined ? null : (
        <Pins pictures={pictures} clock={clock} camera={camera} stage={frame} held={pinning.held} />
      )}
      {/* Before a class the picture stands alone. */}
      {props.smallestText === undefined ? <StancesBar story={story} clock={clock} /> : null}
      {isBeforeClass ? null : (
        <ZoomControls
          zoom={zoom}
          isLeast={zoom === 1}
          isMost={zoom === MOST_ZOOM}
          onStep={onStep}
          onPan={control.pan}
        />
      )}
    </div>
  );
}

const LARGE = 300;
const PAUSE_MILLISECONDS = 60;

/** Prepares the key dates of a large story one by one, between other tasks; returns a way to stop. */
function prepareLarge(pictures: StoryPictures): () => void {
  const { layout, index } = pictures;
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = (): void => {
    const date = layout.keyDates[next++];
    if (date === undefined) return;
    pictures.prepare(date);
    timer = setTimeout(go, PAUSE_MILLISECONDS);
  };
  if (index.dataset.actors.length > LARGE) timer = setTimeout(go, PAUSE_MILLISECONDS);
  return () => clearTimeout(timer);
}
