import cliProgress from "cli-progress";
import type { ReportProgress, StartProgress } from "./start-progress.ts";

export interface TerminalProgress {
  readonly report: ReportProgress;
  /** Removes a bar that is still drawn. Call it before anything else is printed. */
  close(): void;
}

type Output = Pick<NodeJS.WriteStream, "write"> & { readonly isTTY?: boolean };

const LINE_EVERY_PERCENT = 20;

/** Shows steps as lines, and downloads, loads and layouts as a bar, or as a line every 20 % where the output is not a terminal. */
export function showProgressOn(output: NodeJS.WriteStream): TerminalProgress {
  return output.isTTY === true ? showBars(output) : showLines(output);
}

function showBars(output: NodeJS.WriteStream): TerminalProgress {
  let bar: cliProgress.SingleBar | null = null;
  const close = (): void => {
    bar?.stop();
    bar = null;
  };
  const report: ReportProgress = (progress) => {
    if (progress.kind === "step") {
      close();
      output.write(`${progress.message}\n`);
      return;
    }
    const { title, done, total, unit } = measure(progress);
    if (bar === null) {
      const format = `${title} {bar} {value}/{total} ${unit}`;
      const options = { format, stream: output, hideCursor: true };
      bar = new cliProgress.SingleBar(options, cliProgress.Presets.shades_classic);
      bar.start(total, done);
    }
    bar.update(done);
    if (done === total) close();
  };
  return { report, close };
}

function showLines(output: Output): TerminalProgress {
  let [current, nextPercent] = ["", 0];
  const report: ReportProgress = (progress) => {
    if (progress.kind === "step") {
      output.write(`${progress.message}\n`);
      return;
    }
    const { title, done, total, unit } = measure(progress);
    if (title !== current) [current, nextPercent] = [title, 0];
    const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
    if (percent < nextPercent) return;
    nextPercent = (Math.floor(percent / LINE_EVERY_PERCENT) + 1) * LINE_EVERY_PERCENT;
    output.write(`${title}: ${done} of ${total} ${unit} (${percent} %)\n`);
  };
  return { report, close: () => undefined };
}

interface Measured {
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly unit: string;
}

function measure(progress: Exclude<StartProgress, { kind: "step" }>): Measured {
  switch (progress.kind) {
    case "load":
      return { title: `Loading ${progress.what}`, done: progress.done, total: progress.total, unit: "rows" };
    case "layout":
      return {
        title: `Laying out ${progress.what}`,
        done: progress.done,
        total: progress.total,
        unit: "layouts",
      };
    case "download": {
      const [done, total] = [megabytes(progress.doneBytes), megabytes(progress.totalBytes)];
      return { title: `Downloading ${progress.what}`, done, total, unit: "MB" };
    }
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
