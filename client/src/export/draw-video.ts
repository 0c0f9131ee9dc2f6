import { provenanceLines, type ReportFrames } from "@entente/core";
import {
  BufferTarget,
  CanvasSource,
  canEncodeVideo,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  Quality,
  WebMOutputFormat,
} from "mediabunny";
import { createExportCanvas, type Drawing, rangeOf } from "./drawing.ts";
import type { ExportJob } from "./export-job.ts";

/** Seconds between two frames at which a player can begin. */
const KEY_FRAMES_EVERY = 5;
/**
 * The coarseness of a frame, as in FFmpeg's constant rate factor: text stays as sharp while nodes move as at rest, at two
 * thirds of the size that a bit rate of the same look takes. H.264 keeps a bit rate: Chromium's encoder smears at any
 * quantizer that saves space.
 */
const VP9_QUANTIZER = 46;
/** Bits for each pixel and second, for encoders of VP9 that know bit rates alone. */
const BITS_A_PIXEL = 2;

/** Encodes every frame of a film: VP9 in WebM, H.264 in MP4. Throws where this browser has no such encoder. */
export async function drawVideo(
  drawing: Drawing,
  format: "webm" | "mp4",
  report: ReportFrames,
): Promise<Uint8Array<ArrayBuffer>> {
  const { sheets, provenance, job } = drawing;
  const codec = await codecFor(format, job);
  const target = new BufferTarget();
  const output = new Output({
    format: format === "mp4" ? new Mp4OutputFormat() : new WebMOutputFormat(),
    target,
  });
  const painted = createExportCanvas(drawing);
  const source = new CanvasSource(painted.canvas, {
    codec,
    quality: qualityOf(codec, job),
    keyFrameInterval: KEY_FRAMES_EVERY,
  });
  output.addVideoTrack(source, { frameRate: job.framesPerSecond });
  output.setMetadataTags({ title: provenance.title, comment: provenanceLines(provenance) });
  await output.start();
  const frames = sheets.frames(rangeOf(job));
  for (const [number, frame] of frames.entries()) {
    // While a caption is read, the picture on the canvas stays.
    if (number === 0 || frame !== frames[number - 1]) painted.paint(sheets.frame(frame));
    await source.add(number / job.framesPerSecond, 1 / job.framesPerSecond);
    report(number + 1, frames.length);
  }
  await output.finalize();
  if (target.buffer === null) throw new Error("Encoding the film produced no output; choose another format");
  return new Uint8Array(target.buffer);
}

type Codec = "vp9" | "avc";

/** Throws, with another format to choose, where this browser cannot encode one at the size. */
async function codecFor(format: "webm" | "mp4", job: ExportJob): Promise<Codec> {
  const codec: Codec = format === "mp4" ? "avc" : "vp9";
  if (!(await canEncodeVideo(codec, { ...job.size }))) {
    const other = format === "mp4" ? "webm" : "gif";
    throw new Error(
      `This browser cannot encode ${format.toUpperCase()} at this size; choose ${other.toUpperCase()} or a smaller size`,
    );
  }
  return codec;
}

function qualityOf(codec: Codec, { size }: ExportJob): Quality {
  if (codec === "avc") return QUALITY_HIGH;
  return new Quality({
    quantizer: VP9_QUANTIZER,
    bitrate: Math.round(size.width * size.height * BITS_A_PIXEL),
  });
}
