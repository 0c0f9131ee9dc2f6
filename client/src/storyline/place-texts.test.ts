import { describe, expect, it } from "vitest";
import { areTouching, namePlaces, placeTexts, titlePlaces } from "./place-texts.ts";

const BOUNDS = { left: 0, right: 400, top: 0, bottom: 200 };
const name = (id: string, y: number, cursor = 150, width = 40) => ({
  id,
  places: () => namePlaces({ width, height: 12 }, cursor, 60, () => y),
});

describe("the names beside the time cursor", () => {
  it("stand right of it, where nothing touches", () => {
    const places = placeTexts([name("a", 20), name("b", 40)], BOUNDS);
    expect(places.get("a")).toEqual({ left: 157, right: 197, top: 14, bottom: 26 });
    expect(places.get("b")?.left).toBe(157);
  });

  it("go left of it, and then farther off, where a more important one stands", () => {
    const places = placeTexts([name("a", 20), name("b", 24), name("c", 22)], BOUNDS);
    expect(places.get("b")?.right).toBe(143);
    expect(places.get("c")?.left).toBe(217);
  });

  it("are left out where no place is free, and never touch or leave the drawing", () => {
    const wanted = Array.from({ length: 60 }, (_, place) => name(`${place}`, 8 + 3 * place, 380));
    const places = placeTexts(wanted, BOUNDS);
    const shown = [...places.values()].filter((one) => one !== null);
    expect(shown.length).toBeLessThan(60);
    expect(shown.length).toBeGreaterThan(15);
    shown.forEach((one, place) => {
      expect(one.right).toBeLessThanOrEqual(BOUNDS.right);
      for (const other of shown.slice(place + 1)) expect(areTouching(one, other)).toBe(false);
    });
  });

  it("stand farther off only where the line still runs, and at its height there", () => {
    const places = namePlaces({ width: 40, height: 12 }, 150, 60, (x) =>
      x > 200 ? null : x < 100 ? 50 : 20,
    );
    expect(places.map(({ left, top }) => [left, top])).toEqual([
      [157, 14],
      [103, 14],
      [43, 44],
    ]);
  });
});

describe("the titles of coalitions", () => {
  const runs = [{ x: 100, y: 60, room: 200 }];

  it("stand where the longest run begins, and give way along it", () => {
    const title = {
      id: "t",
      places: (taken: Parameters<typeof titlePlaces>[2]) =>
        titlePlaces({ width: 80, height: 14 }, runs, taken),
    };
    expect(placeTexts([title], BOUNDS).get("t")?.left).toBe(106);
    const over = [{ left: 90, right: 150, top: 50, bottom: 62 }];
    expect(placeTexts([title], BOUNDS, over).get("t")?.left).toBeGreaterThan(150);
    expect(
      placeTexts([title], BOUNDS, [{ ...over[0], left: 90, right: 290, top: 50, bottom: 62 }]).get("t"),
    ).toBeNull();
  });
});
