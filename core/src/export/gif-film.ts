import { joinBytes, utf8 } from "./utf-8.ts";

/** The functions of gifenc that a film needs. The caller hands them in, since core depends on no library. */
export interface GifTools {
  readonly GIFEncoder: () => GifWriter;
  readonly quantize: (rgba: Uint8Array, colours: number) => number[][];
  readonly applyPalette: (rgba: Uint8Array, palette: number[][]) => Uint8Array;
}

interface GifWriter {
  readonly writeFrame: (
    index: Uint8Array,
    width: number,
    height: number,
    options: {
      readonly palette?: number[][];
      readonly delay: number;
      readonly repeat?: number;
      readonly transparent: boolean;
      readonly transparentIndex: number;
      readonly dispose: number;
    },
  ) => void;
  readonly finish: () => void;
  readonly bytes: () => Uint8Array;
}

export interface GifFilm {
  /** The next frame: red, green, blue and alpha of every pixel, row by row. */
  readonly add: (rgba: Uint8Array) => void;
  readonly finish: () => Uint8Array<ArrayBuffer>;
}

export interface GifFilmOptions {
  readonly width: number;
  readonly height: number;
  /** At most 50: viewers slow down faster films. */
  readonly framesPerSecond: number;
  readonly comment: string;
  /** Some frames of the film, from which its one palette is chosen: colours do not flicker from frame to frame. */
  readonly samples: readonly Uint8Array[];
}

/** The last entry of the palette stands for "as in the frame before". */
const COLOURS = 255;
const KEEP = 255;
const LEFT_IN_PLACE = 1;
const TRAILER = 0x3b;
/** More pixels than this tell nothing new about a film's colours. */
const SAMPLE_PIXELS = 400_000;

/** A film as an animated GIF, played for ever. Of each frame only what differs from the one before is written. */
export function gifFilm(tools: GifTools, options: GifFilmOptions): GifFilm {
  const { width, height, framesPerSecond, comment, samples } = options;
  const palette = paletteOf(tools, samples);
  const gif = tools.GIFEncoder();
  let shown: Uint8Array | null = null;
  let count = 0;
  return {
    add: (rgba) => {
      const index = tools.applyPalette(rgba, palette.slice(0, COLOURS));
      const before = shown;
      const written =
        before === null ? index : index.map((colour, at) => (colour === before[at] ? KEEP : colour));
      // Hundredths of a second do not divide every rate: the rounding is spread over the frames.
      const hundredths = (frame: number): number => Math.round((frame * 100) / framesPerSecond);
      gif.writeFrame(written, width, height, {
        ...(before === null ? { palette, repeat: 0 } : {}),
        delay: 10 * (hundredths(count + 1) - hundredths(count)),
        transparent: before !== null,
        transparentIndex: KEEP,
        dispose: LEFT_IN_PLACE,
      });
      shown = index;
      count += 1;
    },
    finish: () => {
      gif.finish();
      return withComment(gif.bytes(), comment);
    },
  };
}

function paletteOf(tools: GifTools, samples: readonly Uint8Array[]): number[][] {
  const pixels = samples.reduce((sum, sample) => sum + sample.length / 4, 0);
  const step = Math.max(1, Math.ceil(pixels / SAMPLE_PIXELS));
  const picked: number[] = [];
  for (const sample of samples)
    for (let at = 0; at < sample.length; at += 4 * step)
      picked.push(sample[at] ?? 0, sample[at + 1] ?? 0, sample[at + 2] ?? 0, sample[at + 3] ?? 0);
  const chosen = tools.quantize(Uint8Array.from(picked), COLOURS);
  return Array.from({ length: COLOURS + 1 }, (_, entry) => chosen[entry] ?? [0, 0, 0]);
}

/** GIF89a, section 24: a comment of blocks of at most 255 bytes, before the end. */
function withComment(gif: Uint8Array, comment: string): Uint8Array<ArrayBuffer> {
  const text = utf8(comment);
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < text.length; at += 255) {
    const block = text.subarray(at, at + 255);
    blocks.push(Uint8Array.of(block.length), block);
  }
  const end = gif.lastIndexOf(TRAILER);
  return joinBytes([gif.subarray(0, end), Uint8Array.of(0x21, 0xfe), ...blocks, Uint8Array.of(0, TRAILER)]);
}
