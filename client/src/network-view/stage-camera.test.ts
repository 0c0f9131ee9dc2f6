import type { Point, Size } from "@entente/core";
import { describe, expect, it } from "vitest";
import { type Camera, MOST_ZOOM, toStage, WHOLE } from "../scene/camera.ts";
import { createStageCamera, type StageCamera } from "./stage-camera.ts";

const STAGE: Size = { width: 800, height: 400 };
const ACTOR = { kind: "actor", id: "a" } as const;

interface Setting {
  readonly camera: StageCamera;
  readonly changes: readonly Camera[];
  readonly setStage: (stage: Size | null) => void;
}

/** A camera over a stage whose actor stands at `actor`, in pixels of the picture. */
function createSetting(actor: Point | null = null): Setting {
  let stage: Size | null = STAGE;
  const changes: Camera[] = [];
  const camera: StageCamera = createStageCamera({
    stage: () => stage,
    placeOf: (selection) => (selection === null || actor === null ? null : toStage(actor, camera.now())),
    onChange: (next) => changes.push(next),
  });
  const setStage = (next: Size | null): void => {
    stage = next;
  };
  return { camera, changes, setStage };
}

describe("the camera of a stage", () => {
  it("shows the whole picture at first, and reports nothing that changes nothing", () => {
    const { camera, changes } = createSetting();
    camera.zoomByStep("whole", null);
    camera.zoomByStep("out", null);
    camera.moveTo({ zoom: 0.5, x: 30, y: 3 });
    expect(camera.now()).toBe(WHOLE);
    expect(changes).toEqual([]);
  });

  it("moves what is selected to the middle as it zooms in, as far as the picture reaches", () => {
    const { camera } = createSetting({ x: 500, y: 200 });
    camera.zoomByStep("in", ACTOR);
    const first = toStage({ x: 500, y: 200 }, camera.now());
    expect(first.y).toBeCloseTo(200);
    for (let step = 0; step < 8; step += 1) camera.zoomByStep("in", ACTOR);
    expect(camera.now().zoom).toBe(MOST_ZOOM);
    const last = toStage({ x: 500, y: 200 }, camera.now());
    expect(last.x).toBeCloseTo(400);
    expect(last.y).toBeCloseTo(200);
  });

  it("keeps the middle where nothing is selected, and comes back to the whole by as many steps", () => {
    const { camera, changes } = createSetting();
    camera.zoomByStep("in", null);
    expect(toStage({ x: 400, y: 200 }, camera.now())).toEqual({ x: 400, y: 200 });
    camera.zoomByStep("out", null);
    expect(camera.now()).toEqual(WHOLE);
    expect(changes).toHaveLength(2);
  });

  it("zooms by a wheel at its place, and never pans beyond the picture", () => {
    const { camera } = createSetting();
    const place = { x: 600, y: 100 };
    camera.zoomByWheel(-200, place);
    expect(camera.now().zoom).toBeGreaterThan(1);
    const seen = toStage(place, camera.now());
    expect(seen.x).toBeCloseTo(place.x);
    expect(seen.y).toBeCloseTo(place.y);
    for (let step = 0; step < 20; step += 1) camera.panTowards([1, 1]);
    const { zoom, x, y } = camera.now();
    expect(x).toBeCloseTo(STAGE.width * (1 - zoom));
    expect(y).toBeCloseTo(STAGE.height * (1 - zoom));
  });

  it("keeps the same part in sight when the stage changes its size", () => {
    const { camera, setStage } = createSetting();
    camera.resize();
    camera.moveTo({ zoom: 2, x: -400, y: -200 });
    setStage({ width: 400, height: 200 });
    camera.resize();
    expect(camera.now()).toEqual({ zoom: 2, x: -200, y: -100 });
  });

  it("does nothing while there is no stage", () => {
    const { camera, changes, setStage } = createSetting();
    setStage(null);
    camera.zoomByStep("in", ACTOR);
    camera.zoomByWheel(-100, { x: 0, y: 0 });
    camera.panTowards([1, 0]);
    camera.resize();
    expect(changes).toEqual([]);
  });
});
