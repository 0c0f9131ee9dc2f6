/** The rooms of core from the ground up: each may import those before it. */
export const CORE_ROOMS = [
  "time",
  "chance",
  "geometry",
  "model",
  "story",
  "appearance",
  "signed-graph",
  "measures",
  "actor-measures",
  "argument",
  "argument-map",
  "layout/graph/problem",
  "layout/graph/search",
  "layout/graph/overlap",
  "layout/graph",
  "layout/story/keyframes",
  "layout/story/placement",
  "layout/story/trajectories",
  "layout/story/communities",
  "layout/story/start",
  "layout/story/cost",
  "layout/story/anneal",
  "layout/story/separate",
  "layout/story",
  "computed-factions",
  "storyline",
  "scene/placement",
  "scene",
  "sheet",
  "painting",
  "export",
  "classroom",
];
/** The files of a room without those of the rooms within it. */
const roomOfCore = (room) => {
  const within = CORE_ROOMS.filter((other) => other.startsWith(`${room}/`));
  const names = within.map((other) => other.slice(room.length + 1));
  return `^core/src/${room}/${names.length === 0 ? "" : `(?!(${names.join("|")})/)`}`;
};
const directionsOfCore = CORE_ROOMS.map((room, floor) => ({
  name: "core-rooms-have-one-direction",
  comment: "A room of core imports those before it in CORE_ROOMS. Move down what both need, or hand it in.",
  severity: "error",
  from: { path: roomOfCore(room), pathNot: ["[.]test[.]ts$", "[.]testing[.]ts$"] },
  to: { path: CORE_ROOMS.slice(floor + 1).map(roomOfCore) },
})).slice(0, -1);

/** The rules of core's rooms for `.dependency-cruiser.mjs`. */
export const CORE_RULES = [
  ...directionsOfCore,
  {
    name: "core-stands-in-its-rooms",
    comment: "Give a new room of core its place in CORE_ROOMS.",
    severity: "error",
    from: { path: "^core/src/", pathNot: ["^core/src/index[.]ts$", ...CORE_ROOMS.map(roomOfCore)] },
    to: { path: "^core/src/" },
  },
];
