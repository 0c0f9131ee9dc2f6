/**
 * The rooms of client/src and which of them may import which; `.dependency-cruiser.mjs` holds the code to it.
 * Imports of types count like all others.
 */

/** The rooms that features are built on, lowest floor first. A room imports from lower floors alone. */
export const CLIENT_FLOORS = [
  ["browser", "device"],
  ["api", "messages", "scene", "story"],
  ["analysis", "theme"],
  ["language"],
  ["playback", "story-files", "ui"],
  ["permalink"],
  ["layout"],
  ["workspace"],
  ["commands", "story-text"],
];

/** What readers look at and work with, each with the other features that it may import. */
export const CLIENT_FEATURES = {
  "argument-map": ["zoom"],
  classroom: ["tours"],
  export: [],
  filters: ["readings"],
  import: [],
  inspector: ["readings"],
  "network-view": ["zoom"],
  panels: ["inspector", "timeline"],
  readings: [],
  search: [],
  share: [],
  storyline: ["zoom"],
  table: [],
  timeline: [],
  tours: ["inspector"],
  zoom: [],
};

/** Pages of their own. They import what they need; nobody imports them. */
const PAGES = ["app", "graphiql"];

const features = Object.keys(CLIENT_FEATURES);
const everyRoom = [...CLIENT_FLOORS.flat(), ...features, ...PAGES];
const inRooms = (rooms) => `^client/src/(${rooms.join("|")})/`;

const floorRules = CLIENT_FLOORS.flatMap((floor, place) =>
  floor.map((room) => ({
    name: `client-${room}-imports-lower-floors-only`,
    comment: `Move what client/src/${room} needs to a lower floor, or let its user hand it in. client/rooms.mjs lists the floors.`,
    severity: "error",
    from: { path: inRooms([room]) },
    to: { path: "^client/src/", pathNot: inRooms([room, ...CLIENT_FLOORS.slice(0, place).flat()]) },
  })),
);

const featureRules = features.map((room) => ({
  name: `client-${room}-imports-listed-features-only`,
  comment: `Move what two features share to a floor below both. If one really builds on the other, list it in client/rooms.mjs.`,
  severity: "error",
  from: { path: inRooms([room]) },
  to: { path: inRooms(features), pathNot: inRooms([room, ...CLIENT_FEATURES[room]]) },
}));

const pageRules = PAGES.map((room) => ({
  name: `client-${room}-is-imported-by-nobody`,
  comment: `client/src/${room} puts the page together. Let it hand in what the other room needs.`,
  severity: "error",
  from: { path: "^client/src/", pathNot: inRooms([room]) },
  to: { path: inRooms([room]) },
}));

export const CLIENT_RULES = [
  ...floorRules,
  ...featureRules,
  ...pageRules,
  {
    name: "client-files-stand-in-a-listed-room",
    comment: "Put the file into a room of client/rooms.mjs, or list the new room there with its floor.",
    severity: "error",
    from: { path: "^client/src/", pathNot: inRooms(everyRoom) },
    to: {},
  },
];
