import { dateShown, type Pin, type Point, type Size, type StoryPictures, toLayoutUnits } from "@entente/core";
import type { PlayClock } from "../playback/play-clock.ts";
import { type Camera, fitToStage, toPicture, toStage } from "../scene/camera.ts";
import { nodeAt, nodeOf } from "./node-at.ts";

/** An actor on its way to where it is to be pinned, in pixels of the stage. */
export interface Held extends Point {
  readonly actor: string;
  readonly name: string;
  readonly radius: number;
  readonly by: "pointer" | "keys";
}

/** The picture from which an actor can be taken. */
export interface HoldingStage {
  readonly clock: PlayClock;
  /** Null while there is nothing to hold. */
  readonly pictures: StoryPictures | null;
  readonly stage: Size | null;
  readonly camera: Camera;
}

/** Takes the actor at a place of the stage; null where there is none, or while the story plays. */
export function holdAt({ pictures, stage, clock, camera }: HoldingStage, place: Point): Held | null {
  if (pictures === null || stage === null || clock.state().playing) return null;
  const seen = fitToStage(camera, pictures.frame, stage);
  const node = nodeAt(pictures.pictureAt(dateShown(clock.state())), toPicture(place, seen));
  return node === null ? null : { ...node, ...place, by: "pointer" };
}

/** Takes an actor to be carried by keys; null where it is not in the picture. */
export function holdActor({ pictures, stage, clock, camera }: HoldingStage, actor: string): Held | null {
  if (pictures === null || stage === null) return null;
  const seen = fitToStage(camera, pictures.frame, stage);
  const node = nodeOf(pictures.pictureAt(dateShown(clock.state())), actor);
  return node === null ? null : { ...node, ...toStage(node, seen), by: "keys" };
}

/** Returns the pin that keeps a held actor where it is; null while there is no picture. */
export function pinOf(
  { actor, x, y }: Pick<Held, "actor" | "x" | "y">,
  {
    pictures,
    stage,
    camera,
  }: Pick<HoldingStage, "stage" | "camera"> & {
    readonly pictures: Pick<StoryPictures, "frame" | "layout"> | null;
  },
): Pin | null {
  if (pictures === null || stage === null) return null;
  const place = toPicture({ x, y }, fitToStage(camera, pictures.frame, stage));
  const { x: across, y: down } = toLayoutUnits(pictures.layout, place);
  const { width, height } = pictures.layout.layout.frame;
  return { actor, x: across / width, y: down / height };
}

/** Pixels of the stage. */
const STEP = 10;
const LONG_STEP = 50;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The effect of a key on a held actor: it is dropped, put back, or moved within the stage. */
export type KeyEffect = "drop" | "cancel" | Held;

/** Returns the effect of a key; null for one that does nothing with it. */
export function effectOfKey(
  held: Held,
  { key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">,
  stage: Size | null,
): KeyEffect | null {
  if (key === "Escape") return "cancel";
  if (key === "Enter") return "drop";
  const direction = ARROWS[key];
  if (direction === undefined || held.by !== "keys") return null;
  const step = shiftKey ? LONG_STEP : STEP;
  const clamp = (place: number, most: number): number => Math.min(most, Math.max(0, place));
  return {
    ...held,
    x: clamp(held.x + step * direction[0], stage?.width ?? 0),
    y: clamp(held.y + step * direction[1], stage?.height ?? 0),
  };
}
