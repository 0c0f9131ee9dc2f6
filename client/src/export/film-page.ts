import type { ReportFrames } from "@entente/core";
import type { ExportJob } from "./export-job.ts";
import { runExport } from "./run-export.ts";

/** The command line calls this on the page, which has no other purpose. */
interface FilmPage {
  /** Makes the film, keeps it and returns its length in bytes. */
  readonly makeFilm: (job: ExportJob) => Promise<number>;
  /** The film's bytes `from` (inclusive) to `to` (exclusive), in base64. */
  readonly readFilm: (from: number, to: number) => Promise<string>;
}

let film: Uint8Array<ArrayBuffer> | null = null;

const report: ReportFrames = (done, total) => {
  (globalThis as { reportFrames?: ReportFrames }).reportFrames?.(done, total);
};

const filmPage: FilmPage = {
  makeFilm: async (job) => {
    film = await runExport(job, report).bytes;
    return film.length;
  },
  readFilm: async (from, to) => {
    const piece = film?.subarray(from, to) ?? new Uint8Array();
    const binary = Array.from({ length: Math.ceil(piece.length / 0x8000) }, (_, block) =>
      String.fromCharCode(...piece.subarray(block * 0x8000, (block + 1) * 0x8000)),
    );
    return btoa(binary.join(""));
  },
};
Object.assign(globalThis, { filmPage });
