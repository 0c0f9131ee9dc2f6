import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { showProgressOn } from "./terminal-progress.ts";

function show(isTTY: boolean): { output: NodeJS.WriteStream; text: () => string } {
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    columns: 80,
    cursorTo: () => true,
    clearLine: () => true,
  });
  return { output: stream as unknown as NodeJS.WriteStream, text: () => String(stream.read() ?? "") };
}

function download(report: ReturnType<typeof showProgressOn>["report"]): void {
  for (let percent = 0; percent <= 100; percent++) {
    report({ kind: "download", what: "Neo4j", doneBytes: percent * 1e6, totalBytes: 100e6 });
  }
}

test("without a terminal a download is six plain lines", () => {
  const { output, text } = show(false);
  const progress = showProgressOn(output);
  progress.report({ kind: "step", message: "Looking" });
  download(progress.report);
  const lines = text().trimEnd().split("\n");
  expect(lines[0]).toBe("Looking");
  expect(lines.slice(1).map((line) => /\((\d+) %\)$/.exec(line)?.[1])).toEqual([
    "0",
    "20",
    "40",
    "60",
    "80",
    "100",
  ]);
});

test("on a terminal a download is a bar, and the next step begins a line of its own", () => {
  const { output, text } = show(true);
  const progress = showProgressOn(output);
  download(progress.report);
  progress.report({ kind: "step", message: "Starting Neo4j" });
  progress.close();
  const shown = text();
  expect(shown).toContain("100/100 MB");
  expect(shown).toMatch(/\nStarting Neo4j\n$/);
});
