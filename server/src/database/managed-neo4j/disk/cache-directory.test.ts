import { expect, test } from "vitest";
import { defaultCacheDirectory, openCacheDirectory } from "./cache-directory.ts";

test.each([
  [{ HOME: "/home/a" }, "linux", "/home/a/.cache/entente"],
  [{ HOME: "/home/a", XDG_CACHE_HOME: "/var/c" }, "linux", "/var/c/entente"],
  [{ HOME: "/home/a", XDG_CACHE_HOME: "c" }, "linux", "/home/a/.cache/entente"],
  [{ HOME: "/Users/a", XDG_CACHE_HOME: "/var/c" }, "darwin", "/Users/a/Library/Caches/entente"],
] as const)("with %o on %s it is %s", (environment, platform, directory) => {
  expect(defaultCacheDirectory(environment, platform)).toBe(directory);
});

test.each(["relative", "/tmp/with:colon"])("%s cannot hold Java's files", async (directory) => {
  await expect(openCacheDirectory(directory)).rejects.toThrow("XDG_CACHE_HOME");
});

test("a directory that cannot be made is said to be so", async () => {
  await expect(openCacheDirectory("/dev/null/cache")).rejects.toThrow(/cannot be written.*XDG_CACHE_HOME/);
});
