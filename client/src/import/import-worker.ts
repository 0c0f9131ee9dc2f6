import { packTimeline } from "@entente/core";
import { type CheckedPackage, writePackage } from "@entente/formats";
import { type InputFile, importStory } from "@entente/formats/import";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { KeptFile } from "../device/story-database.ts";
import type { ImportAnswer, ImportedStory, ImportRequest } from "./import-message.ts";

// Reads files off the page's thread: recognises their format, reads and checks them, and writes the package to keep.

const send = (answer: ImportAnswer): void => self.postMessage(answer);

self.onmessage = ({ data }: MessageEvent<ImportRequest>) => {
  read(data).then(send, (error: unknown) =>
    send({ type: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
};

async function read({ files, options }: ImportRequest): Promise<ImportAnswer> {
  const { report, story } = await importStory(files.map(inputFile), {
    ...options,
    hash: hashContent,
    onProgress: (done, total) => send({ type: "progress", read: done, total }),
  });
  return { type: "outcome", outcome: { report, story: story === null ? null : importedStory(story) } };
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

function importedStory({ dataset, descriptorJson }: CheckedPackage): ImportedStory {
  const files = [...writePackage(dataset, descriptorJson)].map(
    ({ name, text }): KeptFile => ({ name, text: [...text].join("") }),
  );
  const size = files.reduce((sum, { text }) => sum + new Blob([text]).size, 0);
  return { files, size, timeline: packTimeline(dataset) };
}
