import { parentPort, workerData } from "node:worker_threads";
import { importStory } from "@entente/formats/import";
import { Database } from "../database/database.ts";
import { fileAt } from "../ingest/file-at.ts";
import { importDataset } from "../ingest/import-dataset.ts";
import { hashContent } from "../ingest/read-package.ts";
import type { UploadMessage, UploadOutcome, UploadTask } from "./upload-message.ts";

// The script of the thread in upload-thread.ts: a large story is read and written beside the thread that answers.

/** Milliseconds between two messages of progress. */
const INTERVAL = 200;
let lastSent = 0;

const send = (message: UploadMessage): void => parentPort?.postMessage(message);

function report(progress: Extract<UploadMessage, { type: "progress" }>["progress"]): void {
  const now = performance.now();
  if (now - lastSent < INTERVAL) return;
  lastSent = now;
  send({ type: "progress", progress });
}

async function receive({ address, files, options }: UploadTask): Promise<UploadOutcome> {
  const { report: found, story } = await importStory(
    files.map(({ name, path, size }) => fileAt(path, name, size)),
    {
      ...options,
      hash: hashContent,
      onProgress: (read, total) => report({ step: "reading", read, total }),
    },
  );
  if (story === null) return { report: found, dataset: null };
  const database = new Database(address);
  try {
    const outcome = await importDataset(database, story, (written, total) =>
      report({ step: "writing", written, total }),
    );
    const { id, revision } = story.dataset;
    return { report: found, dataset: { id, revision, outcome } };
  } finally {
    await database.close();
  }
}

send({ type: "outcome", outcome: await receive(workerData as UploadTask) });
