import { expect, test } from "vitest";
import { initialUserLine } from "./credentials.ts";

test("the initial user is written as neo4j-admin dbms set-initial-password writes it", () => {
  // Written by neo4j-admin 5.26.30 for the password "secretpw1".
  const byNeo4j =
    "neo4j:SHA-256,0c18eb10bb13dac17aaffc28a629a3ee93d51723d3f7c5033af4d0d92475c158,e40d7f12afa59d6e22c10f9c08852cdf3fcc81ee5864cb45593696aae0ba78ab,1024:\n";
  const salt = Buffer.from("e40d7f12afa59d6e22c10f9c08852cdf3fcc81ee5864cb45593696aae0ba78ab", "hex");
  expect(initialUserLine("secretpw1", salt)).toBe(byNeo4j);
});
