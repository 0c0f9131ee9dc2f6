import {
  type Album,
  between,
  type CalendarDate,
  type Coordinates,
  dateShown,
  eased,
  formatCalendarDate,
  type Picture,
  paintScene,
  type Scene,
  type SceneTheme,
  type Surface,
  sceneAt,
  TITLE_LINE,
} from "@entente/core";
import { browserSurface } from "../scene/browser-surface.ts";
import type { Selection } from "../selection.ts";
import type { Frame } from "../timeline/play-clock.ts";
import { emphasisOf, spotlightOn } from "./emphasis.ts";
import type { GraphLayer } from "./graph-layer.ts";

/** What the stage paints by; a field may be exchanged between two frames. */
export interface StageProps {
  readonly album: Album;
  readonly theme: SceneTheme;
  readonly reducedMotion: boolean;
  readonly selected: Selection | null;
  readonly hovered: Selection | null;
  /** What is spoken of. */
  readonly focus: readonly Selection[];
}

/** Paints frames onto one canvas, and writes on `host` what it has painted. */
export interface Stage {
  /** True where it is still moving by itself, after a jump. */
  readonly paint: (frame: Frame, props: StageProps) => boolean;
  readonly attach: (layer: GraphLayer | null) => void;
}

/** The way from what was shown when the date was jumped to. */
interface Glide {
  readonly from: Coordinates;
  readonly date: CalendarDate;
  readonly start: number;
}

/** A moment to paint: a picture, where its nodes are, and how far it has come. */
interface Moment {
  readonly picture: Picture;
  readonly coordinates: Coordinates;
  readonly presence: number;
}

const GLIDE_MILLISECONDS = 480;

export function createStage(canvas: HTMLCanvasElement, host: HTMLElement): Stage {
  const context = canvas.getContext("2d");
  let layer: GraphLayer | null = null;
  let surface: KeptSurface | null = null;
  let shown: { readonly coordinates: Coordinates; readonly date: CalendarDate } | null = null;
  let lastAlbum: Album | null = null;
  let lastJumps = 0;
  let glide: Glide | null = null;

  const momentNow = (frame: Frame, { album, reducedMotion }: StageProps): Moment => {
    const date = dateShown(frame.state);
    const picture = album.pictureAt(date);
    if (reducedMotion) return { picture, coordinates: picture.rest, presence: 1 };
    if (frame.jumps !== lastJumps || album !== lastAlbum) {
      glide = shown === null ? null : { from: shown.coordinates, date: shown.date, start: frame.now };
    }
    const share = glide === null ? 1 : (frame.now - glide.start) / GLIDE_MILLISECONDS;
    if (glide === null || share >= 1) {
      glide = null;
      const presence = eased(frame.state.settled);
      return { picture, coordinates: between(picture.before, picture.rest, presence), presence };
    }
    const way = album.transition(glide.date, date);
    const presence = eased(Math.max(0, share));
    return { picture: way, coordinates: between(glide.from, way.rest, presence), presence };
  };
  return {
    attach: (next) => {
      layer = next;
    },
    paint: (frame, props) => {
      if (context === null) return false;
      const { picture, coordinates, presence } = momentNow(frame, props);
      shown = { coordinates, date: dateShown(frame.state) };
      lastJumps = frame.jumps;
      lastAlbum = props.album;
      const scene = sceneAt(props.album, picture, coordinates, presence);
      const ratio = fitCanvas(canvas, context, scene);
      surface = keptFor(surface, context, props.theme, ratio);
      const looked = props.hovered ?? props.selected;
      const emphasis =
        props.hovered === null && props.focus.length > 0
          ? spotlightOn(props.focus, picture.network, props.album.index)
          : emphasisOf(looked, picture.network, props.album.index, props.hovered !== null);
      context.clearRect(0, 0, scene.frame.width, scene.frame.height);
      paintScene(surface.surface, scene, props.theme, emphasis);
      layer?.show(scene);
      record(host, scene, frame, glide !== null);
      return glide !== null;
    },
  };
}

/** A surface remembers how texts look, for one theme and one ratio. */
interface KeptSurface {
  readonly surface: Surface;
  readonly theme: SceneTheme;
  readonly ratio: number;
}

function keptFor(
  kept: KeptSurface | null,
  context: CanvasRenderingContext2D,
  theme: SceneTheme,
  ratio: number,
): KeptSurface {
  if (kept?.theme === theme && kept.ratio === ratio) return kept;
  return { surface: browserSurface(context, theme.fonts, ratio), theme, ratio };
}

/** Gives the canvas as many pixels as the screen has, and returns how many those are a unit. */
function fitCanvas(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, { frame }: Scene): number {
  const ratio = Math.min(3, window.devicePixelRatio || 1);
  const [width, height] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)];
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return ratio;
}

/**
 * The stable, read-only record of the last painted frame, for tests and for whoever reads the page by program:
 * data-as-of, data-factions and data-certain-factions, data-actors, data-ties (ids in order, one space between),
 * data-playing, data-moving (true until every node has come to rest), and data-smallest-text (pixels).
 */
function record(host: HTMLElement, scene: Scene, frame: Frame, gliding: boolean): void {
  const ids = (things: readonly { readonly id: string }[]): string =>
    things
      .map(({ id }) => id)
      .sort()
      .join(" ");
  const entries: Readonly<Record<string, string>> = {
    asOf: formatCalendarDate(scene.date),
    factions: ids(scene.hulls),
    certainFactions: ids(scene.hulls.filter((hull) => hull.certainty === "CERTAIN")),
    actors: ids(scene.nodes),
    ties: ids(scene.ties),
    playing: String(frame.state.playing),
    moving: String(gliding || frame.state.settled < 1),
    smallestText: String(smallestText(scene)),
  };
  for (const [name, value] of Object.entries(entries)) {
    if (host.dataset[name] !== value) host.dataset[name] = value;
  }
}

/** Of all texts that stand on the picture, the size of the smallest. */
function smallestText({ nodes, hulls }: Scene): number {
  const labels = nodes.filter(({ label }) => label.visible).map(({ label }) => label.size);
  const titles = hulls.map(({ title }) => title.height / TITLE_LINE);
  return Math.floor(10 * Math.min(Number.MAX_SAFE_INTEGER, ...labels, ...titles)) / 10;
}
