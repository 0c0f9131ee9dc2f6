import {
  courseOf,
  labelOf,
  picturesMarkedBy,
  picturesShowing,
  type Size,
  type StoryPictures,
} from "@entente/core";
import { type RefObject, useEffect, useMemo, useState } from "react";
import { useCommands } from "../commands/command.ts";
import type { LayoutState } from "../layout/shown-layout.ts";
import { usePictures } from "../layout/use-pictures.ts";
import { type Camera, WHOLE } from "../scene/camera.ts";
import type { Selection } from "../story/selection.ts";
import { useMarks } from "../story-text/use-marks.ts";
import { boxesOver, useFrameSize } from "../ui/use-frame-size.ts";
import { useWorkspace, type ViewProps } from "../workspace/workspace.ts";
import type { Held } from "./held.ts";
import { usePinning } from "./use-pinning.ts";
import { type StageControl, type StageParts, useStage } from "./use-stage.ts";

interface NetworkStage {
  /** Null until a first layout has come. */
  readonly pictures: StoryPictures | null;
  /** Whether nothing has been painted yet. */
  readonly isAwaited: boolean;
  /** Pixels; null until the stage has been measured. */
  readonly stage: Size | null;
  readonly camera: Camera;
  readonly held: Held | null;
  /** The whole name of the actor pointed at, where its label is cut. */
  readonly wholeName: string | undefined;
  readonly control: StageControl;
}

/** Fits the story's layout into the stage and paints it there; lets it be selected, zoomed and pinned. */
export function useNetworkStage(view: ViewProps, parts: StageParts): NetworkStage {
  const { clock, theme, reducedMotion, selection: selected, onSelect, focus = [] } = view;
  const { shown } = useWorkspace();
  const { host } = parts;
  const [hovered, setHovered] = useState<Selection | null>(null);
  const [camera, setCamera] = useState(WHOLE);
  const [isAwaited, setIsAwaited] = useState(true);
  const stage = useFrameSize(host);
  const { pictures, layoutState } = useShownPictures(view, host, stage, useSettledZoom(camera));
  // Pinning needs the command that releases a pin, and is off before a class.
  const commands = useCommands();
  const isAllowed = view.smallestText === undefined && commands.some(({ id }) => id === "unpin");
  const pinning = usePinning({ host, clock, pictures, stage, camera, isAllowed });
  const shownNow = { theme, reducedMotion, selected, hovered, focus, argument: shown.stances };
  const control = useStage({
    clock,
    parts,
    props: pictures === null || stage === null ? null : { pictures, layoutState, stage, ...shownNow },
    listener: {
      onSelect: (one) => (pinning.hasDragged() ? undefined : onSelect(one)),
      onHover: setHovered,
      onCameraChange: setCamera,
      onFirstPicture: () => setIsAwaited(false),
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another size it shows the same part
  useEffect(() => control.resize(), [control, stage, pictures]);
  const wholeName = wholeNameOf(view.story, hovered);
  return { pictures, isAwaited, stage, camera, held: pinning.held, wholeName, control };
}

function wholeNameOf({ index }: ViewProps["story"], hovered: Selection | null): string | undefined {
  const actor = hovered?.kind === "actor" ? index.actors.get(hovered.id) : undefined;
  return actor === undefined || labelOf(actor.shortName) === actor.shortName ? undefined : actor.name;
}

interface ShownPictures {
  /** Null until a first layout has come. */
  readonly pictures: StoryPictures | null;
  readonly layoutState: LayoutState;
}

/**
 * Fits the layout of the whole story into the stage, so that actors hidden by a filter, or not yet revealed to a class,
 * leave their places empty; gives the clock its course.
 */
function useShownPictures(
  { story, clock, theme, smallestText, reducedMotion }: ViewProps,
  host: RefObject<HTMLElement | null>,
  stage: Size | null,
  zoom: number,
): ShownPictures {
  const { layout, shown } = useWorkspace();
  const whole = usePictures({
    index: story.layoutIndex,
    layout: layout?.layout ?? null,
    theme,
    smallestText: smallestText ?? 0,
    frame: stage,
    zoom,
    reserved: () => (host.current === null ? [] : boxesOver(host.current)),
  });
  const layoutState = layout?.state ?? "first";
  const marks = useMarks(story, shown);
  const pictures = useMemo(
    () => (whole === null ? null : picturesMarkedBy(picturesShowing(whole, story.index), marks)),
    [whole, story.index, marks],
  );
  useEffect(() => {
    if (pictures !== null) clock.setCourse(courseOf(pictures, reducedMotion));
  }, [pictures, clock, reducedMotion]);
  useEffect(
    () => (pictures === null || layoutState === "first" ? undefined : prepareKeyDates(pictures)),
    [pictures, layoutState],
  );
  return { pictures, layoutState };
}

const SETTLED_MILLISECONDS = 140;

/** Returns the zoom once it has not changed for a moment: while it changes, the picture shown is spread. */
function useSettledZoom({ zoom }: Camera): number {
  const [settled, setSettled] = useState(zoom);
  useEffect(() => {
    if (zoom === settled) return;
    const timer = setTimeout(() => setSettled(zoom), SETTLED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [zoom, settled]);
  return settled;
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
