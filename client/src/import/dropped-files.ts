/** True where a drag carries files, and not a text or a disc of the picture. */
export function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") === true;
}

/**
 * All files of a drop, those within its folders too, each named with the folders inside what was dropped. Call it while
 * the drop is handled: a browser gives its entries away only then.
 */
export async function filesOfDrop(event: DragEvent): Promise<readonly File[]> {
  const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === "file");
  const entries = items.map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  const found = await Promise.all(entries.map(filesOf));
  return found.flat();
}

async function filesOf(entry: FileSystemEntry | File | null): Promise<readonly File[]> {
  if (entry === null) return [];
  if (entry instanceof File) return [entry];
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [named(file, entry.fullPath.replace(/^\//, ""))];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const within: FileSystemEntry[] = [];
  // A browser gives the entries of a folder a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    within.push(...some);
  }
  const found = await Promise.all(within.map(filesOf));
  return found.flat();
}

/** The files of an input, each named with the folders inside the chosen one. */
export function filesOfInput({ files }: HTMLInputElement): readonly File[] {
  return [...(files ?? [])].map((file) => named(file, file.webkitRelativePath || file.name));
}

function named(file: File, name: string): File {
  return name === file.name ? file : new File([file], name, { type: file.type });
}
