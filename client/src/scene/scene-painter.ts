import type { Coordinates, Emphasis, Picture } from "@entente/core";
import { startPageWorker } from "../browser/page-workers.ts";
import { whenIdle } from "../browser/when-idle.ts";
import { createCanvasPainter, type PaintInput } from "./canvas-painter.ts";
import { readPageFontFaces } from "./font-faces.ts";
import type { PaintAnswer, PaintRequest } from "./paint-message.ts";

/** Paints frames on the stage and reports when each is visible. */
export interface ScenePainter {
  /** Whether a frame is still being painted; `paint` may not be called until it is done. */
  readonly isBusy: () => boolean;
  readonly paint: (input: PaintInput, whenPainted: () => void) => void;
  readonly remove: () => void;
}

interface WorkerPainter extends ScenePainter {
  /** Shows what the worker has painted. */
  readonly canvas: HTMLCanvasElement;
}

/**
 * Creates a painter that paints on the page's own thread at first. After the first frame it makes a worker ready, which
 * paints from then on. `onTakeover` is called once the worker is ready; the former frame must then be painted again.
 * Where no worker can paint, the page goes on painting.
 */
export function createStagePainter(canvas: HTMLCanvasElement, onTakeover: () => void): ScenePainter {
  let painter = createPagePainter(canvas);
  let isRemoved = false;
  /** The worker's canvas until its first frame is seen: the page's last one still shows through. */
  let above: HTMLCanvasElement | null = null;
  const startWorker = (): void => {
    createWorkerPainter(canvas).then(
      (worker) => {
        if (isRemoved) {
          worker.remove();
          return;
        }
        painter = worker;
        above = worker.canvas;
        onTakeover();
      },
      () => undefined,
    );
  };
  let cancelStart = (): void => undefined;
  let hasPainted = false;
  return {
    isBusy: () => painter.isBusy(),
    paint: (input, whenPainted) =>
      painter.paint(input, () => {
        if (above !== null) clearUnder(canvas, above);
        above = null;
        whenPainted();
        if (!hasPainted) cancelStart = whenIdle(startWorker);
        hasPainted = true;
      }),
    remove: () => {
      isRemoved = true;
      cancelStart();
      painter.remove();
    },
  };
}

/** Frames after which the page's own frame is cleared in any case. */
const MOST_FRAMES_UNDER = 120;

/** Clears a canvas when the worker's canvas above it is seen, which may be some frames after the worker has painted. */
function clearUnder(canvas: HTMLCanvasElement, above: HTMLCanvasElement, frames = 0): void {
  if (frames >= MOST_FRAMES_UNDER || isPainted(above)) canvas.width = 1;
  else requestAnimationFrame(() => clearUnder(canvas, above, frames + 1));
}

/** Whether anything is seen on a canvas. */
function isPainted(canvas: HTMLCanvasElement): boolean {
  const probe = document.createElement("canvas");
  [probe.width, probe.height] = [32, 18];
  const context = probe.getContext("2d");
  if (context === null) return true;
  context.drawImage(canvas, 0, 0, probe.width, probe.height);
  return context.getImageData(0, 0, probe.width, probe.height).data.some((value) => value !== 0);
}

/** Creates a painter that paints on the canvas at once, on the page's own thread. */
export function createPagePainter(canvas: HTMLCanvasElement): ScenePainter {
  const context = canvas.getContext("2d");
  const painter = context === null ? null : createCanvasPainter(canvas, context);
  return {
    isBusy: () => false,
    paint: (input, whenPainted) => {
      painter?.paint(input);
      whenPainted();
    },
    remove: () => undefined,
  };
}

const READY_WITHIN_MILLISECONDS = 10_000;

const createWorker = (): Worker =>
  new Worker(new URL("./paint-worker.ts", import.meta.url), { type: "module", name: "paint" });

/**
 * Creates a painter that paints in a worker, on a canvas of its own over `beneath`. Rejects where the browser cannot;
 * the caller then keeps the page's own painter.
 */
export async function createWorkerPainter(beneath: HTMLCanvasElement): Promise<WorkerPainter> {
  const worker = startPageWorker("paint", createWorker);
  const canvas = document.createElement("canvas");
  canvas.className = beneath.className;
  canvas.setAttribute("aria-hidden", "true");
  const offscreen = canvas.transferControlToOffscreen();
  const send = (request: PaintRequest, transfer: Transferable[] = []): void =>
    worker.postMessage(request, transfer);
  try {
    const ready = waitForAnswer(worker);
    send({ type: "open", canvas: offscreen, faces: readPageFontFaces() }, [offscreen]);
    await ready;
  } catch (error) {
    worker.terminate();
    throw error;
  }
  beneath.after(canvas);
  return wrapWorker(worker, send, canvas);
}

function waitForAnswer(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error("the painting worker did not answer")),
      READY_WITHIN_MILLISECONDS,
    );
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<PaintAnswer>) => {
      clearTimeout(timer);
      if (data.type === "failed") reject(new Error(data.message));
      else resolve();
    };
  });
}

function wrapWorker(
  worker: Worker,
  send: (request: PaintRequest) => void,
  canvas: HTMLCanvasElement,
): WorkerPainter {
  let sent: Pick<Picture, "nodes" | "ties" | "blocs"> | null = null;
  let from: Coordinates | null = null;
  let emphasis: Emphasis | null = null;
  let number = 0;
  let pending: (() => void) | null = null;
  worker.onmessage = ({ data }: MessageEvent<PaintAnswer>) => {
    if (data.type === "failed") console.error(data.message);
    const done = pending;
    pending = null;
    done?.();
  };
  return {
    canvas,
    isBusy: () => pending !== null,
    paint: (input, whenPainted) => {
      const { picture, progress, frame, zoom, stage, camera, theme, ratio } = input;
      const { nodes, ties, blocs } = picture;
      if (sent?.nodes !== nodes || sent.blocs !== blocs)
        send({ type: "picture", picture: forWorker(picture) });
      else if (sent.ties !== ties) send({ type: "ties", ties });
      if (input.from !== from)
        send({ type: "from", from: input.from === null ? null : placesShown(input.from, picture) });
      if (input.emphasis !== emphasis) send({ type: "emphasis", emphasis: input.emphasis });
      sent = { nodes, ties, blocs };
      ({ from, emphasis } = input);
      pending = whenPainted;
      number += 1;
      send({ type: "paint", number, progress, frame, zoom, stage, camera, theme: theme.name, ratio });
    },
    remove: () => {
      worker.terminate();
      canvas.remove();
    },
  };
}

/** Drops the parts of a picture that a scene does not need, so that less is sent to the worker. */
function forWorker(picture: Picture): Picture {
  return {
    ...picture,
    rest: placesShown(picture.rest, picture),
    before: placesShown(picture.before, picture),
    network: { ...picture.network, actors: [], ties: [], factions: [] },
  };
}

const NOBODY: Coordinates = new Map();

/** The places of those who are shown: of many actors few are, unless the whole picture is in sight. */
function placesShown(places: Coordinates, { blocs, nodes, hulls }: Picture): Coordinates {
  if (blocs === null) return places;
  const shown = new Set(nodes.map(({ id }) => id));
  for (const { enclosing, wasEnclosing } of hulls) {
    for (const { id } of enclosing.members) shown.add(id);
    for (const { id } of wasEnclosing?.members ?? []) shown.add(id);
  }
  return shown.size === 0 ? NOBODY : new Map([...places].filter(([id]) => shown.has(id)));
}
