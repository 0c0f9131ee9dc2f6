import { join } from "node:path";
import { type OpenBackend, openBackend } from "./backend.ts";
import type { Config } from "./config.ts";
import {
  type DatabaseAddress,
  DatabaseRefusedError,
  DatabaseTooSlowError,
  DatabaseUnavailableError,
} from "./database/database.ts";
import {
  defaultCacheDirectory,
  FIRST_ANSWER_TIMEOUT,
  type ManagedNeo4j,
  type ReportProgress,
  startManagedNeo4j,
} from "./database/managed-neo4j/index.ts";
import { createApp } from "./http/app.ts";
import { type HttpServer, listen } from "./http/listen.ts";
import { findImportToken } from "./uploads/upload-token.ts";

/** The managed database is restarted this many times at most; after that something is wrong with it. */
const MOST_RESTARTS = 5;

/** The product in one process: an HTTP server, a backend, and the managed database where the user names no other. */
export class Product {
  readonly #config: Config;
  readonly #report: ReportProgress;
  readonly #ending = new AbortController();
  #http: HttpServer | null = null;
  #neo4j: ManagedNeo4j | null = null;
  #backend: OpenBackend | null = null;
  /** Settles when the current opening has ended. A database that is still starting is stopped before that. */
  #opening: Promise<void> = Promise.resolve();
  #restarts = 0;

  constructor(config: Config, report: ReportProgress) {
    this.#config = config;
    this.#report = report;
  }

  get url(): string {
    return this.#http?.url ?? "";
  }

  /** Resolves once the product answers. Throws an error whose message says what to do. */
  async start(clientBuilt: Promise<void>): Promise<void> {
    const config = this.#config;
    // The port first: a port in use should be reported before a download, not after.
    const app = createApp({
      client: join(config.checkout, "client", "dist"),
      requestDeadline: config.requestDeadline,
      host: config.host,
      embedOrigins: config.embedOrigins,
      importToken: await findImportToken(config),
      backend: () => this.#backend,
    });
    this.#http = await listen(app, config.host, config.port);
    await this.#open();
    await clientBuilt;
  }

  /** Stops everything that `start` began, in an order that loses no data. May be called at any time. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#http?.close();
    await this.#backend?.close();
    await this.#neo4j?.stop();
    // Without its database, a running #open fails; a running start stops its own database before it fails.
    if (this.#config.external === null) await this.#opening.catch(() => undefined);
    await this.#neo4j?.stop();
    this.#backend = null;
    this.#http = null;
    this.#neo4j = null;
  }

  async #open(): Promise<void> {
    this.#opening = this.#openBackend();
    await this.#opening;
  }

  async #openBackend(): Promise<void> {
    const address = await this.#findDatabase();
    this.#ending.signal.throwIfAborted();
    const fixtures = join(this.#config.checkout, "fixtures");
    try {
      const report = (message: string): void => this.#report({ kind: "step", message });
      const patience = this.#config.external === null ? FIRST_ANSWER_TIMEOUT : 0;
      const backend = await openBackend(address, fixtures, report, patience);
      const previous = this.#backend;
      this.#backend = backend;
      await previous?.close();
    } catch (error) {
      throw this.#config.external === null ? error : describeExternal(error, this.#config.external);
    }
  }

  async #findDatabase(): Promise<DatabaseAddress> {
    const { external, home, environment } = this.#config;
    if (external !== null) return external;
    const neo4j = await startManagedNeo4j({
      home,
      cacheDirectory: defaultCacheDirectory(environment),
      environment,
      report: this.#report,
      signal: this.#ending.signal,
    });
    this.#neo4j = neo4j;
    void neo4j.exited.then(() => this.#restartDatabase(neo4j));
    return { uri: neo4j.uri, username: neo4j.username, password: neo4j.password, database: null };
  }

  /** Restarts a database that died. Until it is back, as-of answers come from memory and all others are 503. */
  async #restartDatabase(dead: ManagedNeo4j): Promise<void> {
    if (this.#ending.signal.aborted || this.#neo4j !== dead) return;
    this.#neo4j = null;
    await dead.stop();
    this.#restarts += 1;
    if (this.#restarts > MOST_RESTARTS) {
      this.#report({
        kind: "step",
        message: `The database died ${this.#restarts} times; restart Entente and look at ${join(this.#config.home, "neo4j", "logs")}`,
      });
      return;
    }
    this.#report({ kind: "step", message: "The database died; starting it again" });
    try {
      await this.#open();
      this.#report({ kind: "step", message: "The database is back" });
    } catch (error) {
      if (this.#ending.signal.aborted) return;
      this.#report({ kind: "step", message: error instanceof Error ? error.message : String(error) });
    }
  }
}

function describeExternal(error: unknown, { uri, username }: DatabaseAddress): unknown {
  if (!(error instanceof DatabaseUnavailableError) && !(error instanceof DatabaseTooSlowError)) return error;
  const reason =
    error instanceof DatabaseRefusedError
      ? `refuses the user ${username} with that password; check NEO4J_USERNAME and NEO4J_PASSWORD`
      : "does not answer; check NEO4J_URI and that the database is running";
  return new DatabaseUnavailableError(`The database at ${uri} ${reason}`, { cause: error });
}
