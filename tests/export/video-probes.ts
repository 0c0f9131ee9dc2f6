import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from "mediabunny";
import { PNG } from "pngjs";
import { Browser } from "../browser.ts";

const run = promisify(execFile);

export interface Film {
  readonly codec: string;
  readonly width: number;
  readonly height: number;
  readonly frames: number;
}

/** Reads the container packet by packet, wherever the tests run. */
export async function demuxed(file: Buffer): Promise<Film> {
  const bytes = Uint8Array.from(file);
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  if (track === null) throw new Error("The file has no video in it");
  let frames = 0;
  for await (const packet of new EncodedPacketSink(track).packets()) if (packet.byteLength > 0) frames += 1;
  return { codec: String(track.codec), width: track.displayWidth, height: track.displayHeight, frames };
}

/** Decodes with ffprobe; null where there is none. */
export async function probed(path: string): Promise<Film | null> {
  const show = "stream=codec_name,width,height,nb_read_frames";
  const parameters = ["-v", "error", "-count_frames", "-show_entries", show, "-of", "json", path];
  try {
    const { stdout } = await run("ffprobe", parameters);
    const { codec_name, width, height, nb_read_frames } = JSON.parse(stdout).streams[0];
    return { codec: codec_name, width, height, frames: Number(nb_read_frames) };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

export interface PlayedFilm {
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  readonly coloursAtEnd: number;
  /** True where the last frame differs from the first. */
  readonly changes: boolean;
}

/** Decodes with Chromium, from a page beside the film. */
export async function played(folder: string, name: string): Promise<PlayedFilm> {
  const page = join(folder, `${name}.html`);
  await writeFile(page, `<!doctype html><title>A film</title><video muted src="${name}"></video>`);
  const browser = await Browser.launch({ width: 640, height: 480 });
  try {
    const opened = await browser.open(`file://${page}`);
    const video = opened.locator("video");
    const sizes = await video.evaluate(async (film: HTMLVideoElement) => {
      if (film.readyState < 1)
        await new Promise((resolve, reject) => {
          film.onloadedmetadata = resolve;
          film.onerror = () => reject(new Error(film.error?.message ?? "not decoded"));
        });
      return { width: film.videoWidth, height: film.videoHeight, seconds: film.duration };
    });
    const frameAt = async (seconds: number): Promise<Buffer> => {
      await video.evaluate(
        (film: HTMLVideoElement, time) =>
          new Promise((resolve) => {
            film.onseeked = () => requestAnimationFrame(() => requestAnimationFrame(resolve));
            film.currentTime = time;
          }),
        seconds,
      );
      return await video.screenshot();
    };
    const first = PNG.sync.read(await frameAt(0.1));
    const last = PNG.sync.read(await frameAt(sizes.seconds - 0.2));
    const colours = new Set(new Uint32Array(Uint8Array.from(last.data).buffer));
    return { ...sizes, coloursAtEnd: colours.size, changes: !first.data.equals(last.data) };
  } finally {
    await browser.close();
  }
}
