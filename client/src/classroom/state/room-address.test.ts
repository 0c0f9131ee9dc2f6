import { describe, expect, it } from "vitest";
import { joinAddress, joinOrigin, shownAddress } from "./join-address.ts";
import { dateIn, sharedAddress, withOwnParameters, withoutDate } from "./room-address.ts";

describe("the address that a presenter sends", () => {
  it("leaves out what is each device's own", () => {
    expect(
      sharedAddress(
        "?dataset=d&date=1926-05-01&select=actor:trotsky&theme=dark&lang=de&present=1&panel=tours",
      ),
    ).toBe("?dataset=d&date=1926-05-01&select=actor:trotsky");
  });

  it("gets the own parameters of the page that receives it", () => {
    expect(
      withOwnParameters("?dataset=d&date=1926-05-01&lang=ru", "?date=1922-01-01&lang=de&present=1"),
    ).toBe("?dataset=d&date=1926-05-01&lang=de&present=1");
  });

  it("is compared without its date and whatever the order", () => {
    expect(withoutDate("?view=table,network&date=1926-05-01&dataset=d")).toBe(
      withoutDate("?dataset=d&view=table,network&date=1927-05-01"),
    );
    expect(withoutDate("?dataset=d&focus=actor:a")).not.toBe(withoutDate("?dataset=d"));
    expect(dateIn("?date=1926-05-01")).toBe("1926-05-01");
    expect(dateIn("?dataset=d")).toBeNull();
  });
});

describe("the address that pupils type", () => {
  const room = { code: "ABCD", secret: "s", origins: ["http://192.168.0.7:4000"] };
  const at = (address: string): URL => new URL(address);

  it("is that of the page, without the usual scheme", () => {
    expect(joinAddress(room, at("http://school.example:4000/?x"))).toBe("http://school.example:4000/r/ABCD");
    expect(shownAddress(room, at("http://school.example:4000/"))).toBe("school.example:4000/r/ABCD");
    expect(shownAddress(room, at("https://school.example/"))).toBe("https://school.example/r/ABCD");
  });

  it.each(["http://localhost:4000/", "http://127.0.0.1:4000/", "http://[::1]:4000/"])(
    "is one that the server names where the page is at %s",
    (page) => {
      expect(joinOrigin(room, at(page))).toBe("http://192.168.0.7:4000");
      expect(joinOrigin({ ...room, origins: [] }, at(page))).toBeNull();
    },
  );
});
