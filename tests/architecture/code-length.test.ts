import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type CodeLength, fileLengthsIn, functionLengths, functionLengthsIn } from "./code-length.ts";
import { LONG_FILES, LONG_FUNCTIONS } from "./long-code.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FOLDERS = ["client/src", "core/src", "formats/src", "server/src"].filter((one) =>
  existsSync(join(ROOT, one)),
);
const LINES_OF_A_FUNCTION = 50;
const MOST_LINES_OF_A_FUNCTION = 80;
const LINES_OF_A_FILE = 250;
const MOST_LINES_OF_A_FILE = 300;

const longer = (all: readonly CodeLength[], lines: number): string[] =>
  all
    .filter((one) => one.lines > lines)
    .map((one) => `${one.name} (${one.lines})`)
    .sort();
const namesOf = (all: readonly CodeLength[], lines: number): string[] =>
  all
    .filter((one) => one.lines > lines)
    .map(({ name }) => name)
    .sort();

describe("a function of the product", () => {
  const all = FOLDERS.flatMap((folder) => functionLengthsIn(ROOT, folder));

  it("has at most 80 lines: part it by concern", () => {
    expect(all.length).toBeGreaterThan(1000);
    expect(longer(all, MOST_LINES_OF_A_FUNCTION)).toEqual([]);
  });

  it("has more than 50 lines only if long-code.ts lists it with a reason, and is listed only while it has", () => {
    expect(namesOf(all, LINES_OF_A_FUNCTION)).toEqual(Object.keys(LONG_FUNCTIONS).sort());
  });
});

describe("a file of the product", () => {
  const all = FOLDERS.flatMap((folder) => fileLengthsIn(ROOT, folder));

  it("has at most 300 lines: part it by concern", () => {
    expect(all.length).toBeGreaterThan(500);
    expect(longer(all, MOST_LINES_OF_A_FILE)).toEqual([]);
  });

  it("has more than 250 lines only if long-code.ts lists it with a reason, and is listed only while it has", () => {
    expect(namesOf(all, LINES_OF_A_FILE)).toEqual(Object.keys(LONG_FILES).sort());
  });
});

describe("the measure of functions", () => {
  const measure = (text: string): Record<string, number> =>
    Object.fromEntries(functionLengths("a.tsx", text).map(({ name, lines }) => [name.slice(6), lines]));

  it("counts declarations, bound expressions, methods and wrapped components by their names", () => {
    const text = `
export function declared() {
  return 1;
}
const arrow = () => {
  return 2;
};
const Wrapped = memo(forwardRef(() => {
  return 3;
}));
const Inner = memo(function Named() {
  return 4;
});
class Shape {
  constructor() {
    this.area();
  }
  area() { return 5; }
}
const table = {
  field: () => {
    return 6;
  },
};`;
    expect(measure(text)).toEqual({
      declared: 3,
      arrow: 3,
      Wrapped: 3,
      Named: 3,
      constructor: 3,
      area: 1,
      field: 3,
    });
  });

  it("counts callbacks into the function around them, and not by themselves", () => {
    const text = `
function useThing() {
  useEffect(() => {
    start();
  });
}`;
    expect(measure(text)).toEqual({ useThing: 5 });
  });
});
