import type { KeptFile } from "./story-database.ts";

/** Packs the files of a package into one zip. The packer is fetched when it is first needed. */
export async function zipPackage(files: readonly KeptFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await import("fflate");
  return zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])), { level: 6 });
}
