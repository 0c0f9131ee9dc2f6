import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { GeneratedSize } from "./generated-package.ts";
import type { Served } from "./served-story.ts";

/** A generated story served by the product, or by plain HTTP. */
export interface StoryToServe {
  readonly kind: "product" | "plain";
  readonly size: GeneratedSize;
}

/** A server in a process of its own: what is timed has no part in the work of whoever asks. */
export interface ServedApart extends Served {
  /** Bytes of memory that the process holds; greatest since the last time it was asked. */
  readonly memory: () => Promise<number>;
}

/** `megabytes`: the most its heap may hold. */
export async function serveApart(story: StoryToServe, megabytes: number | null = null): Promise<ServedApart> {
  const script = fileURLToPath(new URL("story-process-main.js", import.meta.url));
  const execArgv = megabytes === null ? [] : [`--max-old-space-size=${megabytes}`];
  const child = fork(script, [JSON.stringify(story)], {
    execArgv,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const { url } = (await answer(child)) as { readonly url: string };
  return {
    url,
    memory: async () => {
      const answered = answer(child);
      child.send("memory");
      return (await answered) as number;
    },
    close: async () => {
      const ended = once(child, "exit");
      child.kill();
      await ended;
    },
  };
}

async function answer(child: ChildProcess): Promise<unknown> {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`the server's process ended with ${String(code)}`);
  });
  const [message] = await Promise.race([once(child, "message"), ended]);
  return message;
}
