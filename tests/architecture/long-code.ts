/** Functions of more than 50 lines, as `file name`, each with the reason for which it is one piece. */
export const LONG_FUNCTIONS: Readonly<Record<string, string>> = {
  "client/src/argument-map/ArgumentMapView.tsx ArgumentMapView":
    "markup of a whole view: map, reason, legend, bar",
  "client/src/classroom/room/moment-sender.ts createMomentSender":
    "one state machine: what is sent, waits, follows",
  "client/src/classroom/state/room-stream.ts keepListening":
    "one connection: its states share every variable",
  "client/src/export/DataExport.tsx DataExport": "markup of one form, and the state of its fields",
  "client/src/playback/play-clock.ts createPlayClock": "the only clock: every method closes over its state",
  "client/src/storyline/StorylineView.tsx StorylineView":
    "markup of a whole view, and the wiring of its hooks",
  "client/src/table/ClassTable.tsx ClassTable": "the order and paging of rows beside the markup they fill",
  "client/src/table/FactTable.tsx FactTable": "markup of a table, and the keys that move in it",
  "core/src/layout/graph/overlap/separated-layout.ts separateStops": "one loop: join, move apart, fit",
  "core/src/layout/graph/problem/distance-history.ts intervalsOf": "one sweep over sorted days",
  "core/src/layout/graph/search/layout-search.ts createSearch":
    "fills the arrays of one search, field by field",
  "core/src/layout/graph/search/majorise-trajectory.ts addTargets": "one numerical loop over shared arrays",
  "core/src/layout/story/cost/neighbours.ts neighboursOf": "one sweep that fills packed arrays",
  "core/src/sheet/sheet-plan.ts planSheet": "the measures of one page, each from those above it",
  "server/src/http/room-routes.ts createRoomRoutes": "the routes of a class's room, one after the other",
};

/** Files of more than 250 lines, each with the reason. */
export const LONG_FILES: Readonly<Record<string, string>> = {
  "client/src/graphiql/example-queries.ts": "queries in GraphQL, shown to the reader as they stand",
  "core/src/signed-graph/cover-relaxation.ts": "one dual simplex: every step works on the same arrays",
  "core/src/story/packed-network.ts": "one packed format: writing and reading mirror each other",
  "core/src/layout/story/cost/tentative-move.ts": "one move with its rollback, and the header of the phase",
  "core/src/storyline/search.ts": "one search: moves, cost and annealing share its arrays",
};
