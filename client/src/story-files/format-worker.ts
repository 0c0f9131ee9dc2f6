import { type Dataset, packTimeline, unpackTimeline } from "@entente/core";
import { type CheckedPackage, writePackage } from "@entente/formats";
import { type InputFile, importStory } from "@entente/formats/import";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { keepStory } from "../device/kept-stories.ts";
import type { KeptFile, KeptStory } from "../device/story-database.ts";
import type { FormatAnswer, FormatRequest, ImportedStory } from "./format-message.ts";
import { lossesOf, WRITABLE_FORMATS, writeStory } from "./write-story.ts";

// Reads and writes the files of stories off the page's thread, in all formats.

/** Milliseconds between two messages of progress. */
const INTERVAL = 100;

const send = (answer: FormatAnswer, transfer: Transferable[] = []): void =>
  self.postMessage(answer, { transfer });

let lastRead: Omit<KeptStory, "entry"> | null = null;
let held: { readonly dataset: Dataset; readonly descriptor: string | null } | null = null;

self.onmessage = ({ data }: MessageEvent<FormatRequest>) => {
  answer(data).catch((error: unknown) =>
    send({ type: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
};

async function answer(request: FormatRequest): Promise<void> {
  if (request.type === "read") return await read(request);
  if (request.type === "keep") {
    if (lastRead === null) throw new Error("No story was read");
    await keepStory({ ...lastRead, entry: request.entry });
    return send({ type: "kept" });
  }
  if (request.type === "hold") {
    held = { dataset: unpackTimeline(request.timeline), descriptor: request.descriptor };
    return send({ type: "held", formats: WRITABLE_FORMATS });
  }
  if (held === null) throw new Error("No story is held");
  if (request.type === "weigh")
    return send({ type: "weighed", losses: await lossesOf(held.dataset, request.format) });
  const written = everyInterval((bytes: number) => send({ type: "writing", written: bytes }));
  const file = await writeStory(held.dataset, held.descriptor, request.format, written);
  send({ type: "written", file }, [file.bytes.buffer]);
}

async function read({ files, options }: Extract<FormatRequest, { type: "read" }>): Promise<void> {
  const progress = everyInterval((done: number, total: number) =>
    send({ type: "progress", read: done, total }),
  );
  const { report, story } = await importStory(files.map(inputFile), {
    ...options,
    hash: hashContent,
    onProgress: progress,
  });
  const written = story === null ? null : packageFiles(story);
  lastRead = null;
  if (story === null || written === null) return send({ type: "outcome", outcome: { report, story: null } });
  const timeline = packTimeline(story.dataset);
  lastRead = { files: written, timeline, report };
  const size = written.reduce((sum, { text }) => sum + new Blob([text]).size, 0);
  const rows = Object.fromEntries(
    Object.entries(timeline.tables).map(([table, { length }]) => [table, length]),
  );
  const { dataset } = timeline;
  send({
    type: "outcome",
    outcome: { report, story: { dataset, rows: rows as ImportedStory["rows"], size } },
  });
}

/** Passes on what is reported, no oftener than the page can show it. */
function everyInterval<Report extends readonly number[]>(
  pass: (...report: Report) => void,
): (...report: Report) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (...report) => {
    const now = performance.now();
    if (now - last < INTERVAL) return;
    last = now;
    pass(...report);
  };
}

function inputFile(file: File): InputFile {
  return { name: file.name, size: file.size, bytes: () => bytesOf(file) };
}

async function* bytesOf(file: File): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/** Names a revision as the server does. The browser's own hash is missing on pages without https. */
function hashContent(content: Iterable<string>): string {
  const hash = sha256.create();
  for (const piece of content) hash.update(utf8ToBytes(piece));
  return bytesToHex(hash.digest()).slice(0, 16);
}

function packageFiles({ dataset, descriptorJson }: CheckedPackage): readonly KeptFile[] {
  return [...writePackage(dataset, descriptorJson)].map(({ name, text }) => ({
    name,
    text: [...text].join(""),
  }));
}
