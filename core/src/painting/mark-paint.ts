import type { MarkColour } from "../appearance/palette.ts";
import type { FactionPaint, SceneTheme } from "./theme.ts";

/** How a theme shows a colour of a disc or a line. */
export function paintOf(
  theme: Pick<SceneTheme, "factions" | "sequence" | "line" | "paper">,
  colour: MarkColour,
): FactionPaint {
  if (colour === "absent") return { fill: theme.paper, outline: theme.line, title: theme.line };
  if (typeof colour !== "number") return theme.factions[colour];
  const { sequence } = theme;
  const place = Math.min(1, Math.max(0, colour)) * (sequence.length - 1);
  const [from, to] = [sequence[Math.floor(place)], sequence[Math.ceil(place)]];
  if (from === undefined || to === undefined) return theme.factions.grey;
  const mixed = (part: keyof FactionPaint): string => mix(from[part], to[part], place % 1);
  return { fill: mixed("fill"), outline: mixed("outline"), title: mixed("title") };
}

/** Mixes two colours, each #rrggbb. */
function mix(from: string, to: string, share: number): string {
  const part = (colour: string, place: number): number => Number.parseInt(colour.slice(place, place + 2), 16);
  const parts = [1, 3, 5].map((place) => {
    const value = Math.round(part(from, place) * (1 - share) + part(to, place) * share);
    return value.toString(16).padStart(2, "0");
  });
  return `#${parts.join("")}`;
}
