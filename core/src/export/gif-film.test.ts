import { createRequire } from "node:module";
import { GifReader } from "omggif";
import { describe, expect, it } from "vitest";
import { type GifTools, gifFilm } from "./gif-film.ts";

const gifenc = createRequire(import.meta.url)("gifenc") as GifTools;
const [width, height] = [8, 6];
const plain = (red: number, green: number, blue: number): Uint8Array => {
  const rgba = new Uint8Array(width * height * 4);
  for (let at = 0; at < rgba.length; at += 4) rgba.set([red, green, blue, 255], at);
  return rgba;
};
const dotted = (at: number): Uint8Array => {
  const rgba = plain(250, 248, 240);
  rgba.set([200, 20, 20, 255], 4 * at);
  return rgba;
};
const frames = [dotted(0), dotted(1), dotted(1), dotted(20)];
const film = (): Uint8Array => {
  const gif = gifFilm(gifenc, {
    width,
    height,
    framesPerSecond: 12,
    comment: `Köln ${"x".repeat(300)}`,
    samples: frames,
  });
  for (const frame of frames) gif.add(frame);
  return gif.finish();
};

describe("a film as an animated GIF", () => {
  it("shows every frame as it was given", () => {
    const gif = new GifReader(Buffer.from(film()));
    expect(gif.numFrames()).toBe(4);
    const shown = new Uint8Array(width * height * 4);
    frames.forEach((frame, number) => {
      gif.decodeAndBlitFrameRGBA(number, shown);
      expect([...shown]).toEqual([...frame]);
    });
  });

  it("keeps time to the hundredth of a second over all", () => {
    const gif = new GifReader(Buffer.from(film()));
    const delays = frames.map((_, number) => gif.frameInfo(number).delay);
    expect(delays.reduce((sum, delay) => sum + delay, 0)).toBe(Math.round(400 / 12));
    expect(gif.loopCount()).toBe(0);
  });

  it("carries its comment, and is the same file every time", () => {
    const file = Buffer.from(film());
    expect(file.includes(Buffer.from("Köln xxx"))).toBe(true);
    expect(Buffer.from(film()).equals(file)).toBe(true);
  });
});
