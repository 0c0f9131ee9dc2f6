import {
  type Box,
  controlPoint,
  dateShown,
  type Point,
  pointOnCurve,
  type StoryPictures,
} from "@entente/core";
import type { Frame } from "../playback/play-clock.ts";
import { type Camera, toStage } from "../scene/camera.ts";
import { coordinatesOf, isSameInput, type PaintInput } from "../scene/canvas-painter.ts";
import { createStagePainter } from "../scene/scene-painter.ts";
import type { Selection } from "../story/selection.ts";
import { type BlocPart, blocPartOf, boxOfBloc } from "./bloc-at.ts";
import { createFrameComposer } from "./frame-input.ts";
import type { GraphLayer } from "./graph-layer.ts";
import { createGraphSync } from "./graph-sync.ts";
import { nodeOn } from "./node-at.ts";
import { drawForPrint } from "./print-picture.ts";
import type { StageProps } from "./stage-props.ts";
import { writeRecord } from "./stage-record.ts";

/** Paints frames onto one canvas, and writes on `host` what it has painted. */
export interface Stage {
  /** Returns true to ask for another frame: something moves by itself, or the painter was still busy. */
  readonly paint: (frame: Frame, props: StageProps, camera: Camera) => boolean;
  readonly attach: (layer: GraphLayer | null) => void;
  /** Puts the graph where the picture is, so that a press hits what is seen. */
  readonly catchUp: () => void;
  /** Sets whether a pointer is over the stage: the graph of a large network follows the picture only then. */
  readonly setPointerNear: (isNear: boolean) => void;
  /** Returns where an actor or a tie is, in pixels of the stage; null for one that is not there. */
  readonly placeOf: (selection: Selection | null) => Point | null;
  /** Returns the id of the actor at a point of the whole picture, moving or not. */
  readonly nodeAt: (place: Point) => string | null;
  /** Returns the band or the closed bloc at a point of the whole picture. */
  readonly blocPartAt: (place: Point) => BlocPart | null;
  /** Returns the box of a bloc in the whole picture; null for one that is not there. */
  readonly boxOfBloc: (bloc: string) => Box | null;
  readonly remove: () => void;
}

/** Actors of a story whose first picture is composed in one go. */
const MOST_AT_ONCE = 300;

/** `wake` asks for one more frame; `onFirstPicture` is called when there is something to be seen. */
export function createStage(
  canvas: HTMLCanvasElement,
  host: HTMLElement,
  wake: () => void,
  onFirstPicture: () => void,
): Stage {
  let shown: PaintInput | null = null;
  let hasPicture = false;
  const prepareFirst = createPreparation();
  const composer = createFrameComposer();
  const graph = createGraphSync();
  const painter = createStagePainter(canvas, () => {
    shown = null;
    wake();
  });
  const stopPrinting = drawForPrint(host, () => shown);
  return {
    attach: (layer) => graph.attach(layer, shown),
    paint: (frame, props, camera) => {
      if (painter.isBusy() || prepareFirst(frame, props)) return true;
      const input = composer.compose(frame, props, camera, shown);
      const gliding = composer.isGliding();
      const { layoutState: layout, pictures } = props;
      const note = (): void => {
        writeRecord(host, input, frame, { gliding, layout, fit: pictures.layout });
        if (!hasPicture) onFirstPicture();
        hasPicture = true;
      };
      if (shown !== null && isSameInput(shown, input)) note();
      else painter.paint(input, note);
      shown = input;
      graph.follow(input, { playing: frame.state.playing, gliding });
      return gliding;
    },
    catchUp: () => graph.catchUp(shown),
    setPointerNear: (isNear) => {
      if (graph.setPointerNear(isNear)) wake();
    },
    placeOf: (selection) => (shown === null || selection === null ? null : placeIn(shown, selection)),
    nodeAt: (place) => (shown === null ? null : nodeIn(shown, place)),
    blocPartAt: (place) => (shown === null ? null : blocPartOf(shown, place)),
    boxOfBloc: (bloc) => (shown === null ? null : boxOfBloc(shown, bloc)),
    remove: () => {
      stopPrinting();
      painter.remove();
    },
  };
}

/** Prepares the first picture of a large story in a task of its own; the function returns true if it did. */
function createPreparation(): (frame: Frame, props: StageProps) => boolean {
  let prepared: StoryPictures | null = null;
  return ({ state }, { pictures }) => {
    if (pictures === prepared) return false;
    prepared = pictures;
    if (pictures.index.dataset.actors.length <= MOST_AT_ONCE) return false;
    pictures.prepare(dateShown(state));
    return true;
  };
}

function nodeIn(input: PaintInput, { x, y }: Point): string | null {
  const { zoom, picture } = input;
  return nodeOn(picture, coordinatesOf(input), { x: zoom * x, y: zoom * y });
}

function placeIn(input: PaintInput, { kind, id }: Selection): Point | null {
  const place =
    kind === "actor" ? (coordinatesOf(input).get(id) ?? null) : kind === "tie" ? middleOf(input, id) : null;
  return place === null ? null : toStage(place, input.camera);
}

function middleOf(input: PaintInput, id: string): Point | null {
  const tie = input.picture.ties.find((one) => one.id === id);
  const coordinates = coordinatesOf(input);
  const [from, to] = [coordinates.get(tie?.a ?? ""), coordinates.get(tie?.b ?? "")];
  if (tie === undefined || from === undefined || to === undefined) return null;
  return pointOnCurve(from, controlPoint(from, to, tie.bend), to, 0.5);
}
