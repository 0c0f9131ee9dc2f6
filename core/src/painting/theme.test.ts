import {
  type Color,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  interpolate,
  parse,
  wcagContrast,
} from "culori";
import { describe, expect, it } from "vitest";
import { BLOC_COLOURS, type FactionColour } from "../appearance/palette.ts";
import { paintOf } from "./mark-paint.ts";
import { SCENE_THEMES, type SceneTheme, THEME_NAMES } from "./theme.ts";

const rgb = converter("rgb");
const mixed = (over: string, under: string, share: number): string =>
  formatHex(interpolate([under, over], "rgb")(share)) ?? "";
function coloured(hex: string): Color {
  const colour = parse(hex);
  if (colour === undefined) throw new Error(`${hex} is no colour`);
  return colour;
}
const FACTIONS: readonly FactionColour[] = [...BLOC_COLOURS, "grey"];
const linesOf = ({ allied, opposed, agree, disagree }: SceneTheme): readonly string[] => [
  allied,
  opposed,
  agree,
  disagree,
];
const LEAST_DIFFERENCE = 7;

const SHARES = Array.from({ length: 16 }, (_, step) => step / 15);

describe.each(THEME_NAMES)("the %s theme", (name) => {
  const theme = SCENE_THEMES[name];

  it("tells more from less by how far a colour is from paper, for everybody", () => {
    const fills = SHARES.map((share) => paintOf(theme, share).fill);
    const eyes = [
      (colour: string) => colour,
      ...[filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit].map(
        (filter) => (colour: string) => formatHex(filter(1)(coloured(colour))) ?? "",
      ),
    ];
    for (const seen of eyes) {
      const contrasts = fills.map((fill) => wcagContrast(seen(fill), theme.paper));
      for (const [place, contrast] of contrasts.entries())
        expect(contrast, `step ${place}`).toBeGreaterThan(contrasts[place - 1] ?? 0);
    }
    for (const share of SHARES)
      expect(wcagContrast(paintOf(theme, share).outline, theme.paper), String(share)).toBeGreaterThanOrEqual(
        3,
      );
    expect(paintOf(theme, "absent")).toMatchObject({ fill: theme.paper, outline: theme.line });
  });

  it("writes at 4.5 to 1 and more, on paper and on every faction's ground", () => {
    for (const colour of FACTIONS) {
      const ground = mixed(theme.factions[colour].fill, theme.paper, theme.groundOpacity);
      for (const ink of [theme.ink, theme.softInk])
        expect(wcagContrast(ink, ground), `${ink} on ${colour}`).toBeGreaterThanOrEqual(4.5);
      expect(
        wcagContrast(theme.factions[colour].title, theme.paper),
        `title ${colour}`,
      ).toBeGreaterThanOrEqual(4.5);
    }
    for (const ink of [theme.opposed, theme.agree, theme.disagree])
      expect(wcagContrast(ink, theme.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it("draws lines at 3 to 1 and more", () => {
    for (const line of [...linesOf(theme), theme.unaligned, theme.line, theme.focus])
      expect(wcagContrast(line, theme.paper), line).toBeGreaterThanOrEqual(3);
    for (const colour of FACTIONS) {
      const { fill, outline } = theme.factions[colour];
      expect(wcagContrast(outline, theme.paper), `outline ${colour}`).toBeGreaterThanOrEqual(3);
      const ground = mixed(fill, theme.paper, theme.groundOpacity);
      for (const line of linesOf(theme))
        expect(wcagContrast(line, ground), `${line} on ${colour}`).toBeGreaterThanOrEqual(3);
    }
  });

  it.each([
    ["all colours", (colour: string) => colour],
    ["no green", (colour: string) => formatHex(filterDeficiencyDeuter(1)(coloured(colour))) ?? ""],
    ["no red", (colour: string) => formatHex(filterDeficiencyProt(1)(coloured(colour))) ?? ""],
    ["no blue", (colour: string) => formatHex(filterDeficiencyTrit(1)(coloured(colour))) ?? ""],
    ["a washed-out projector", (colour: string) => mixed("#ffffff", colour, 0.4)],
  ])("keeps the factions' colours apart for who sees %s", (_, seen) => {
    const difference = differenceCiede2000();
    for (const [position, one] of FACTIONS.entries()) {
      for (const other of FACTIONS.slice(position + 1)) {
        const [a, b] = [rgb(seen(theme.factions[one].fill)), rgb(seen(theme.factions[other].fill))];
        if (a === undefined || b === undefined) throw new Error("no colour");
        expect(difference(a, b), `${one} and ${other}`).toBeGreaterThan(LEAST_DIFFERENCE);
      }
    }
  });
});
