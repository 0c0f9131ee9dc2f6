import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Writes a file atomically: after a crash it has either the old content or the new. */
export async function writeDurably(path: string, content: string, mode = 0o600): Promise<void> {
  const draft = `${path}.draft`;
  const file = await open(draft, "w", mode);
  try {
    await file.chmod(mode);
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  await syncDirectory(dirname(path));
}

/** Removes a file, where it exists, so that it does not return after a power cut. */
export async function removeDurably(path: string): Promise<void> {
  await rm(path, { force: true });
  await syncDirectory(dirname(path));
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
