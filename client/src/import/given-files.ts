/** Files that were dropped on the page or chosen, until the dialog takes them. */
let given: readonly File[] = [];
const listeners = new Set<() => void>();

export function giveFiles(files: readonly File[]): void {
  given = files;
  for (const listen of listeners) listen();
}

/** Takes the files over; none where they have been taken. */
export function takeFiles(): readonly File[] {
  const taken = given;
  given = [];
  return taken;
}

/** Tells of files that are given while the dialog is open. Returns a way to stop it. */
export function listenForFiles(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}
