import { nameOnDevice } from "./device-address.ts";

/**
 * Where the story on the page comes from. SERVER: a server that answers questions. DEVICE: this browser alone. SITE: the
 * page's own file, which somebody has published.
 */
export type StoryHome = "SERVER" | "DEVICE" | "SITE";

let isSite = false;

/** Says that the page is a published one, without a server. Call it before the page is shown. */
export function openAsSite(): void {
  isSite = true;
}

/** True where a server answers the page, whatever story it shows. */
export function hasServer(): boolean {
  return !isSite;
}

export function homeOf({ id }: { readonly id: string }): StoryHome {
  if (nameOnDevice(id) !== null) return "DEVICE";
  return isSite ? "SITE" : "SERVER";
}
