import { drawExport } from "./draw-export.ts";
import type { ExportJob, ExportReport } from "./export-job.ts";

const port = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ExportJob>) => void) | null;
  readonly postMessage: (report: ExportReport, transfer?: Transferable[]) => void;
};

port.onmessage = ({ data }) => {
  drawExport(data, (done, total) => port.postMessage({ kind: "progress", done, total })).then(
    (bytes) => port.postMessage({ kind: "done", bytes }, [bytes.buffer]),
    (error: unknown) =>
      port.postMessage({ kind: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
};
