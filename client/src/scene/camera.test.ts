import { describe, expect, it } from "vitest";
import {
  type Camera,
  clampToStage,
  fitToStage,
  MOST_ZOOM,
  panBy,
  scaleToStage,
  WHOLE,
  zoomBy,
} from "./camera.ts";

const STAGE = { width: 800, height: 400 };
const seen = ({ zoom, x, y }: Camera, p: { x: number; y: number }) => ({
  x: zoom * p.x + x,
  y: zoom * p.y + y,
});

describe("the camera of the network", () => {
  it("keeps what it zooms at in its place, and goes back to the whole", () => {
    const place = { x: 600, y: 100 };
    const near = zoomBy(WHOLE, 2, place, STAGE);
    expect(near.zoom).toBe(2);
    expect(seen(near, place)).toEqual(place);
    expect(zoomBy(near, 0.1, place, STAGE)).toEqual(WHOLE);
  });

  it("never shows what is beyond the picture, nor comes nearer than it may", () => {
    const near = zoomBy(WHOLE, 100, { x: 0, y: 0 }, STAGE);
    expect(near.zoom).toBe(MOST_ZOOM);
    const far = panBy(near, { x: 1e6, y: -1e6 }, STAGE);
    expect(far).toEqual({ zoom: MOST_ZOOM, x: 0, y: STAGE.height * (1 - MOST_ZOOM) });
    expect(clampToStage({ zoom: 0.5, x: 30, y: 3 }, STAGE)).toEqual(WHOLE);
  });

  it("looks at the same part when the stage gets another size", () => {
    const near = zoomBy(WHOLE, 2, { x: 400, y: 200 }, STAGE);
    const after = scaleToStage(near, STAGE, { width: 400, height: 200 });
    expect(seen(after, { x: 200, y: 100 })).toEqual({ x: 200, y: 100 });
  });

  it("shows a picture of another size whole, in the middle", () => {
    const camera = fitToStage(WHOLE, { width: 400, height: 400 }, STAGE);
    expect(camera).toEqual({ zoom: 1, x: 200, y: 0 });
    expect(fitToStage({ zoom: 2, x: -100, y: 0 }, STAGE, STAGE)).toEqual({ zoom: 2, x: -100, y: 0 });
  });
});
