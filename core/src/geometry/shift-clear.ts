import type { Box, Size } from "./coordinates.ts";

/** Finds the shortest shift of a box into the frame and clear of the reserved boxes. */
export function shiftClear(
  box: Box,
  frame: Size,
  margin: number,
  reserved: readonly Box[],
): readonly [number, number] {
  let dx = shiftInto(box.left, box.right, margin, frame.width - margin);
  let dy = shiftInto(box.top, box.bottom, margin, frame.height - margin);
  for (const other of reserved) {
    const ways = {
      left: box.right + dx - other.left,
      right: other.right - box.left - dx,
      up: box.bottom + dy - other.top,
      down: other.bottom - box.top - dy,
    };
    if (Math.min(ways.left, ways.right, ways.up, ways.down) <= 0) continue;
    // A shift that leaves the frame does not count.
    const left = box.left + dx - ways.left < margin ? Number.POSITIVE_INFINITY : ways.left;
    const right = box.right + dx + ways.right > frame.width - margin ? Number.POSITIVE_INFINITY : ways.right;
    const up = box.top + dy - ways.up < margin ? Number.POSITIVE_INFINITY : ways.up;
    const down = box.bottom + dy + ways.down > frame.height - margin ? Number.POSITIVE_INFINITY : ways.down;
    const least = Math.min(left, right, up, down);
    if (!Number.isFinite(least)) continue;
    if (least === left) dx -= left;
    else if (least === right) dx += right;
    else if (least === up) dy -= up;
    else dy += down;
  }
  return [dx, dy];
}

/** Finds the shift of a span that brings it between two edges, or centres it if it is too long. */
function shiftInto(from: number, to: number, low: number, high: number): number {
  if (to - from > high - low) return (low + high) / 2 - (from + to) / 2;
  return Math.max(0, low - from) + Math.min(0, high - to);
}
