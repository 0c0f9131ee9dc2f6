import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { NotAPngError, withPngText } from "./png-text.ts";

const small = (): Uint8Array => {
  const png = new PNG({ width: 3, height: 2 });
  png.data.fill(200);
  return PNG.sync.write(png);
};

describe("texts in a PNG file", () => {
  it("stand in it as UTF-8, and the picture stays the same", () => {
    const before = small();
    const after = withPngText(before, { Title: "Зиновьев — Köln", Source: "x" });
    const file = Buffer.from(after);
    expect(file.toString("utf8")).toContain("iTXtTitle\0\0\0\0\0Зиновьев — Köln");
    expect(PNG.sync.read(file, { checkCRC: true }).data).toEqual(PNG.sync.read(Buffer.from(before)).data);
  });

  it("are refused in anything else, and under a name that PNG does not allow", () => {
    expect(() => withPngText(new Uint8Array(40), { Title: "x" })).toThrow(NotAPngError);
    expect(() => withPngText(small(), { Тема: "x" })).toThrow(NotAPngError);
  });
});
