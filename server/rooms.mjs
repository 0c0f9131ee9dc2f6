/**
 * The rooms of server/src and the rooms that each may import; `.dependency-cruiser.mjs` holds the code to it.
 * Rooms within a room are listed below their parent.
 */
export const SERVER_ROOMS = {
  "server/src": {
    database: [],
    ingest: ["database", "stories"],
    caching: [],
    stories: ["database", "caching"],
    layouts: ["database"],
    measures: ["caching"],
    uploads: ["database", "ingest"],
    rooms: [],
    graphql: ["database", "stories", "measures", "caching"],
    http: ["database", "stories", "layouts", "graphql", "rooms", "uploads"],
    cli: ["database", "ingest", "uploads", "stories", "layouts", "graphql", "http"],
  },
  "server/src/graphql": {
    schema: [],
    request: [],
    resolvers: ["request"],
    "fast-path": ["resolvers", "request"],
  },
  "server/src/cli": {
    packages: [],
    render: ["packages"],
    publish: ["packages", "render"],
  },
  "server/src/database/managed-neo4j": {
    progress: [],
    disk: ["progress"],
    jars: ["disk", "progress"],
    java: ["disk", "progress"],
    home: ["disk", "jars", "progress"],
    process: ["disk", "home", "java", "progress"],
  },
};

/** The files beside the rooms: start-up, which no room imports, and what rooms share. */
const START_UP = ["main", "product", "backend"];
const SHARED = ["config"];

const top = Object.keys(SERVER_ROOMS["server/src"]);
const within = (parent, rooms) => `^${parent}/(${rooms.join("|")})/`;
const files = (names) => `^server/src/(${names.join("|")})[.]ts$`;
const TESTS = ["[.]test[.]ts$", "[.]testing[.]ts$"];

const directions = Object.entries(SERVER_ROOMS).flatMap(([parent, rooms]) =>
  Object.entries(rooms).map(([room, allowed]) => ({
    name: "server-rooms-import-listed-rooms-only",
    comment:
      "Move what two rooms share to a room below both, or hand it in. If a room really builds on another, list it in server/rooms.mjs.",
    severity: "error",
    from: { path: within(parent, [room]), pathNot: TESTS },
    to: { path: `^${parent}/[^/]+/`, pathNot: within(parent, [room, ...allowed]) },
  })),
);

/** The rules of the server's rooms for `.dependency-cruiser.mjs`. */
export const SERVER_RULES = [
  ...directions,
  {
    name: "server-start-up-is-imported-by-no-room",
    comment: "main, product and backend put the rooms together. Hand a room what it needs from them.",
    severity: "error",
    from: { path: within("server/src", top) },
    to: { path: files(START_UP) },
  },
  {
    name: "only-cli-reads-the-config",
    comment: "Settings are read at the edge. Hand the value that a lower room needs to its function.",
    severity: "error",
    from: {
      path: within(
        "server/src",
        top.filter((room) => room !== "cli"),
      ),
    },
    to: { path: files(["config"]) },
  },
  {
    name: "managed-neo4j-is-entered-by-its-index",
    comment: "Import from database/managed-neo4j/index.ts; add what is missing there.",
    severity: "error",
    from: { path: "^server/src/", pathNot: ["^server/src/database/managed-neo4j/", ...TESTS] },
    to: { path: "^server/src/database/managed-neo4j/(?!index[.]ts$)" },
  },
  {
    name: "server-stands-in-its-rooms",
    comment: "Give a new room of the server, or a new file beside the rooms, its place in server/rooms.mjs.",
    severity: "error",
    from: {
      path: "^server/src/",
      pathNot: [within("server/src", top), files([...START_UP, ...SHARED]), ...TESTS],
    },
    to: { path: "^server/src/" },
  },
];
