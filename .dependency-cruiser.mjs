import { CLIENT_RULES } from "./client/rooms.mjs";
import { CORE_RULES } from "./core/rooms.mjs";
import { SERVER_RULES } from "./server/rooms.mjs";

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: "core-depends-on-nothing-outside-itself",
      comment: "core is pure: what it needs from outside is handed to it. Move I/O to server or client.",
      severity: "error",
      from: { path: "^core/src", pathNot: ["[.]test[.]ts$", "[.]testing[.]ts$"] },
      to: { pathNot: ["^core/src"] },
    },
    {
      name: "core-is-entered-by-its-only-door",
      comment: "Import from @entente/core; add what is missing to core/src/index.ts.",
      severity: "error",
      from: { pathNot: "^core/" },
      to: { path: "^core/(src|dist)/(?!index[.](d[.])?[tj]s$)" },
    },
    ...CORE_RULES,
    {
      name: "formats-depends-on-core-alone",
      comment:
        "formats is pure: texts are handed to it. A parsing library may be named here; it must run in a browser and need no types of Node.",
      severity: "error",
      from: { path: "^formats/src", pathNot: ["[.]test[.]ts$", "[.]testing[.]ts$"] },
      to: {
        pathNot: [
          "^formats/src",
          "(^|/)core/(src|dist)/index[.](d[.])?[tj]s$",
          "node_modules/(any-ascii|fflate|hucre|intl-messageformat|saxes)/",
          "node_modules/(sql[.]js|@argdown/core|hyparquet-writer|@uwdata/flechette)/",
        ],
      },
    },
    {
      name: "formats-is-entered-by-its-only-door",
      comment:
        "Import from @entente/formats, or from @entente/formats/import for any format, or @entente/formats/words; add what is missing to formats/src/index.ts, import.ts or words.ts.",
      severity: "error",
      from: { pathNot: "^formats/" },
      to: { path: "^formats/(src|dist)/(?!(index|import|words)[.](d[.])?[tj]s$|.*[.]testing[.]ts$)" },
    },
    {
      name: "client-never-reaches-the-server",
      comment: "The client knows the server by GraphQL alone.",
      severity: "error",
      from: { path: "^client/src" },
      to: {
        path: ["^server/", "node_modules/(neo4j-driver|@neo4j/graphql|@apollo/server|express)/"],
        reachable: true,
      },
    },
    {
      name: "server-never-reaches-the-client",
      comment: "The server serves the client's built files and knows nothing of their sources.",
      severity: "error",
      from: { path: "^server/src" },
      to: { path: "^client/" },
    },
    {
      name: "only-database-speaks-to-the-driver",
      comment: "neo4j-driver is imported in server/src/database alone.",
      severity: "error",
      from: { path: "^(server|client|formats|core)/src", pathNot: "^server/src/database/" },
      to: { path: "node_modules/neo4j-driver/" },
    },
    {
      name: "only-network-view-knows-cytoscape",
      comment: "Another part asks network-view.",
      severity: "error",
      from: { path: "^client/src", pathNot: "^client/src/network-view/" },
      to: { path: "node_modules/cytoscape/" },
    },
    ...SERVER_RULES,
    ...CLIENT_RULES,
    {
      name: "nothing-reaches-tests",
      comment: "Product code never imports a test or what only tests use.",
      severity: "error",
      from: { path: "^(core|formats|server|client)/src", pathNot: ["[.]test[.]tsx?$", "[.]testing[.]ts$"] },
      to: { path: ["^tests/", "[.]test[.]tsx?$", "[.]testing[.]ts$"] },
    },
    {
      name: "no-circles",
      comment: "Two modules that need each other are one module, or a third one is missing.",
      severity: "error",
      from: { path: "^(core|formats|server|client)/src" },
      to: { circular: true },
    },
    {
      name: "everything-resolves",
      comment: "An import that leads nowhere breaks at run time.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: ["[.]css$", "[.]woff2", "[?]"] },
    },
  ],
  options: {
    // Whole folders: a bare "dist" would also leave out distance-history.ts.
    doNotFollow: { path: ["(^|/)node_modules/", "(^|/)dist/"] },
    exclude: { path: ["^(core|formats|server|client)/dist/", "generated"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json", ".d.ts"],
    },
  },
};
