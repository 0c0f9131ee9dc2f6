import type { PictureStyle } from "@entente/core";

/**
 * The style with no text smaller than `smallest` pixels. Labels that then lack room are hidden, the least important
 * first.
 */
export function withSmallestText(style: PictureStyle, smallest: number): PictureStyle {
  if (smallest === 0) return style;
  return {
    ...style,
    titleSize: Math.max(smallest, style.titleSize),
    smallestTitle: Math.max(smallest, style.smallestTitle),
    nodeStyle: (importance) => {
      const node = style.nodeStyle(importance);
      return { ...node, labelSize: Math.max(smallest, node.labelSize) };
    },
  };
}
