import type { Coordinates, Emphasis, Picture, Size, ThemeName } from "@entente/core";
import type { Camera } from "./camera.ts";

/** A font face of the page, to be loaded again in the worker. */
export interface FaceSource {
  readonly family: string;
  readonly source: string;
  readonly weight: string;
  readonly style: string;
  readonly unicodeRange: string;
}

/** A request of the page to the painting worker. Parts that stay the same are sent once. */
export type PaintRequest =
  | { readonly type: "open"; readonly canvas: OffscreenCanvas; readonly faces: readonly FaceSource[] }
  | { readonly type: "picture"; readonly picture: Picture }
  | { readonly type: "ties"; readonly ties: Picture["ties"] }
  | { readonly type: "from"; readonly from: Coordinates | null }
  | { readonly type: "emphasis"; readonly emphasis: Emphasis }
  | {
      readonly type: "paint";
      readonly number: number;
      readonly progress: number;
      readonly frame: Size;
      readonly zoom: number;
      readonly stage: Size;
      readonly camera: Camera;
      readonly theme: ThemeName;
      readonly ratio: number;
    };

export type PaintAnswer =
  | { readonly type: "ready" }
  | { readonly type: "painted"; readonly number: number }
  | { readonly type: "failed"; readonly message: string };
