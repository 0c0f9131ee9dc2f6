import type { Dataset } from "@entente/core";
import type { Format } from "../contract/format.ts";
import { fileInMemory, type InputFile } from "../contract/input-file.ts";

/** Writes a story and gives its files to be read again. */
export async function writtenFiles({ write }: Format, story: Dataset): Promise<readonly InputFile[]> {
  if (write === undefined) throw new Error("This format does not write");
  const { files } = await write(story);
  return await Promise.all(
    files.map(async ({ name, content }) => {
      let text = "";
      for await (const piece of content) text += String(piece);
      return fileInMemory(name, text);
    }),
  );
}
