/** Puts text on the clipboard. Rejects if the browser refuses, as it may without https. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard === undefined) throw new Error("This page may not write to the clipboard");
  await navigator.clipboard.writeText(text);
}
