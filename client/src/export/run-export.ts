import type { ReportFrames } from "@entente/core";
import { startPageWorker } from "../browser/page-workers.ts";
import type { ExportJob, ExportReport } from "./export-job.ts";

/** An export that is running. */
export interface RunningExport {
  /** Rejects with a message for the reader; never settles once cancelled. */
  readonly bytes: Promise<Uint8Array<ArrayBuffer>>;
  readonly cancel: () => void;
}

const createWorker = (): Worker =>
  new Worker(new URL("./export-worker.ts", import.meta.url), { type: "module", name: "export" });

/** Makes a picture or a film in a worker of its own, so that the page goes on playing. */
export function runExport(job: ExportJob, report: ReportFrames): RunningExport {
  const worker = startPageWorker("export", createWorker);
  const bytes = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ExportReport>) => {
      if (data.kind === "progress") {
        report(data.done, data.total);
        return;
      }
      worker.terminate();
      if (data.kind === "done") resolve(data.bytes);
      else reject(new Error(data.message));
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(
        new Error(
          event.message === ""
            ? "The export could not be started; reload the page and try again"
            : event.message,
        ),
      );
    };
  });
  worker.postMessage(job);
  return { bytes, cancel: () => worker.terminate() };
}
