import { networkInterfaces } from "node:os";

const EVERYWHERE: ReadonlySet<string> = new Set(["0.0.0.0", "::", "[::]"]);
const LOOPBACK = /^(?:localhost|127\.|::1$|\[::1\]$)/;

/** The origins under which other devices of the network reach a server bound to `host`; empty for a loopback address. */
export function reachableOrigins(
  host: string,
  port: number,
  interfaces = networkInterfaces(),
): readonly string[] {
  if (LOOPBACK.test(host)) return [];
  if (!EVERYWHERE.has(host)) return [`http://${host.includes(":") ? `[${host}]` : host}:${port}`];
  return Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => `http://${address}:${port}`);
}
