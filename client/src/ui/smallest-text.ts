import type { PictureStyle } from "@entente/core";

/** The same style with no text smaller than so many pixels; what then has no room hides, the least important first. */
export function withSmallestText(style: PictureStyle, smallest: number): PictureStyle {
  if (smallest === 0) return style;
  return {
    ...style,
    titleSize: Math.max(smallest, style.titleSize),
    nodeStyle: (importance) => {
      const node = style.nodeStyle(importance);
      return { ...node, labelSize: Math.max(smallest, node.labelSize) };
    },
  };
}
