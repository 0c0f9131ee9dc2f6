import { createHash } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeDurably } from "../disk/durable-file.ts";
import { type JarLock, lockDigest } from "../jars/jar-lock.ts";
import type { DatabaseHome } from "./database-home.ts";

const SETTINGS: Readonly<Record<string, string>> = {
  "server.config.strict_validation.enabled": "true",
  "server.default_listen_address": "127.0.0.1",
  "server.http.enabled": "false",
  "server.https.enabled": "false",
  "dbms.security.auth_enabled": "true",
  "dbms.security.allow_csv_import_from_file_urls": "false",
  "dbms.usage_report.enabled": "false",
  "server.bolt.telemetry.enabled": "false",
  "server.memory.pagecache.size": "128m",
  "db.transaction.timeout": "120s",
  // Otherwise every database reserves 256 MB of log before its first byte.
  "db.tx_log.preallocate": "false",
  "db.tx_log.rotation.size": "32m",
  "db.tx_log.rotation.retention_policy": "128m size",
  "db.logs.query.enabled": "OFF",
  // By default a stop waits 10 s for new connections.
  "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
};

const JAVA_OPTIONS: readonly string[] = [
  "-Xmx512m",
  "-XX:+UseSerialGC",
  "-XX:+ExitOnOutOfMemoryError",
  "-XX:-UsePerfData",
  "-Dfile.encoding=UTF-8",
  "--add-opens=java.base/java.nio=ALL-UNNAMED",
];

/** The argument that, with the process's start time, identifies the database process of this home. */
export function homeArgument(home: DatabaseHome): string {
  return `--home-dir=${home.root}`;
}

/** The arguments of `java`. The class path is passed in the environment, to keep process listings short. */
export function javaArguments(home: DatabaseHome): readonly string[] {
  const directories = [homeArgument(home), `--config-dir=${home.configuration}`];
  const options = [...JAVA_OPTIONS, `-Djava.io.tmpdir=${home.temporary}`];
  return [...options, "org.neo4j.server.CommunityEntryPoint", ...directories];
}

/** A digest that is equal for starts with the same database and settings, apart from the port. */
export function configurationDigest(lock: JarLock): string {
  const everything = JSON.stringify([SETTINGS, JAVA_OPTIONS, lockDigest(lock)]);
  return createHash("sha256").update(everything).digest("hex");
}

/** Writes neo4j.conf and empties the temporary directory. */
export async function writeConfiguration(home: DatabaseHome, boltPort: number): Promise<void> {
  await rm(home.temporary, { recursive: true, force: true });
  for (const directory of [home.configuration, home.logs, home.temporary]) {
    await mkdir(directory, { recursive: true });
  }
  const settings = { ...SETTINGS, "server.bolt.listen_address": `127.0.0.1:${boltPort}` };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await writeDurably(join(home.configuration, "neo4j.conf"), lines.join(""));
}
