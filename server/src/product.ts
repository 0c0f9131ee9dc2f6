import { join } from "node:path";
import { type OpenService, openService } from "./backend.ts";
import type { Config } from "./config.ts";
import { type DatabaseAddress, DatabaseTooSlowError, DatabaseUnavailableError } from "./database/database.ts";
import {
  defaultCacheDirectory,
  MANAGED_PATIENCE,
  type ManagedNeo4j,
  type ReportProgress,
  startManagedNeo4j,
} from "./database/managed-neo4j/index.ts";
import { makeApp } from "./http/app.ts";
import { type Listening, listen } from "./http/listen.ts";

/** A database that dies is started again, but not for ever: after this many deaths something is wrong with it. */
const MOST_RESTARTS = 5;

/** The whole product in one process: HTTP, the managed database or the user's own, and what they need to end. */
export class RunningProduct {
  readonly #config: Config;
  readonly #report: ReportProgress;
  readonly #ending = new AbortController();
  #http: Listening | null = null;
  #neo4j: ManagedNeo4j | null = null;
  #service: OpenService | null = null;
  /** Settles when the opening under way has ended: a database that is being started is ended before that. */
  #opening: Promise<void> = Promise.resolve();
  #restarts = 0;

  constructor(config: Config, report: ReportProgress) {
    this.#config = config;
    this.#report = report;
  }

  get url(): string {
    return this.#http?.url ?? "";
  }

  /** Returns when the product answers. Throws an error whose message says what to do. */
  async start(clientBuilt: Promise<void>): Promise<void> {
    const config = this.#config;
    // The port first: that it is taken should be said before a download, not after.
    const app = makeApp({
      client: join(config.checkout, "client", "dist"),
      requestDeadline: config.requestDeadline,
      host: config.host,
      embedOrigins: config.embedOrigins,
      service: () => this.#service,
    });
    this.#http = await listen(app, config.host, config.port);
    await this.#open();
    await clientBuilt;
  }

  /** Ends everything that start began, in the order that loses nothing; may be called at any moment. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#http?.close();
    await this.#service?.close();
    await this.#neo4j?.stop();
    // Its database gone, an opening under way fails; a start under way ends its own database before it fails.
    if (this.#config.external === null) await this.#opening.catch(() => undefined);
    await this.#neo4j?.stop();
    this.#service = null;
    this.#http = null;
    this.#neo4j = null;
  }

  async #open(): Promise<void> {
    this.#opening = this.#openService();
    await this.#opening;
  }

  async #openService(): Promise<void> {
    const address = await this.#reachDatabase();
    this.#ending.signal.throwIfAborted();
    const fixtures = join(this.#config.checkout, "fixtures");
    try {
      const report = (message: string): void => this.#report({ kind: "step", message });
      const patience = this.#config.external === null ? MANAGED_PATIENCE : 0;
      const service = await openService(address, fixtures, report, patience);
      const previous = this.#service;
      this.#service = service;
      await previous?.close();
    } catch (error) {
      throw this.#config.external === null ? error : describeExternal(error, this.#config.external);
    }
  }

  async #reachDatabase(): Promise<DatabaseAddress> {
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
    void neo4j.exited.then(() => this.#recover(neo4j));
    return { uri: neo4j.uri, username: neo4j.username, password: neo4j.password, database: null };
  }

  /** Starts a database that died again; until it is back, as-of answers go on from memory and the rest is 503. */
  async #recover(dead: ManagedNeo4j): Promise<void> {
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
  const reason = error.message.startsWith("The database refuses")
    ? `refuses the user ${username} with that password; check NEO4J_USERNAME and NEO4J_PASSWORD`
    : "does not answer; check NEO4J_URI and that the database is running";
  return new DatabaseUnavailableError(`The database at ${uri} ${reason}`, { cause: error });
}
