declare module "gifenc" {
  import type { GifTools } from "@entente/core";
  export const GIFEncoder: GifTools["GIFEncoder"];
  export const quantize: GifTools["quantize"];
  export const applyPalette: GifTools["applyPalette"];
}
