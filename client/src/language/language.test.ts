import { describe, expect, it } from "vitest";
import { isLanguage, preferredLanguage } from "./language.ts";

describe("the language of the page", () => {
  it("is the first of the browser's preferred languages that the page has", () => {
    expect(preferredLanguage(["fr-CA", "de-AT", "en"])).toBe("de");
    expect(preferredLanguage(["RU"])).toBe("ru");
    expect(preferredLanguage(["en-US", "de"])).toBe("en");
  });

  it("is English where it speaks none of them", () => {
    expect(preferredLanguage([])).toBe("en");
    expect(preferredLanguage(["tlh", "", "deutsch"])).toBe("en");
  });

  it("is known by its plain code", () => {
    expect(isLanguage("ru")).toBe(true);
    expect(isLanguage("ru-RU")).toBe(false);
    expect(isLanguage(null)).toBe(false);
  });
});
