import { describe, expect, it } from "vitest";
import { parseRenderOptions } from "./parse-render-options.ts";

const parse = (...parameters: string[]) => parseRenderOptions(["debate-club", ...parameters]);
const DAY = ["--as-of", "1926-05-01"] as const;
const SPAN = ["--from", "1926-01-01", "--to", "1926-12-31"] as const;

describe("the options of a render command", () => {
  it("for a day are a png of 1920 by 1080 pixels, in English, unless given otherwise", () => {
    expect(parse(...DAY)).toMatchObject({
      dataset: "debate-club",
      asOf: "1926-05-01",
      from: null,
      to: null,
      format: "png",
      size: { width: 1920, height: 1080 },
      theme: "light",
      language: "en",
      framesPerSecond: 30,
      monthsPerSecond: null,
      seed: 0,
      arrange: "story",
      force: false,
    });
  });

  it("for a span are a gif of 960 by 540 pixels with 10 frames a second", () => {
    expect(parse(...SPAN)).toMatchObject({
      asOf: null,
      from: "1926-01-01",
      to: "1926-12-31",
      format: "gif",
      size: { width: 960, height: 540 },
      framesPerSecond: 10,
    });
  });

  it("take the format from the file's ending, unless --format is given", () => {
    expect(parse(...DAY, "--out", "party.SVG").format).toBe("svg");
    expect(parse(...DAY, "--out", "party.svg", "--format", "pdf").format).toBe("pdf");
    expect(parse("--out", "party.html").format).toBe("html");
  });

  it("keep an address without its query", () => {
    expect(parse(...DAY, "--address", "https://school.example/entente/?date=x").address).toBe(
      "https://school.example/entente/",
    );
  });

  it.each<[string, readonly string[], string]>([
    ["a day and a span", [...DAY, ...SPAN], "--as-of is one day"],
    ["half a span", ["--from", "1926-01-01"], "give --to as well"],
    ["a film of one day", [...DAY, "--format", "webm"], "webm is a film"],
    ["a picture of a span", [...SPAN, "--format", "pdf"], "pdf is one picture"],
    ["an impossible date", ["--as-of", "1926-02-30"], "write it as 1926-05-01"],
    ["an unknown format", [...DAY, "--format", "bmp"], "it can be png, svg, "],
    ["an unknown ending", [...DAY, "--out", "party.jpeg"], 'The ending of --out is "jpeg"'],
    ["a size that is too small", [...DAY, "--size", "100x100"], "from 480x270 to 7680x4320"],
    ["an odd size of a video", [...SPAN, "--format", "mp4", "--size", "641x480"], "even numbers"],
    ["too many frames of a gif", [...SPAN, "--fps", "60"], "from 1 to 50"],
    ["a speed of nothing", [...SPAN, "--speed", "0"], "from 0.1 to 120"],
    ["a broken seed", [...DAY, "--seed", "1.5"], "a whole number"],
    ["an address without a scheme", [...DAY, "--address", "school.example"], "https://example.org/"],
    ["an unknown option", [...DAY, "--colour"], "Unknown option"],
    ["a second dataset", ["another", ...DAY], '"another" is a second'],
  ])("are refused with %s", (_, parameters, reason) => {
    expect(() => parse(...parameters)).toThrow(reason);
  });
});
