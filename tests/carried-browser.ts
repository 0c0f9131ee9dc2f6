import sparticuz from "@sparticuz/chromium";
import { systemBrowser } from "./browser.ts";

/** Unpacks the browser of the npm package before any test: two files that begin together would start it half unpacked. */
export default async function unpackCarriedBrowser(): Promise<void> {
  if (systemBrowser() === undefined) await sparticuz.executablePath();
}
