import {
  type CalendarDate,
  type Coordinates,
  controlPoint,
  dateShown,
  ease,
  type Point,
  pointOnCurve,
  type Size,
  type StoryPictures,
} from "@entente/core";
import type { Frame } from "../playback/play-clock.ts";
import { type Camera, fitted } from "../scene/camera.ts";
import { coordinatesOf, type Moment, sceneOf } from "../scene/paint-moment.ts";
import { createPagePainter, createWorkerPainter, type ScenePainter } from "../scene/scene-painter.ts";
import type { Selection } from "../story/selection.ts";
import type { GraphLayer } from "./graph-layer.ts";
import { keptEmphasis } from "./kept-emphasis.ts";
import { nodeOn } from "./node-at.ts";
import { drawOnPaper } from "./paper.ts";
import type { StageProps } from "./stage-props.ts";
import { record } from "./stage-record.ts";

/** Paints frames onto one canvas, and writes on `host` what it has painted. */
export interface Stage {
  /** True where it wants another frame: it is moving by itself, or the painter was still busy. */
  readonly paint: (frame: Frame, props: StageProps, camera: Camera) => boolean;
  readonly attach: (layer: GraphLayer | null) => void;
  /** Puts the graph where the picture is, which is elsewhere while anything moves: what is pressed is what is seen. */
  readonly catchUp: () => void;
  /** Whether a pointer is over the stage: the graph of a large network follows the picture only then. */
  readonly pointTo: (isNear: boolean) => void;
  /** Where an actor or a tie is, in pixels of the stage; null for what is not there. */
  readonly placeOf: (selection: Selection | null) => Point | null;
  /** Whose node is at a place of the picture, moving or not. */
  readonly nodeAt: (place: Point) => string | null;
  readonly remove: () => void;
}

/** The way from what was shown when the date was jumped to. */
interface Glide {
  readonly from: Coordinates;
  readonly date: CalendarDate;
  readonly start: number;
}

const GLIDE_MILLISECONDS = 480;
/** Nodes and ties that the graph layer follows while the story plays, and while no pointer is near. */
const MOST_FOLLOWED = 500;
/** Actors of a story whose first picture is composed in one go. */
const MOST_AT_ONCE = 300;

/** `wake` asks for one more frame. */
export function createStage(canvas: HTMLCanvasElement, host: HTMLElement, wake: () => void): Stage {
  let layer: GraphLayer | null = null;
  let painter: ScenePainter = createPagePainter(canvas);
  let gone = false;
  /** The worker paints, and what the page painted still shows through. */
  let isTakenOver = false;
  let shown: Moment | null = null;
  let layered: Moment | null = null;
  let lastPictures: StoryPictures | null = null;
  let lastJumps = 0;
  let glide: Glide | null = null;
  let isNear = false;
  let prepared: StoryPictures | null = null;
  const emphasisFor = keptEmphasis();
  const cameraFor = keptCamera();

  createWorkerPainter(canvas).then(
    (worker) => {
      if (gone) {
        worker.remove();
        return;
      }
      painter = worker;
      isTakenOver = true;
      shown = null;
      wake();
    },
    // Where there are no workers, or none that can paint, the page goes on painting.
    () => undefined,
  );

  const momentNow = (frame: Frame, props: StageProps, camera: Camera): Moment => {
    const { pictures, stage, theme, reducedMotion } = props;
    const date = dateShown(frame.state);
    const still = pictures.pictureAt(date);
    const around = {
      frame: pictures.frame,
      stage,
      camera: cameraFor(camera, pictures.frame, stage),
      theme,
      emphasis: emphasisFor(props, still),
      ratio: Math.min(3, window.devicePixelRatio || 1),
    };
    if (reducedMotion) return { ...around, picture: still, from: null, share: 1 };
    if (frame.jumps !== lastJumps || pictures !== lastPictures) glide = glideFrom(shown, frame.now);
    const share = glide === null ? 1 : (frame.now - glide.start) / GLIDE_MILLISECONDS;
    if (glide === null || share >= 1) {
      glide = null;
      return { ...around, picture: still, from: null, share: ease(frame.state.progress) };
    }
    const picture = pictures.transition(glide.date, date);
    return { ...around, picture, from: glide.from, share: ease(Math.max(0, share)) };
  };
  const stopPrinting = drawOnPaper(host, () => shown);
  return {
    attach: (next) => {
      layer = next;
      layered = null;
      if (shown !== null) layer?.look(shown.camera);
    },
    paint: (frame, props, camera) => {
      if (painter.isBusy()) return true;
      if (props.pictures !== prepared) {
        prepared = props.pictures;
        // The first picture of a large story takes two tasks instead of a long one.
        if (prepared.index.dataset.actors.length > MOST_AT_ONCE) {
          prepared.prepare(dateShown(frame.state));
          return true;
        }
      }
      const moment = momentNow(frame, props, camera);
      lastJumps = frame.jumps;
      lastPictures = props.pictures;
      const gliding = glide !== null;
      const { pictures, stage, isFinal } = props;
      const layout = isFinal && isSameSize(pictures.frame, stage) ? "final" : "first";
      const note = (): void => {
        if (isTakenOver) canvas.width = 1;
        isTakenOver = false;
        record(host, moment, frame, { gliding, layout });
      };
      if (shown !== null && looksTheSame(shown, moment)) note();
      else painter.paint(moment, note);
      shown = moment;
      const isAtRest = !gliding && moment.share >= 1;
      const { nodes, ties } = moment.picture;
      // To follow every change of a large network would hold the page up: it follows when the clock stands still and
      // somebody may press something; until it has come, `nodeAt` answers.
      if (nodes.length + ties.length > MOST_FOLLOWED && (frame.state.playing || !isNear)) {
        layer?.leave();
        layered = null;
      } else if (layer !== null && isAtRest && (layered === null || !looksTheSame(layered, moment))) {
        layer.show(sceneOf(moment));
        layered = moment;
      }
      layer?.look(moment.camera);
      return gliding;
    },
    catchUp: () => {
      if (layer === null || shown === null || (layered !== null && looksTheSame(layered, shown))) return;
      layer.show(sceneOf(shown));
      layered = shown;
    },
    pointTo: (next) => {
      if (next === isNear) return;
      isNear = next;
      wake();
    },
    placeOf: (selection) => (shown === null || selection === null ? null : placeIn(shown, selection)),
    nodeAt: (place) => (shown === null ? null : nodeOn(shown.picture, coordinatesOf(shown), place)),
    remove: () => {
      gone = true;
      stopPrinting();
      painter.remove();
    },
  };
}

function placeIn(moment: Moment, { kind, id }: Selection): Point | null {
  const { zoom, x, y } = moment.camera;
  const at =
    kind === "actor" ? (coordinatesOf(moment).get(id) ?? null) : kind === "tie" ? middleOf(moment, id) : null;
  return at === null ? null : { x: zoom * at.x + x, y: zoom * at.y + y };
}

function middleOf(moment: Moment, id: string): Point | null {
  const tie = moment.picture.ties.find((one) => one.id === id);
  const coordinates = coordinatesOf(moment);
  const [from, to] = [coordinates.get(tie?.a ?? ""), coordinates.get(tie?.b ?? "")];
  if (tie === undefined || from === undefined || to === undefined) return null;
  return pointOnCurve(from, controlPoint(from, to, tie.bend), to, 0.5);
}

function glideFrom(shown: Moment | null, now: number): Glide | null {
  if (shown === null) return null;
  return { from: coordinatesOf(shown), date: shown.picture.network.asOf, start: now };
}

/** Whether two moments are painted alike: nothing changes between two changes of the network but the date. */
function looksTheSame(a: Moment, b: Moment): boolean {
  return (
    a.picture.nodes === b.picture.nodes &&
    a.from === b.from &&
    a.share === b.share &&
    a.frame === b.frame &&
    a.stage === b.stage &&
    a.camera === b.camera &&
    a.theme === b.theme &&
    a.emphasis === b.emphasis &&
    a.ratio === b.ratio
  );
}

export function isSameSize(one: Size, other: Size): boolean {
  return one.width === other.width && one.height === other.height;
}

/** How a laid out story is seen, the same object for as long as nothing of it changes. */
function keptCamera(): (camera: Camera, pictures: Size, stage: Size) => Camera {
  let kept: { readonly of: readonly [Camera, Size, Size]; readonly camera: Camera } | null = null;
  return (...of) => {
    if (kept === null || of.some((one, place) => kept?.of[place] !== one))
      kept = { of, camera: fitted(...of) };
    return kept.camera;
  };
}
