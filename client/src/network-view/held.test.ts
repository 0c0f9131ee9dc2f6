import type { Picture, StoryPictures } from "@entente/core";
import { describe, expect, it } from "vitest";
import type { PlayClock } from "../playback/play-clock.ts";
import { WHOLE } from "../scene/camera.ts";
import { effectOfKey, type Held, type HoldingStage, holdActor, holdAt, pinOf } from "./held.ts";

const FRAME = { width: 400, height: 200 };
/** Twice as large as the picture. */
const STAGE = { width: 800, height: 400 };
const picture = {
  nodes: [{ id: "a", text: "Actor A", box: { radius: 10 } }],
  rest: new Map([["a", { x: 100, y: 50 }]]),
} as unknown as Picture;
/** The layout is seen at half its size, 20 pixels from the left. */
const layout = { layout: { frame: { width: 720, height: 400 } }, scale: 0.5, shift: { x: 20, y: 0 } };
const pictures = { frame: FRAME, layout, pictureAt: () => picture } as unknown as StoryPictures;
const clockThat = (playing: boolean): PlayClock =>
  ({ state: () => ({ playing, day: 1, direction: 1 }) }) as unknown as PlayClock;
const stage: HoldingStage = { clock: clockThat(false), pictures, stage: STAGE, camera: WHOLE };

describe("an actor that is held", () => {
  it("is taken where it is seen, with the radius that it has at any zoom", () => {
    expect(holdAt(stage, { x: 205, y: 100 })).toEqual({
      actor: "a",
      name: "Actor A",
      radius: 10,
      x: 205,
      y: 100,
      by: "pointer",
    });
    expect(holdAt(stage, { x: 500, y: 300 })).toBeNull();
  });

  it("cannot be taken by the pointer while the story plays, nor before there is a picture", () => {
    expect(holdAt({ ...stage, clock: clockThat(true) }, { x: 200, y: 100 })).toBeNull();
    expect(holdAt({ ...stage, pictures: null }, { x: 200, y: 100 })).toBeNull();
    expect(holdActor({ ...stage, stage: null }, "a")).toBeNull();
  });

  it("is taken by keys at its own place", () => {
    expect(holdActor(stage, "a")).toMatchObject({ x: 200, y: 100, by: "keys" });
    expect(holdActor(stage, "nobody")).toBeNull();
  });

  it("is pinned at its share of the layout, whatever the camera and the size of the stage", () => {
    const pin = { actor: "a", x: 160 / 720, y: 0.25 };
    expect(pinOf({ actor: "a", x: 200, y: 100 }, stage)).toEqual(pin);
    const camera = { zoom: 2, x: -100, y: -50 };
    expect(pinOf({ actor: "a", x: 300, y: 150 }, { ...stage, camera })).toEqual(pin);
    expect(pinOf({ actor: "a", x: 0, y: 0 }, { ...stage, pictures: null })).toBeNull();
  });
});

describe("a key pressed while an actor is held", () => {
  const held: Held = { actor: "a", name: "Actor A", radius: 20, x: 200, y: 100, by: "keys" };
  const press = (key: string, shiftKey = false, one: Held = held) =>
    effectOfKey(one, { key, shiftKey }, STAGE);

  it("moves it by an arrow, farther with Shift, and never off the stage", () => {
    expect(press("ArrowRight")).toEqual({ ...held, x: 210 });
    expect(press("ArrowUp", true)).toEqual({ ...held, y: 50 });
    expect(press("ArrowLeft", true, { ...held, x: 20 })).toEqual({ ...held, x: 0 });
    expect(press("ArrowDown", true, { ...held, y: 390 })).toEqual({ ...held, y: 400 });
  });

  it("drops it by Enter and puts it back by Escape, however it was taken", () => {
    for (const by of ["keys", "pointer"] as const) {
      expect(press("Enter", false, { ...held, by })).toBe("drop");
      expect(press("Escape", false, { ...held, by })).toBe("cancel");
    }
  });

  it("leaves arrows to the page while a pointer drags it, and every other key always", () => {
    expect(press("ArrowRight", false, { ...held, by: "pointer" })).toBeNull();
    expect(press("n")).toBeNull();
  });
});
