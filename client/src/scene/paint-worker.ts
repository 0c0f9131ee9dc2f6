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
import type { FaceSource, PaintAnswer, PaintRequest } from "./paint-message.ts";
import { createEasel, type Easel } from "./paint-moment.ts";

// Paints the network beside the page, which stays free whatever there is to paint.

let easel: Easel | null = null;
let picture: Picture | null = null;
let from: Coordinates | null = null;
let emphasis: Emphasis = NO_EMPHASIS;
/** Texts are painted when their letters have come. */
let lettered: Promise<unknown> = Promise.resolve();

const { fonts } = self as unknown as { readonly fonts: FontFaceSet };
const send = (answer: PaintAnswer): void => self.postMessage(answer);

self.onmessage = ({ data }: MessageEvent<PaintRequest>) => {
  hear(data).catch((error: unknown) =>
    send({ type: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
};

async function hear(request: PaintRequest): Promise<void> {
  switch (request.type) {
    case "open":
      await open(request.canvas, request.faces);
      send({ type: "ready" });
      break;
    case "picture":
      picture = request.picture;
      lettered = loadLetters(picture);
      break;
    case "from":
      from = request.from;
      break;
    case "emphasis":
      emphasis = request.emphasis;
      break;
    case "paint":
      await lettered;
      if (easel === null || picture === null) throw new Error("there is nothing to paint yet");
      easel.paint({ ...request, picture, from, emphasis, theme: SCENE_THEMES[request.theme] });
      send({ type: "painted", number: request.number });
      break;
  }
}

async function open(canvas: OffscreenCanvas, faces: readonly FaceSource[]): Promise<void> {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("the canvas cannot be painted on");
  for (const { family, source, weight, style, unicodeRange } of faces) {
    fonts.add(new FontFace(family, source, { weight, style, unicodeRange }));
  }
  await load("Entente 1922–1929");
  easel = createEasel(canvas, context);
}

async function load(text: string): Promise<void> {
  const families = SCENE_THEMES.light.fonts;
  const styles = [labelStyle(16, true), labelStyle(16, false), titleStyle(16)];
  await Promise.allSettled(styles.map((style) => fonts.load(cssFont(style, families), text)));
}

async function loadLetters({ nodes, hulls }: Picture): Promise<void> {
  const letters = new Set([...nodes.map(({ text }) => text), ...hulls.map(({ name }) => name)].join(""));
  await load([...letters].join(""));
}
