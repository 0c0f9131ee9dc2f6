import {
  type Album,
  between,
  type Coordinates,
  dateShown,
  eased,
  formatCalendarDate,
  type Picture,
  type Scene,
  sceneAt,
} from "@entente/core";
import { paintScene } from "../scene/paint-scene.ts";
import type { SceneTheme } from "../scene/theme.ts";
import type { Selection } from "../selection.ts";
import type { Frame } from "../timeline/play-clock.ts";
import { emphasisOf } from "./emphasis.ts";
import type { GraphLayer } from "./graph-layer.ts";

/** What the stage paints by; a field may be exchanged between two frames. */
export interface StageProps {
  readonly album: Album;
  readonly theme: SceneTheme;
  readonly reducedMotion: boolean;
  readonly selected: Selection | null;
  readonly hovered: Selection | null;
}

/** Paints frames onto one canvas, and writes on `host` what it has painted. */
export interface Stage {
  /** True where it is still moving by itself, after a jump. */
  readonly paint: (frame: Frame, props: StageProps) => boolean;
  readonly attach: (layer: GraphLayer | null) => void;
}

interface Glide {
  readonly from: Coordinates;
  readonly start: number;
}

const GLIDE_MILLISECONDS = 480;

export function createStage(canvas: HTMLCanvasElement, host: HTMLElement): Stage {
  const context = canvas.getContext("2d");
  let layer: GraphLayer | null = null;
  let shown: Coordinates | null = null;
  let lastAlbum: Album | null = null;
  let lastJumps = 0;
  let glide: Glide | null = null;

  const coordinatesNow = (frame: Frame, props: StageProps, picture: Picture): Coordinates => {
    const aim = between(picture.before, picture.rest, eased(frame.state.settled));
    if (props.reducedMotion) return picture.rest;
    if (frame.jumps !== lastJumps || props.album !== lastAlbum) {
      glide = shown === null ? null : { from: shown, start: frame.now };
    }
    const share = glide === null ? 1 : (frame.now - glide.start) / GLIDE_MILLISECONDS;
    if (glide === null || share >= 1) {
      glide = null;
      return aim;
    }
    return between(glide.from, aim, eased(Math.max(0, share)));
  };
  return {
    attach: (next) => {
      layer = next;
    },
    paint: (frame, props) => {
      if (context === null) return false;
      const picture = props.album.pictureAt(dateShown(frame.state));
      shown = coordinatesNow(frame, props, picture);
      lastJumps = frame.jumps;
      lastAlbum = props.album;
      const presence = props.reducedMotion ? 1 : eased(frame.state.settled);
      const scene = sceneAt(props.album, picture, shown, presence);
      fitCanvas(canvas, context, scene);
      const looked = props.hovered ?? props.selected;
      const emphasis = emphasisOf(looked, picture.network, props.album.index, props.hovered !== null);
      paintScene(context, scene, props.theme, emphasis);
      layer?.show(scene);
      record(host, scene, frame, glide !== null);
      return glide !== null;
    },
  };
}

function fitCanvas(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, { frame }: Scene): void {
  const ratio = Math.min(3, window.devicePixelRatio || 1);
  const [width, height] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)];
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
}

/**
 * The stable, read-only record of the last painted frame, for tests and for whoever reads the page by program:
 * data-as-of, data-factions and data-certain-factions, data-actors, data-ties (ids in order, one space between),
 * data-playing, and data-moving (true until every node has come to rest).
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
  };
  for (const [name, value] of Object.entries(entries)) {
    if (host.dataset[name] !== value) host.dataset[name] = value;
  }
}
