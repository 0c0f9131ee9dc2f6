import type { CalendarDate, Picture, StoryPictures } from "@entente/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Frame } from "../playback/play-clock.ts";
import { WHOLE } from "../scene/camera.ts";
import { LIGHT } from "../theme/scene-theme.ts";
import { createFrameComposer } from "./frame-input.ts";
import type { StageProps } from "./stage-props.ts";

const SIZE = { width: 800, height: 400 };
const pictureOf = (day: number, x: number): Picture =>
  ({
    before: new Map([["a", { x: x - 10, y: 0 }]]),
    rest: new Map([["a", { x, y: 0 }]]),
    nodes: [],
    ties: [],
    hulls: [],
    blocs: null,
    network: { asOf: day as CalendarDate, actors: [], ties: [], factions: [] },
  }) as unknown as Picture;
const byDay = new Map([
  [1, pictureOf(1, 100)],
  [2, pictureOf(2, 300)],
]);
const moving = pictureOf(2, 300);
const pictures = {
  frame: SIZE,
  whole: SIZE,
  zoom: 1,
  layout: { layout: {}, scale: 1, shift: { x: 0, y: 0 } },
  index: {},
  pictureAt: (date: number) => byDay.get(date),
  transition: () => moving,
} as unknown as StoryPictures;
const PROPS: StageProps = {
  pictures,
  layoutState: "final",
  stage: SIZE,
  theme: LIGHT,
  reducedMotion: false,
  selected: null,
  hovered: null,
  focus: [],
  argument: null,
};
const frameAt = (day: number, now: number, jumps = 0): Frame =>
  ({ now, jumps, state: { day, progress: 1, direction: 1, playing: false } }) as unknown as Frame;

describe("the input of a frame", () => {
  beforeEach(() => {
    vi.stubGlobal("window", { devicePixelRatio: 2 });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("is the picture of the date at rest, with equal parts as the same objects", () => {
    const { compose, isGliding } = createFrameComposer();
    const first = compose(frameAt(1, 0), PROPS, WHOLE, null);
    const second = compose(frameAt(1, 16), PROPS, WHOLE, first);
    expect(first).toMatchObject({ from: null, progress: 1, ratio: 2, camera: WHOLE });
    expect(first.picture).toBe(byDay.get(1));
    expect(second.camera).toBe(first.camera);
    expect(second.emphasis).toBe(first.emphasis);
    expect(isGliding()).toBe(false);
  });

  it("glides after a jump from where the nodes were shown, and then rests", () => {
    const { compose, isGliding } = createFrameComposer();
    const before = compose(frameAt(1, 0), PROPS, WHOLE, null);
    const start = compose(frameAt(2, 1000, 1), PROPS, WHOLE, before);
    expect(isGliding()).toBe(true);
    expect(start.picture).toBe(moving);
    expect(start.progress).toBe(0);
    expect(start.from?.get("a")).toEqual({ x: 100, y: 0 });
    const middle = compose(frameAt(2, 1240, 1), PROPS, WHOLE, start);
    expect(middle.progress).toBeCloseTo(0.5);
    const end = compose(frameAt(2, 1480, 1), PROPS, WHOLE, middle);
    expect(isGliding()).toBe(false);
    expect(end).toMatchObject({ from: null, progress: 1 });
    expect(end.picture).toBe(byDay.get(2));
  });

  it("begins a second jump from the middle of the first", () => {
    const { compose } = createFrameComposer();
    const before = compose(frameAt(1, 0), PROPS, WHOLE, null);
    compose(frameAt(2, 1000, 1), PROPS, WHOLE, before);
    const middle = compose(frameAt(2, 1240, 1), PROPS, WHOLE, before);
    const again = compose(frameAt(1, 1240, 2), PROPS, WHOLE, middle);
    expect(again.progress).toBe(0);
    expect(again.from?.get("a")?.x).toBeCloseTo(200);
  });

  it("does not glide into a picture of another size or zoom, and goes on with a glide at its places in it", () => {
    const nearer = {
      ...pictures,
      frame: { width: 1600, height: 800 },
      zoom: 2,
      layout: { ...pictures.layout, scale: 2, shift: { x: 10, y: 0 } },
    } as unknown as StoryPictures;
    const resting = createFrameComposer();
    const first = resting.compose(frameAt(1, 0), PROPS, WHOLE, null);
    const zoomed = resting.compose(frameAt(1, 16), { ...PROPS, pictures: nearer }, WHOLE, first);
    expect(resting.isGliding()).toBe(false);
    expect(zoomed).toMatchObject({ from: null, progress: 1, zoom: 2, camera: { zoom: 0.5, x: 0, y: 0 } });
    const gliding = createFrameComposer();
    const before = gliding.compose(frameAt(1, 0), PROPS, WHOLE, null);
    const start = gliding.compose(frameAt(2, 1000, 1), PROPS, WHOLE, before);
    const middle = gliding.compose(frameAt(2, 1240, 1), { ...PROPS, pictures: nearer }, WHOLE, start);
    expect(gliding.isGliding()).toBe(true);
    expect(middle.progress).toBeCloseTo(0.5);
    expect(middle.from?.get("a")).toEqual({ x: 210, y: 0 });
  });

  it("never glides with reduced motion, and ends a glide that was under way", () => {
    const { compose, isGliding } = createFrameComposer();
    const before = compose(frameAt(1, 0), PROPS, WHOLE, null);
    compose(frameAt(2, 1000, 1), PROPS, WHOLE, before);
    const still = compose(frameAt(2, 1016, 1), { ...PROPS, reducedMotion: true }, WHOLE, before);
    expect(isGliding()).toBe(false);
    expect(still).toMatchObject({ from: null, progress: 1 });
  });
});
