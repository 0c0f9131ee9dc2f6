import {
  type Album,
  type CalendarDate,
  type Coordinates,
  dateShown,
  type Emphasis,
  eased,
  formatCalendarDate,
  type Picture,
  type Frame as Size,
  type Stances,
  stancesIn,
  TITLE_LINE,
} from "@entente/core";
import { type Camera, fitted } from "../scene/camera.ts";
import { coordinatesOf, type Moment, sceneOf } from "../scene/paint-moment.ts";
import { createPagePainter, createWorkerPainter, type ScenePainter } from "../scene/scene-painter.ts";
import type { SceneTheme } from "../scene/theme.ts";
import type { Selection } from "../selection.ts";
import type { Frame } from "../timeline/play-clock.ts";
import { emphasisOf, emphasisOfStances, spotlightOn } from "./emphasis.ts";
import type { GraphLayer } from "./graph-layer.ts";
import { drawOnPaper } from "./paper.ts";

/** What the stage paints by; a field may be exchanged between two frames. */
export interface StageProps {
  readonly album: Album;
  /** The size of what is painted on; that of the album comes after it. */
  readonly stage: Size;
  readonly theme: SceneTheme;
  readonly reducedMotion: boolean;
  readonly selected: Selection | null;
  readonly hovered: Selection | null;
  /** What is spoken of. */
  readonly focus: readonly Selection[];
  /** The argument on which it is shown who stands where; null for none. */
  readonly argument: string | null;
}

/** Paints frames onto one canvas, and writes on `host` what it has painted. */
export interface Stage {
  /** True where it wants another frame: it is moving by itself, or the painter was still busy. */
  readonly paint: (frame: Frame, props: StageProps, camera: Camera) => boolean;
  readonly attach: (layer: GraphLayer | null) => void;
  /** Puts the graph where the picture is, which is elsewhere while anything moves: what is pressed is what is seen. */
  readonly catchUp: () => void;
  readonly remove: () => void;
}

/** The way from what was shown when the date was jumped to. */
interface Glide {
  readonly from: Coordinates;
  readonly date: CalendarDate;
  readonly start: number;
}

const GLIDE_MILLISECONDS = 480;
/** Nodes and ties that the graph layer follows while the story plays. */
const MOST_FOLLOWED = 500;

/** `wake` asks for one more frame. */
export function createStage(canvas: HTMLCanvasElement, host: HTMLElement, wake: () => void): Stage {
  let layer: GraphLayer | null = null;
  let painter: ScenePainter = createPagePainter(canvas);
  let gone = false;
  /** The worker paints, and what the page painted still shows through. */
  let isTakenOver = false;
  let shown: Moment | null = null;
  let layered: Moment | null = null;
  let lastAlbum: Album | null = null;
  let lastJumps = 0;
  let glide: Glide | null = null;
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
    const { album, stage, theme, reducedMotion } = props;
    const date = dateShown(frame.state);
    const still = album.pictureAt(date);
    const around = {
      frame: album.frame,
      stage,
      camera: cameraFor(camera, album.frame, stage),
      theme,
      emphasis: emphasisFor(props, still),
      ratio: Math.min(3, window.devicePixelRatio || 1),
    };
    if (reducedMotion) return { ...around, picture: still, from: null, share: 1 };
    if (frame.jumps !== lastJumps || album !== lastAlbum) glide = glideFrom(shown, frame.now);
    const share = glide === null ? 1 : (frame.now - glide.start) / GLIDE_MILLISECONDS;
    if (glide === null || share >= 1) {
      glide = null;
      return { ...around, picture: still, from: null, share: eased(frame.state.settled) };
    }
    const picture = album.transition(glide.date, date);
    return { ...around, picture, from: glide.from, share: eased(Math.max(0, share)) };
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
      const moment = momentNow(frame, props, camera);
      lastJumps = frame.jumps;
      lastAlbum = props.album;
      const gliding = glide !== null;
      const note = (): void => {
        if (isTakenOver) canvas.width = 1;
        isTakenOver = false;
        record(host, moment, frame, gliding);
      };
      if (shown !== null && looksTheSame(shown, moment)) note();
      else painter.paint(moment, note);
      shown = moment;
      const isAtRest = !gliding && moment.share >= 1;
      const { nodes, ties } = moment.picture;
      // To follow every change of a large network would block the page: it follows when the clock stands still.
      if (frame.state.playing && nodes.length + ties.length > MOST_FOLLOWED) {
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
    remove: () => {
      gone = true;
      stopPrinting();
      painter.remove();
    },
  };
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

/** How an album is seen, the same object for as long as nothing of it changes. */
function keptCamera(): (camera: Camera, album: Size, stage: Size) => Camera {
  let kept: { readonly of: readonly [Camera, Size, Size]; readonly camera: Camera } | null = null;
  return (...of) => {
    if (kept === null || of.some((one, place) => kept?.of[place] !== one))
      kept = { of, camera: fitted(...of) };
    return kept.camera;
  };
}

/** The emphasis of a frame, the same object for as long as nothing of it changes. */
function keptEmphasis(): (props: StageProps, picture: Picture) => Emphasis {
  let kept: {
    readonly props: StageProps;
    readonly nodes: Picture["nodes"];
    readonly stances: Stances | null;
    readonly emphasis: Emphasis;
  } | null = null;
  const stancesFor = keptStances();
  return (props, picture) => {
    const { selected, hovered, album, focus } = props;
    const stances = stancesFor(props, picture);
    if (
      kept !== null &&
      kept.props.selected === selected &&
      kept.props.hovered === hovered &&
      kept.props.album === album &&
      isSameFocus(kept.props.focus, focus) &&
      kept.stances === stances &&
      kept.nodes === picture.nodes
    ) {
      return kept.emphasis;
    }
    const { network } = picture;
    const { index } = album;
    const looked =
      hovered === null && focus.length > 0
        ? spotlightOn(focus, network, index)
        : hovered === null && stances !== null
          ? emphasisOfStances(stances)
          : emphasisOf(hovered ?? selected, network, index, hovered !== null);
    const emphasis = stances === null ? looked : { ...looked, stances };
    kept = { props, nodes: picture.nodes, stances, emphasis };
    return emphasis;
  };
}

function isSameFocus(a: readonly Selection[], b: readonly Selection[]): boolean {
  return a === b || (a.length === 0 && b.length === 0);
}

/** The stances of a day, the same object for as long as nobody changes one. */
function keptStances(): (props: StageProps, picture: Picture) => Stances | null {
  let kept: { readonly key: string; readonly stances: Stances } | null = null;
  return ({ argument, album }, { network }) => {
    if (argument === null) return null;
    const stances = stancesIn(album.index, network, argument);
    const key = JSON.stringify([argument, [...stances.byActor], [...stances.across]]);
    if (kept?.key !== key) kept = { key, stances };
    return kept.stances;
  };
}

/** data-supporters, data-opponents and data-across (tie ids), while the stances on an argument are shown. */
function stancesHeld({ stances }: Emphasis): Readonly<Record<string, string>> {
  if (stances === undefined) return {};
  const holders = (stance: string): string =>
    [...stances.byActor].flatMap(([id, held]) => (held.stance === stance ? [id] : [])).join(" ");
  return {
    supporters: holders("SUPPORTS"),
    opponents: holders("REJECTS"),
    across: [...stances.across.keys()].sort().join(" "),
  };
}

const listed = new WeakMap<Picture["nodes"], Readonly<Record<string, string>>>();

/** What a picture holds, as it is written on the stage. */
function heldIn({ nodes, ties, hulls }: Picture): Readonly<Record<string, string>> {
  const known = listed.get(nodes);
  if (known !== undefined) return known;
  const ids = (things: readonly { readonly id: string }[]): string =>
    things
      .map(({ id }) => id)
      .sort()
      .join(" ");
  const held = {
    factions: ids(hulls),
    certainFactions: ids(hulls.filter((hull) => hull.certainty === "CERTAIN")),
    actors: ids(nodes),
    ties: ids(ties),
    smallestText: String(smallestText(nodes, hulls)),
  };
  listed.set(nodes, held);
  return held;
}

/**
 * The stable, read-only record of the last painted frame, for tests and for whoever reads the page by program:
 * data-as-of, data-factions and data-certain-factions, data-actors, data-ties (ids in order, one space between),
 * data-playing, data-moving (true until every node has come to rest), data-smallest-text (pixels of the picture), and
 * data-camera (zoom, x and y: a place of the picture is seen at zoom · place + (x, y)).
 */
function record(
  host: HTMLElement,
  { picture, emphasis, camera }: Moment,
  { state }: Frame,
  gliding: boolean,
): void {
  for (const name of ["supporters", "opponents", "across"]) {
    if (emphasis.stances === undefined) delete host.dataset[name];
  }
  const entries: Readonly<Record<string, string>> = {
    ...stancesHeld(emphasis),
    asOf: formatCalendarDate(picture.network.asOf),
    ...heldIn(picture),
    playing: String(state.playing),
    moving: String(gliding || state.settled < 1),
    camera: [camera.zoom, camera.x, camera.y].map((one) => Math.round(1000 * one) / 1000).join(" "),
  };
  for (const [name, value] of Object.entries(entries)) {
    if (host.dataset[name] !== value) host.dataset[name] = value;
  }
}

/** Of all texts that stand on the picture, the size of the smallest. */
function smallestText(nodes: Picture["nodes"], hulls: Picture["hulls"]): number {
  const labels = nodes.filter(({ visible }) => visible).map(({ style }) => style.labelSize);
  const titles = hulls.map(({ title }) => title.height / TITLE_LINE);
  return Math.floor(10 * Math.min(Number.MAX_SAFE_INTEGER, ...labels, ...titles)) / 10;
}
