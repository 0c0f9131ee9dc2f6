import { type CalendarDate, NO_EMPHASIS, type Picture, SCENE_THEMES } from "@entente/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { carryWorkers } from "../browser/page-workers.ts";
import { WHOLE } from "./camera.ts";
import type { PaintInput } from "./canvas-painter.ts";
import type { PaintAnswer, PaintRequest } from "./paint-message.ts";
import { createStagePainter, type ScenePainter } from "./scene-painter.ts";

class PaintingWorker {
  onmessage: ((event: { readonly data: PaintAnswer }) => void) | null = null;
  onerror: ((event: { readonly message: string }) => void) | null = null;
  readonly requests: PaintRequest[] = [];
  terminate = vi.fn();

  postMessage(request: PaintRequest): void {
    this.requests.push(request);
  }

  async answer(data: PaintAnswer): Promise<void> {
    this.onmessage?.({ data });
    await settle();
  }

  /** The types of the requests since the last call. */
  takeTypes(): string[] {
    return this.requests.splice(0).map(({ type }) => type);
  }
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const SIZE = { width: 800, height: 400 };
const pictureOf = (): Picture =>
  ({ nodes: [], ties: [], hulls: [], network: { asOf: 1 as CalendarDate } }) as unknown as Picture;
const INPUT: PaintInput = {
  picture: pictureOf(),
  from: null,
  progress: 1,
  frame: SIZE,
  zoom: 1,
  stage: SIZE,
  camera: WHOLE,
  theme: SCENE_THEMES.light,
  emphasis: NO_EMPHASIS,
  ratio: 1,
};

describe("the painter of a stage", () => {
  /** What is seen on the worker's canvas, as the page finds it out. */
  let seen: readonly number[] = [];
  const context = { drawImage: vi.fn(), getImageData: () => ({ data: seen }) };
  const ownCanvas = {
    setAttribute: vi.fn(),
    transferControlToOffscreen: () => ({}),
    remove: vi.fn(),
    getContext: () => context,
  };
  let worker: PaintingWorker;
  let canvas: { width: number; getContext: () => null; after: ReturnType<typeof vi.fn> };
  const onTakeover = vi.fn();
  const whenPainted = vi.fn();
  const createPainter = (): ScenePainter =>
    createStagePainter(canvas as unknown as HTMLCanvasElement, onTakeover);
  /** Paints the first frame, after which the worker is started, and forgets it. */
  const paintFirst = (painter: ScenePainter): ScenePainter => {
    painter.paint(INPUT, whenPainted);
    whenPainted.mockClear();
    return painter;
  };
  beforeEach(() => {
    vi.clearAllMocks();
    seen = [0, 0];
    vi.stubGlobal("document", { createElement: () => ownCanvas, styleSheets: [], baseURI: "http://a.test/" });
    vi.stubGlobal("requestIdleCallback", (run: () => void) => setTimeout(run, 0));
    vi.stubGlobal("cancelIdleCallback", clearTimeout);
    vi.stubGlobal("requestAnimationFrame", (run: () => void) => setTimeout(run, 0));
    worker = new PaintingWorker();
    canvas = { width: 800, getContext: () => null, after: vi.fn() };
    carryWorkers({ paint: () => worker as unknown as Worker });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("paints on the page at once until the worker is ready, and then asks once for the frame again", async () => {
    const painter = createPainter();
    painter.paint(INPUT, whenPainted);
    expect(whenPainted).toHaveBeenCalledTimes(1);
    expect(worker.takeTypes()).toEqual([]);
    await settle();
    expect(worker.takeTypes()).toEqual(["open"]);
    expect(onTakeover).not.toHaveBeenCalled();
    await worker.answer({ type: "ready" });
    expect(onTakeover).toHaveBeenCalledTimes(1);
    expect(canvas.after).toHaveBeenCalledWith(ownCanvas);
    expect(canvas.width).toBe(800);
  });

  it("gives the page's canvas up once the worker's first frame is seen", async () => {
    const painter = paintFirst(createPainter());
    await settle();
    await worker.answer({ type: "ready" });
    painter.paint(INPUT, whenPainted);
    expect(painter.isBusy()).toBe(true);
    expect(whenPainted).not.toHaveBeenCalled();
    await worker.answer({ type: "painted", number: 1 });
    expect(painter.isBusy()).toBe(false);
    expect(whenPainted).toHaveBeenCalledTimes(1);
    for (let frame = 0; frame < 5; frame++) await settle();
    expect(canvas.width).toBe(800);
    seen = [0, 255];
    await vi.waitFor(() => expect(canvas.width).toBe(1));
  });

  it("sends the worker only what has changed", async () => {
    const painter = paintFirst(createPainter());
    await settle();
    await worker.answer({ type: "ready" });
    worker.takeTypes();
    painter.paint(INPUT, whenPainted);
    expect(worker.takeTypes()).toEqual(["picture", "emphasis", "paint"]);
    painter.paint({ ...INPUT, progress: 0.5 }, whenPainted);
    expect(worker.takeTypes()).toEqual(["paint"]);
    painter.paint({ ...INPUT, from: new Map() }, whenPainted);
    expect(worker.takeTypes()).toEqual(["from", "paint"]);
    painter.paint({ ...INPUT, from: null, picture: pictureOf() }, whenPainted);
    expect(worker.takeTypes()).toEqual(["picture", "from", "paint"]);
  });

  it("goes on painting on the page where the worker cannot", async () => {
    const painter = paintFirst(createPainter());
    await settle();
    await worker.answer({ type: "failed", message: "no canvas in workers" });
    painter.paint(INPUT, whenPainted);
    expect(whenPainted).toHaveBeenCalledTimes(1);
    expect(onTakeover).not.toHaveBeenCalled();
    expect(worker.terminate).toHaveBeenCalledTimes(1);
  });

  it("ends a worker that becomes ready after the stage has gone", async () => {
    const painter = paintFirst(createPainter());
    await settle();
    painter.remove();
    await worker.answer({ type: "ready" });
    expect(worker.terminate).toHaveBeenCalledTimes(1);
    expect(onTakeover).not.toHaveBeenCalled();
  });
});
