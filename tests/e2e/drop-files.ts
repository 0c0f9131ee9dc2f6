import type { Page } from "playwright-core";

/** Drops files on the page, as a hand does. */
export async function dropFiles(
  page: Page,
  files: readonly (readonly [name: string, content: string | Uint8Array])[],
): Promise<void> {
  const given = files.map(([name, content]) => [name, Buffer.from(content).toString("base64")] as const);
  await page.evaluate((encoded) => {
    const transfer = new DataTransfer();
    for (const [name, content] of encoded) {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    for (const type of ["dragover", "drop"])
      window.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, given);
}
