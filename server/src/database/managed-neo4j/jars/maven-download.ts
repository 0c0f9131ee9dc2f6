import { stat } from "node:fs/promises";
import { Agent } from "node:https";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Downloads one jar into `directory/fileName`, which may be left incomplete when it throws. */
export type FetchJar = (
  coordinate: string,
  directory: string,
  fileName: string,
  signal: AbortSignal,
) => Promise<void>;

export interface JarSource {
  readonly fetchJar: FetchJar;
  /** Closes idle connections; a closed source must not be used again. */
  close(): void;
}

type Download = typeof import("mvn-artifact-download").default;

// The package's CommonJS default export differs between Node and Vitest; require gives the same in both.
const { default: download } = createRequire(import.meta.url)("mvn-artifact-download") as {
  default: Download;
};

const STALL_MILLISECONDS = 20_000;
const WATCH_MILLISECONDS = 500;

/**
 * Opens Maven's public repository, or `repository` in tests. A download that makes no progress for `stallMilliseconds` is
 * rejected.
 */
export function openMavenSource(
  environment: Readonly<Record<string, string | undefined>>,
  repository?: string,
  stallMilliseconds: number = STALL_MILLISECONDS,
): JarSource {
  // Node 24 reads HTTPS_PROXY from proxyEnv; Node 20 and 22 ignore the option.
  const agent =
    repository === undefined ? new Agent({ keepAlive: true, ...{ proxyEnv: environment } }) : null;
  return {
    fetchJar: async (coordinate, directory, fileName, signal) => {
      const stop = new AbortController();
      const options = {
        signal: AbortSignal.any([signal, stop.signal]),
        ...(agent === null ? {} : { agent }),
      };
      const path = join(directory, fileName);
      try {
        // A connection lost half-way never settles the library's promise, so the growing file is watched.
        await Promise.race([
          download(coordinate, directory, repository, fileName, options),
          rejectWhenStalled(path, stallMilliseconds, options.signal),
        ]);
      } finally {
        stop.abort();
      }
    },
    close: () => agent?.destroy(),
  };
}

/** Never resolves; rejects when the file has not grown for `stallMilliseconds`, or with the signal's reason. */
function rejectWhenStalled(path: string, stallMilliseconds: number, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    let size = -1;
    let unchangedSince = performance.now();
    const timer = setInterval(async () => {
      const now = await stat(path).then(
        (file) => file.size,
        () => -1,
      );
      if (now !== size) unchangedSince = performance.now();
      size = now;
      if (performance.now() - unchangedSince < stallMilliseconds) return;
      clearInterval(timer);
      reject(new Error(`no data arrived for ${Math.round(stallMilliseconds / 1000)} s`));
    }, WATCH_MILLISECONDS);
    signal.addEventListener(
      "abort",
      () => {
        clearInterval(timer);
        reject(signal.reason);
      },
      { once: true },
    );
  });
}
