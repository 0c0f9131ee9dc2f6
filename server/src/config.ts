import { homedir } from "node:os";
import { isAbsolute, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { DatabaseAddress } from "./database/database.ts";

/** The settings read from environment variables. This file alone reads process.env. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absolute path of the folder that holds the managed database, its password and the running server's lock. */
  readonly home: string;
  /** The user's own Neo4j; null where one is to be started and managed. */
  readonly external: DatabaseAddress | null;
  /** The time limit of an answer, in milliseconds. */
  readonly requestDeadline: number;
  /** Origins of the pages that may show /embed in a frame; empty for none. */
  readonly embedOrigins: readonly string[];
  /** The token with which stories may be given to this server; null where none is set. */
  readonly importToken: string | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly userHome: string;
  readonly checkout: string;
}

export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

const CHECKOUT = fileURLToPath(new URL("../../", import.meta.url));
/** A source of the frame-ancestors directive: a scheme, a host (`*.` for all its subdomains) and a port. */
const ORIGIN_FORM = /^https?:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::(?:\d{1,5}|\*))?$/i;
const URI_FORM = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/[^\s/]+\/?$/;

/** Reads the environment. Throws ConfigError with one sentence saying which variable is wrong and what to write. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = (name: string): string | null => {
    const value = environment[name]?.trim();
    return value === undefined || value === "" ? null : value;
  };
  const home = given("ENTENTE_HOME");
  return {
    host: given("HOST") ?? "127.0.0.1",
    port: readWholeNumber(given("PORT") ?? "4000", "PORT", 0, 65_535),
    home: home === null ? resolve(CHECKOUT, ".entente") : isAbsolute(home) ? home : resolve(home),
    external: readAddress(given),
    requestDeadline: readWholeNumber(
      given("REQUEST_DEADLINE_MS") ?? "10000",
      "REQUEST_DEADLINE_MS",
      100,
      600_000,
    ),
    embedOrigins: readOrigins(given("EMBED_ORIGINS")),
    importToken: readToken(given("ENTENTE_IMPORT_TOKEN")),
    environment,
    userHome: homedir(),
    checkout: CHECKOUT,
  };
}

const SHORTEST_TOKEN = 16;

function readToken(token: string | null): string | null {
  if (token === null || (token.length >= SHORTEST_TOKEN && /^[\w.~+/=-]+$/.test(token))) return token;
  throw new ConfigError(
    `ENTENTE_IMPORT_TOKEN needs ${SHORTEST_TOKEN} characters or more, without spaces: letters, digits and - . _ ~ + / =`,
  );
}

function readOrigins(text: string | null): readonly string[] {
  const origins = text === null ? [] : text.split(/[\s,]+/).filter((origin) => origin !== "");
  const wrong = origins.find((origin) => origin !== "*" && !ORIGIN_FORM.test(origin));
  if (wrong === undefined) return origins;
  throw new ConfigError(
    `EMBED_ORIGINS holds "${wrong}"; write origins as https://school.example, with spaces between, or * for all pages`,
  );
}

function readAddress(given: (name: string) => string | null): DatabaseAddress | null {
  const uri = given("NEO4J_URI");
  if (uri === null) {
    const stray = ["NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE"].find((name) => given(name) !== null);
    if (stray === undefined) return null;
    throw new ConfigError(
      `${stray} is set without NEO4J_URI; set NEO4J_URI too, or unset ${stray} to use the managed database`,
    );
  }
  if (!URI_FORM.test(uri)) {
    throw new ConfigError(
      `NEO4J_URI is "${uri}"; write it as neo4j://host:7687, bolt://host:7687, or neo4j+s://host for Aura`,
    );
  }
  const password = given("NEO4J_PASSWORD");
  if (password === null)
    throw new ConfigError("NEO4J_URI is set without NEO4J_PASSWORD; set the password of that database");
  return { uri, username: given("NEO4J_USERNAME") ?? "neo4j", password, database: given("NEO4J_DATABASE") };
}

function readWholeNumber(text: string, name: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new ConfigError(`${name} is "${text}"; write a whole number from ${least} to ${most}`);
}
