import { type CalendarDate, NO_EMPHASIS, type Picture } from "@entente/core";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { WHOLE } from "../scene/camera.ts";
import type { PaintInput } from "../scene/canvas-painter.ts";
import { LIGHT } from "../theme/scene-theme.ts";
import { createGraphSync, type GraphSync } from "./graph-sync.ts";

vi.mock("./whole-picture.ts", async (original) => ({
  ...(await original<object>()),
  sceneOnWhole: (input: PaintInput) => input,
}));

const SIZE = { width: 800, height: 400 };
const RESTING = { playing: false, gliding: false };

/** The input of a picture of so many nodes, `progress` of the way to its rest. */
function inputOf(count: number, progress = 1): PaintInput {
  const picture = { nodes: Array(count).fill({}), ties: [], network: { asOf: 1 as CalendarDate } };
  return {
    picture: picture as unknown as Picture,
    from: null,
    progress,
    frame: SIZE,
    zoom: 1,
    stage: SIZE,
    camera: WHOLE,
    theme: LIGHT,
    emphasis: NO_EMPHASIS,
    ratio: 1,
  };
}

describe("the graph's following of the picture", () => {
  const layer = { show: vi.fn(), invalidate: vi.fn(), setCamera: vi.fn() };
  let sync: GraphSync;
  beforeEach(() => {
    vi.clearAllMocks();
    sync = createGraphSync();
    sync.attach(layer, null);
  });

  it("shows a picture once, when it has come to rest", () => {
    const [moving, resting] = [inputOf(10, 0.5), inputOf(10)];
    sync.follow(moving, { playing: true, gliding: false });
    expect(layer.show).not.toHaveBeenCalled();
    sync.follow(resting, { playing: true, gliding: false });
    sync.follow({ ...resting }, RESTING);
    expect(layer.show).toHaveBeenCalledExactlyOnceWith(resting);
    expect(layer.setCamera).toHaveBeenCalledTimes(3);
  });

  it("catches up with a moving picture when something is pressed", () => {
    const moving = inputOf(10, 0.5);
    sync.follow(moving, { playing: false, gliding: true });
    sync.catchUp(moving);
    sync.catchUp(moving);
    expect(layer.show).toHaveBeenCalledExactlyOnceWith(moving);
  });

  it("follows a large picture only while the clock stands still and a pointer is near", () => {
    const large = inputOf(600);
    sync.follow(large, RESTING);
    expect(layer.show).not.toHaveBeenCalled();
    expect(layer.invalidate).toHaveBeenCalledTimes(1);
    expect(sync.setPointerNear(true)).toBe(true);
    expect(sync.setPointerNear(true)).toBe(false);
    sync.follow(large, { playing: true, gliding: false });
    expect(layer.show).not.toHaveBeenCalled();
    sync.follow(large, RESTING);
    expect(layer.show).toHaveBeenCalledTimes(1);
    sync.setPointerNear(false);
    sync.follow(large, RESTING);
    expect(layer.invalidate).toHaveBeenCalledTimes(3);
  });

  it("shows a layer that comes late the camera at once and the picture with the next frame", () => {
    const late = createGraphSync();
    const shown = inputOf(10);
    late.follow(shown, RESTING);
    late.attach(layer, shown);
    expect(layer.setCamera).toHaveBeenCalledExactlyOnceWith(shown.camera);
    late.follow(shown, RESTING);
    expect(layer.show).toHaveBeenCalledExactlyOnceWith(shown);
  });
});
