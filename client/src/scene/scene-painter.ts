import type { Coordinates, Emphasis, Picture } from "@entente/core";
import { fontFacesOfPage } from "./font-faces.ts";
import type { PaintAnswer, PaintRequest } from "./paint-message.ts";
import { createEasel, type Moment } from "./paint-moment.ts";

/** Paints moments on the stage, and says when each is there to be seen. */
export interface ScenePainter {
  /** Whether a moment is still being painted; until it is there, no other can be asked for. */
  readonly isBusy: () => boolean;
  readonly paint: (moment: Moment, whenPainted: () => void) => void;
  readonly remove: () => void;
}

/** Paints on the canvas at once, on the page's own thread. */
export function createPagePainter(canvas: HTMLCanvasElement): ScenePainter {
  const context = canvas.getContext("2d");
  const easel = context === null ? null : createEasel(canvas, context);
  return {
    isBusy: () => false,
    paint: (moment, whenPainted) => {
      easel?.paint(moment);
      whenPainted();
    },
    remove: () => undefined,
  };
}

const READY_WITHIN_MILLISECONDS = 10_000;

/** Makes a painting worker; throws where there can be none. */
let createWorker = (): Worker => {
  if (window.location.protocol === "file:")
    throw new Error("a page from a file has no workers in other files");
  return new Worker(new URL("./paint-worker.ts", import.meta.url), { type: "module", name: "paint" });
};

/** For a page that carries its worker within itself; before anything is painted. */
export function paintBy(create: () => Worker): void {
  createWorker = create;
}

/**
 * Paints in a worker on a canvas of its own, laid over `beneath`. Rejects where the browser cannot: then the page's own
 * painter goes on.
 */
export async function createWorkerPainter(beneath: HTMLCanvasElement): Promise<ScenePainter> {
  const worker = createWorker();
  const canvas = document.createElement("canvas");
  canvas.className = beneath.className;
  canvas.setAttribute("aria-hidden", "true");
  const offscreen = canvas.transferControlToOffscreen();
  const send = (request: PaintRequest, transfer: Transferable[] = []): void =>
    worker.postMessage(request, transfer);
  try {
    const ready = answerOf(worker);
    send({ type: "open", canvas: offscreen, faces: fontFacesOfPage() }, [offscreen]);
    await ready;
  } catch (error) {
    worker.terminate();
    throw error;
  }
  beneath.after(canvas);
  return workerPainter(worker, send, canvas);
}

function answerOf(worker: Worker): Promise<void> {
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

function workerPainter(
  worker: Worker,
  send: (request: PaintRequest) => void,
  canvas: HTMLCanvasElement,
): ScenePainter {
  let nodes: Picture["nodes"] | null = null;
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
    isBusy: () => pending !== null,
    paint: (moment, whenPainted) => {
      const { picture, share, frame, stage, camera, theme, ratio } = moment;
      if (picture.nodes !== nodes) send({ type: "picture", picture: withoutNetwork(picture) });
      if (moment.from !== from) send({ type: "from", from: moment.from });
      if (moment.emphasis !== emphasis) send({ type: "emphasis", emphasis: moment.emphasis });
      ({ nodes } = picture);
      ({ from, emphasis } = moment);
      pending = whenPainted;
      number += 1;
      send({ type: "paint", number, share, frame, stage, camera, theme: theme.name, ratio });
    },
    remove: () => {
      worker.terminate();
      canvas.remove();
    },
  };
}

/** A scene needs no more of the network than its date. */
function withoutNetwork(picture: Picture): Picture {
  return { ...picture, network: { ...picture.network, actors: [], ties: [], factions: [] } };
}
