import type { FactionColour } from "../appearance/palette.ts";
import type { FontFamilies } from "./canvas-context.ts";
import { AGREEMENT_DASHES, TIE_DASHES, type TieDashes } from "./dashes.ts";

export const THEME_NAMES = ["light", "dark", "projector"] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** The colours of a theme. Colours are #rrggbb. */
export interface SceneTheme {
  readonly name: ThemeName;
  readonly paper: string;
  readonly ink: string;
  readonly softInk: string;
  /** Rules and marks of the axis: contrast of at least 3 to 1 on paper. */
  readonly line: string;
  readonly allied: string;
  readonly opposed: string;
  /** The colours of ties that are computed from positions. */
  readonly agree: string;
  readonly disagree: string;
  readonly dashes: TieDashes;
  readonly unaligned: string;
  readonly focus: string;
  readonly factions: Readonly<Record<FactionColour, FactionPaint>>;
  /** From the least value to the greatest, which differs most from paper; evenly spaced. */
  readonly sequence: readonly FactionPaint[];
  /** The opacity of a faction's fill inside its hull. */
  readonly groundOpacity: number;
  readonly hatchOpacity: number;
  /** Lines are so many times as wide as in the light theme. */
  readonly lineScale: number;
  readonly fonts: FontFamilies;
}

export interface FactionPaint {
  /** The fill of nodes and hulls. */
  readonly fill: string;
  /** Contrast of at least 3 to 1 on paper. */
  readonly outline: string;
  /** Text on paper: contrast of at least 4.5 to 1. */
  readonly title: string;
}

const FONTS: FontFamilies = {
  label: '"Inter Variable", "Inter", system-ui, sans-serif',
  title: '"Source Serif 4 Variable", "Source Serif 4", Georgia, serif',
};

/** Okabe–Ito fills, and six more that are as far from these and each other; those too pale for paper are outlined darker. */
const LIGHT: SceneTheme = {
  name: "light",
  paper: "#fbf8f1",
  ink: "#1d1a16",
  softInk: "#57514a",
  line: "#857e74",
  allied: "#6d6760",
  opposed: "#8c1d2c",
  agree: "#1f6b67",
  disagree: "#8a3d7a",
  dashes: TIE_DASHES,
  unaligned: "#857e74",
  focus: "#1d1a16",
  factions: {
    vermillion: { fill: "#d55e00", outline: "#c25500", title: "#8f3f00" },
    orange: { fill: "#e69f00", outline: "#a87300", title: "#7a5300" },
    purple: { fill: "#cc79a7", outline: "#b9608f", title: "#8a3a66" },
    blue: { fill: "#0072b2", outline: "#0067a1", title: "#004f7c" },
    green: { fill: "#009e73", outline: "#008a64", title: "#005f47" },
    yellow: { fill: "#e8d92e", outline: "#968700", title: "#635900" },
    brown: { fill: "#563500", outline: "#482c00", title: "#482c00" },
    teal: { fill: "#a2dce4", outline: "#558d95", title: "#286169" },
    indigo: { fill: "#a4a7ff", outline: "#7a7cd0", title: "#514f9f" },
    lime: { fill: "#c6cd9f", outline: "#82885d", title: "#575c33" },
    rose: { fill: "#9b1d3b", outline: "#8d0831", title: "#8d0831" },
    violet: { fill: "#3d0565", outline: "#310054", title: "#310054" },
    grey: { fill: "#7d776f", outline: "#6b655e", title: "#4a453f" },
  },
  sequence: [
    { fill: "#f3e6b5", outline: "#8f8146", title: "#6a5f2f" },
    { fill: "#a9d3b0", outline: "#568a66", title: "#3a6548" },
    { fill: "#52a8b0", outline: "#33808a", title: "#245f68" },
    { fill: "#2a6aa3", outline: "#215a8c", title: "#1b4c78" },
    { fill: "#1f2a6b", outline: "#172058", title: "#172058" },
  ],
  groundOpacity: 0.17,
  hatchOpacity: 0.26,
  lineScale: 1,
  fonts: FONTS,
};

/** Warm black paper, the same hues lighter. */
const DARK: SceneTheme = {
  name: "dark",
  paper: "#191714",
  ink: "#f3eee4",
  softInk: "#bdb5a8",
  line: "#8d867b",
  allied: "#a9a297",
  opposed: "#ff8a8f",
  agree: "#6fc9bf",
  disagree: "#e59ad0",
  dashes: TIE_DASHES,
  unaligned: "#a09789",
  focus: "#f3eee4",
  factions: {
    vermillion: { fill: "#e8742a", outline: "#ee8444", title: "#ffa873" },
    orange: { fill: "#eba91c", outline: "#e6a71f", title: "#f5c35a" },
    purple: { fill: "#d48bb4", outline: "#d48bb4", title: "#edb4d2" },
    blue: { fill: "#2f8fd0", outline: "#4aa0dc", title: "#86c5f2" },
    green: { fill: "#14ac82", outline: "#24b68d", title: "#62d8b4" },
    yellow: { fill: "#eadd4a", outline: "#d9cc3c", title: "#efe57a" },
    brown: { fill: "#4f3100", outline: "#8c6b40", title: "#c19e72" },
    teal: { fill: "#b5f0ff", outline: "#b5f0ff", title: "#b5f0ff" },
    indigo: { fill: "#9db4ff", outline: "#9db4ff", title: "#9db4ff" },
    lime: { fill: "#cfd9ac", outline: "#cfd9ac", title: "#cfd9ac" },
    rose: { fill: "#850033", outline: "#bf4561", title: "#fb7b93" },
    violet: { fill: "#52407c", outline: "#7968a7", title: "#ac9bde" },
    grey: { fill: "#7d776f", outline: "#a39c92", title: "#ccc5ba" },
  },
  sequence: [
    { fill: "#2c3273", outline: "#767dc4", title: "#a3a9e0" },
    { fill: "#2d6394", outline: "#5590c4", title: "#8fbde6" },
    { fill: "#3c95a3", outline: "#55acb9", title: "#8bd0da" },
    { fill: "#92c9a5", outline: "#9bd0ad", title: "#aadcba" },
    { fill: "#f2e9bf", outline: "#f2e9bf", title: "#f2e9bf" },
  ],
  groundOpacity: 0.2,
  hatchOpacity: 0.34,
  lineScale: 1,
  fonts: FONTS,
};

/** Theme for a washed-out image in a lit room: white, black, fewer and stronger tones, wider lines. */
const PROJECTOR: SceneTheme = {
  name: "projector",
  paper: "#ffffff",
  ink: "#000000",
  softInk: "#3b3733",
  line: "#6a645d",
  allied: "#4f4a45",
  opposed: "#9c0019",
  agree: "#00554f",
  disagree: "#7a1768",
  dashes: TIE_DASHES,
  unaligned: "#6a645d",
  focus: "#000000",
  factions: {
    vermillion: { fill: "#d64b00", outline: "#b53f00", title: "#8a3000" },
    orange: { fill: "#e89b00", outline: "#9c6800", title: "#6b4700" },
    purple: { fill: "#c75f9b", outline: "#a53d7a", title: "#7d2558" },
    blue: { fill: "#00529e", outline: "#00478a", title: "#00396f" },
    green: { fill: "#00926a", outline: "#007655", title: "#00543d" },
    yellow: { fill: "#ead600", outline: "#847700", title: "#575000" },
    brown: { fill: "#522e00", outline: "#442500", title: "#442500" },
    teal: { fill: "#94ebe7", outline: "#3f9894", title: "#006764" },
    indigo: { fill: "#8c7fed", outline: "#8073e0", title: "#5c4bb4" },
    lime: { fill: "#a2aa7f", outline: "#878e64", title: "#595f37" },
    rose: { fill: "#8e092e", outline: "#7d0026", title: "#7d0026" },
    violet: { fill: "#3b005f", outline: "#2e004c", title: "#2e004c" },
    grey: { fill: "#6f6962", outline: "#5a554f", title: "#3d3934" },
  },
  sequence: [
    { fill: "#f5e49a", outline: "#8a7a2c", title: "#5f5318" },
    { fill: "#8fcd9c", outline: "#3f8552", title: "#27603a" },
    { fill: "#2f9dab", outline: "#1d7683", title: "#12555f" },
    { fill: "#145c9e", outline: "#0e4c86", title: "#0c4073" },
    { fill: "#0d1560", outline: "#080e4c", title: "#080e4c" },
  ],
  groundOpacity: 0.24,
  hatchOpacity: 0.42,
  lineScale: 1.3,
  fonts: FONTS,
};

export const SCENE_THEMES: Readonly<Record<ThemeName, SceneTheme>> = {
  light: LIGHT,
  dark: DARK,
  projector: PROJECTOR,
};

/** The theme for a picture whose ties are those of agreement: in colours and dashes of their own. */
export function themeOfAgreement(theme: SceneTheme): SceneTheme {
  return { ...theme, allied: theme.agree, opposed: theme.disagree, dashes: AGREEMENT_DASHES };
}
