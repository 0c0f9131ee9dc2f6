import { readFileSync } from "node:fs";
import { SCENE_THEMES } from "@entente/core";
import { describe, expect, it } from "vitest";
import { THEME_IDS, type ThemeId } from "./theme-id.ts";

const sheet = readFileSync(new URL("./theme.css", import.meta.url), "utf8");

/** The custom properties that the style sheet gives a theme. */
function propertiesOf(theme: ThemeId): ReadonlyMap<string, string> {
  const selector = theme === "light" ? ":root" : `:root[data-theme="${theme}"]`;
  const blocks = sheet
    .split("}")
    .filter((block) => block.includes(`${selector} {`) && block.includes("--paper:"));
  const found = [...(blocks[0] ?? "").matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)];
  return new Map(found.map(([, name = "", value = ""]) => [name, value]));
}

function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
      .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(THEME_IDS)("the %s theme", (theme) => {
  const page = propertiesOf(theme);
  const of = (name: string): string => page.get(name) ?? "#000000";

  it("has the painter's colours on the page too", () => {
    const scene = SCENE_THEMES[theme];
    expect(of("paper")).toBe(scene.paper);
    expect(of("ink")).toBe(scene.ink);
    expect(of("soft-ink")).toBe(scene.softInk);
    expect(of("strong-line")).toBe(scene.line);
    expect(of("allied")).toBe(scene.allied);
    expect(of("opposed")).toBe(scene.opposed);
    expect([of("agree"), of("disagree")]).toEqual([scene.agree, scene.disagree]);
    for (const [colour, paint] of Object.entries(scene.factions)) {
      expect([of(colour), of(`${colour}-line`)]).toEqual([paint.fill, paint.outline]);
    }
  });

  it("has text of at least 4.5 to 1 on every ground, and lines and focus of at least 3 to 1", () => {
    for (const ground of ["paper", "paper-raised", "paper-sunk", "warning-paper", "hover"]) {
      for (const ink of ["ink", "soft-ink"])
        expect(contrast(of(ink), of(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(of("focus"), of(ground)), `focus on ${ground}`).toBeGreaterThanOrEqual(3);
    }
    for (const ink of ["opposed", "strong-line", "allied"])
      expect(contrast(of(ink), of("paper"))).toBeGreaterThanOrEqual(3);
    expect(contrast(of("opposed"), of("paper-raised"))).toBeGreaterThanOrEqual(4.5);
  });
});
