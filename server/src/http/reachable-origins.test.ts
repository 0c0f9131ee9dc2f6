import { describe, expect, it } from "vitest";
import { reachableOrigins } from "./reachable-origins.ts";

describe("the address that pupils are told", () => {
  const card = (address: string, internal: boolean) =>
    ({ address, internal, family: "IPv4", netmask: "", mac: "", cidr: null }) as const;
  it("is one of the network's where the server listens on every address, and none on the loopback", () => {
    const interfaces = { lo: [card("127.0.0.1", true)], wlan0: [card("192.168.1.20", false)] };
    expect(reachableOrigins("0.0.0.0", 4000, interfaces)).toEqual(["http://192.168.1.20:4000"]);
    expect(reachableOrigins("127.0.0.1", 4000, interfaces)).toEqual([]);
    expect(reachableOrigins("10.0.0.5", 4000, interfaces)).toEqual(["http://10.0.0.5:4000"]);
  });
});
