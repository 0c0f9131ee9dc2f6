import type { FactionColour } from "@entente/core";

/** What the painter's colours look like; one object a theme. */
export interface SceneTheme {
  readonly paper: string;
  readonly ink: string;
  readonly softInk: string;
  readonly allied: string;
  readonly opposed: string;
  readonly unaligned: string;
  readonly focus: string;
  readonly factions: Readonly<Record<FactionColour, FactionPaint>>;
  readonly labelFont: string;
  readonly titleFont: string;
}

export interface FactionPaint {
  /** Of nodes and of the hull's ground, which is laid on at `GROUND_OPACITY`. */
  readonly fill: string;
  readonly outline: string;
  /** Dark enough to be read on paper: at least 4.5 to 1. */
  readonly title: string;
}

export const GROUND_OPACITY = 0.17;

/** Okabe–Ito fills; yellow and orange are outlined darker, to be seen on paper. */
export const LIGHT: SceneTheme = {
  paper: "#fbf8f1",
  ink: "#1d1a16",
  softInk: "#57514a",
  allied: "#6d6760",
  opposed: "#8c1d2c",
  unaligned: "#8d867c",
  focus: "#1d1a16",
  factions: {
    vermillion: { fill: "#d55e00", outline: "#c25500", title: "#8f3f00" },
    orange: { fill: "#e69f00", outline: "#c68800", title: "#7a5300" },
    purple: { fill: "#cc79a7", outline: "#b9608f", title: "#8a3a66" },
    blue: { fill: "#0072b2", outline: "#0067a1", title: "#004f7c" },
    green: { fill: "#009e73", outline: "#008a64", title: "#005f47" },
    yellow: { fill: "#e8d92e", outline: "#a39300", title: "#635900" },
    grey: { fill: "#7d776f", outline: "#6b655e", title: "#4a453f" },
  },
  labelFont: '"Inter Variable", "Inter", system-ui, sans-serif',
  titleFont: '"Source Serif 4 Variable", "Source Serif 4", Georgia, serif',
};
