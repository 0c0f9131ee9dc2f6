/** Actors move when something happens to them; keyframe after keyframe, each from the one before; or never. */
export type LayoutMode = "moving" | "chained" | "still";
