import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "./config.ts";

describe("the settings of the environment", () => {
  it("are for a server on the loopback with a managed database where nothing is set", () => {
    expect(readConfig({})).toMatchObject({
      host: "127.0.0.1",
      port: 4000,
      external: null,
      requestDeadline: 10_000,
      embedOrigins: [],
    });
  });

  it("name a Neo4j of the user's own by its address and password", () => {
    const environment = { NEO4J_URI: "neo4j+s://host.example", NEO4J_PASSWORD: " secret " };
    expect(readConfig(environment).external).toEqual({
      uri: "neo4j+s://host.example",
      username: "neo4j",
      password: "secret",
      database: null,
    });
  });

  it("make a relative home absolute", () => {
    expect(readConfig({ ENTENTE_HOME: "here" }).home).toBe(`${process.cwd()}/here`);
    expect(readConfig({ ENTENTE_HOME: "/there" }).home).toBe("/there");
  });

  it("take embedding origins separated by spaces or commas", () => {
    const origins = "https://school.example, http://*.lms.example:8080 https://other.example:*";
    expect(readConfig({ EMBED_ORIGINS: origins }).embedOrigins).toEqual([
      "https://school.example",
      "http://*.lms.example:8080",
      "https://other.example:*",
    ]);
  });

  it.each<[Record<string, string>, string]>([
    [{ PORT: "four" }, 'PORT is "four"; write a whole number from 0 to 65535'],
    [{ PORT: "70000" }, "PORT is"],
    [{ REQUEST_DEADLINE_MS: "50" }, "from 100 to 600000"],
    [{ NEO4J_URI: "http://host:7474", NEO4J_PASSWORD: "x" }, "write it as neo4j://host:7687"],
    [{ NEO4J_URI: "bolt://host:7687" }, "NEO4J_URI is set without NEO4J_PASSWORD"],
    [{ NEO4J_USERNAME: "me" }, "NEO4J_USERNAME is set without NEO4J_URI"],
    [{ EMBED_ORIGINS: "https://school.example/path" }, 'EMBED_ORIGINS holds "https://school.example/path"'],
    [{ EMBED_ORIGINS: "javascript:alert(1)" }, "write origins as https://school.example"],
  ])("are refused in one sentence: %o", (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(ConfigError);
    expect(() => readConfig(environment)).toThrow(sentence);
  });
});
