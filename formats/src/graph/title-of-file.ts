import type { InputFile } from "../contract/input-file.ts";

/** The title of a story whose file gives none: the file's name without folders and ending. */
export function titleOfFile(files: readonly InputFile[]): string {
  const name = files[0]?.name ?? "";
  return name.slice(name.lastIndexOf("/") + 1).replace(/[.][^.]*$/, "") || name;
}
