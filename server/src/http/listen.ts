import { createServer, type Server } from "node:http";
import type { Express } from "express";

/** The port or the address cannot be used; the message says what to write instead. */
class ListenError extends Error {
  override readonly name = "ListenError";
}

/** A running HTTP server. */
export interface HttpServer {
  readonly url: string;
  /** Stops listening and ends open connections. */
  readonly close: () => Promise<void>;
}

/** Listens on a port. Throws ListenError, which says what to do, when the port is taken or not allowed. */
export async function listen(app: Express, host: string, port: number): Promise<HttpServer> {
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(describeListenError(error, host, port)));
    server.listen(port, host, resolve);
  });
  return { url: urlOf(server, host), close: async () => await close(server) };
}

function describeListenError(error: Error, host: string, port: number): Error {
  const code = "code" in error ? error.code : "";
  if (code === "EADDRINUSE") {
    return new ListenError(
      `Port ${port} on ${host} is in use; stop the other program, or choose another port, as in PORT=4001 npm start`,
    );
  }
  if (code === "EACCES")
    return new ListenError(
      `Port ${port} needs rights that this user does not have; choose a PORT above 1023`,
    );
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new ListenError(
      `HOST is "${host}", which is not an address of this machine; use 127.0.0.1, or 0.0.0.0 for every address`,
    );
  }
  return error;
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
