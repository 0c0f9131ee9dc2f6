import {
  type Coordinates,
  cssFont,
  type Emphasis,
  labelStyle,
  NO_EMPHASIS,
  type Picture,
  SCENE_THEMES,
  titleStyle,
} from "@entente/core";
import { type CanvasPainter, createCanvasPainter } from "./canvas-painter.ts";
import type { FaceSource, PaintAnswer, PaintRequest } from "./paint-message.ts";

// Paints the network off the page's thread, so that a long frame does not block the page.

let painter: CanvasPainter | null = null;
let picture: Picture | null = null;
let from: Coordinates | null = null;
let emphasis: Emphasis = NO_EMPHASIS;
/** Resolves when the letters of the picture's texts are loaded; nothing is painted earlier. */
let fontsLoaded: Promise<unknown> = Promise.resolve();

const { fonts } = self as unknown as { readonly fonts: FontFaceSet };
const send = (answer: PaintAnswer): void => self.postMessage(answer);

self.onmessage = ({ data }: MessageEvent<PaintRequest>) => {
  handleMessage(data).catch((error: unknown) =>
    send({ type: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
};

async function handleMessage(request: PaintRequest): Promise<void> {
  switch (request.type) {
    case "open":
      await openCanvas(request.canvas, request.faces);
      send({ type: "ready" });
      break;
    case "picture":
      picture = request.picture;
      fontsLoaded = loadFontsFor(picture);
      break;
    case "ties":
      if (picture !== null) picture = { ...picture, ties: request.ties };
      break;
    case "from":
      from = request.from;
      break;
    case "emphasis":
      emphasis = request.emphasis;
      break;
    case "paint":
      await fontsLoaded;
      if (painter === null || picture === null) throw new Error("there is nothing to paint yet");
      painter.paint({ ...request, picture, from, emphasis, theme: SCENE_THEMES[request.theme] });
      send({ type: "painted", number: request.number });
      break;
  }
}

async function openCanvas(canvas: OffscreenCanvas, faces: readonly FaceSource[]): Promise<void> {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("the canvas cannot be painted on");
  for (const { family, source, weight, style, unicodeRange } of faces) {
    fonts.add(new FontFace(family, source, { weight, style, unicodeRange }));
  }
  await loadFonts("Entente 1922–1929");
  painter = createCanvasPainter(canvas, context);
}

async function loadFonts(text: string): Promise<void> {
  const families = SCENE_THEMES.light.fonts;
  const styles = [labelStyle(16, true), labelStyle(16, false), titleStyle(16)];
  await Promise.allSettled(styles.map((style) => fonts.load(cssFont(style, families), text)));
}

async function loadFontsFor({ nodes, hulls, blocs }: Picture): Promise<void> {
  const names = blocs?.blocs.map(({ bloc }) => bloc.name ?? "") ?? [];
  const letters = new Set(
    [...nodes.map(({ text }) => text), ...hulls.map(({ name }) => name), ...names].join(""),
  );
  await loadFonts([...letters].join(""));
}
