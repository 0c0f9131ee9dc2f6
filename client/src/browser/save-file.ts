/** Saves a file to the reader's device, as a download. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // After a minute the download has certainly begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
