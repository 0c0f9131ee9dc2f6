import type { ReportFrames } from "@entente/core";
import type { ExportJob } from "./export-job.ts";
import { runExport } from "./run-export.ts";

/** What the command line calls on this page: it has no other purpose. */
interface Studio {
  /** Makes the film and keeps it; its length in bytes. */
  readonly make: (job: ExportJob) => Promise<number>;
  /** A piece of the film in base64. */
  readonly take: (from: number, to: number) => Promise<string>;
}

let film: Uint8Array<ArrayBuffer> | null = null;

const report: ReportFrames = (done, total) => {
  (globalThis as { reportFrames?: ReportFrames }).reportFrames?.(done, total);
};

const studio: Studio = {
  make: async (job) => {
    film = await runExport(job, report).bytes;
    return film.length;
  },
  take: async (from, to) => {
    const piece = film?.subarray(from, to) ?? new Uint8Array();
    const binary = Array.from({ length: Math.ceil(piece.length / 0x8000) }, (_, block) =>
      String.fromCharCode(...piece.subarray(block * 0x8000, (block + 1) * 0x8000)),
    );
    return btoa(binary.join(""));
  },
};
Object.assign(globalThis, { studio });
