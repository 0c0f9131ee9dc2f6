/** Okabe–Ito names, without sky-blue (too near blue on a projector); a theme says what each looks like. */
export const MAIN_COLOURS = ["vermillion", "blue", "purple", "green", "orange", "yellow"] as const;
/** More colours, for those whom all others are taken from. */
export const FURTHER_COLOURS = ["violet", "teal", "brown", "lime", "rose", "indigo"] as const;

/** A colour of a faction, a bloc or a category. */
export type FactionColour = (typeof MAIN_COLOURS)[number] | (typeof FURTHER_COLOURS)[number] | "grey";

/** The colours of computed blocs and of categories, the greatest first. */
export const BLOC_COLOURS: readonly FactionColour[] = [
  ...(["blue", "vermillion", "green", "purple", "orange", "yellow"] as const),
  ...FURTHER_COLOURS,
];

/** The colour of a disc or a line. A number is a share of a theme's sequence, 0 to 1; `absent` has no value. */
export type MarkColour = FactionColour | number | "absent";
