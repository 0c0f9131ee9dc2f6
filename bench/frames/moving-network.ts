import {
  type FactionColour,
  labelBelow,
  type NodeBox,
  type Picture,
  type PlannedNode,
  type PlannedTie,
  type Point,
  parseCalendarDate,
  placeLabels,
  type SeededRandom,
  type Size,
  seededRandom,
} from "@entente/core";

const COLOURS: readonly FactionColour[] = ["vermillion", "green", "purple", "blue"];
/** Ties that each actor has, with its neighbours round a ring and across it. */
export const TIES_EACH = 4;

/**
 * A picture of `count` actors with four ties each, half of the ties opposed, on its way from one set of places to
 * another: the same for the same count.
 */
export function movingPicture(count: number, frame: Size): Picture {
  const random = seededRandom(count);
  const room = Math.sqrt((frame.width * frame.height) / count);
  const radius = Math.max(2, Math.min(9, room / 6));
  const size = Math.max(8, Math.min(14, room / 4));
  const ids = Array.from({ length: count }, (_, number) => `n${number}`);
  const place = (): Point => ({
    x: 20 + random.next() * (frame.width - 40),
    y: 20 + random.next() * (frame.height - 40),
  });
  const before = new Map(ids.map((id) => [id, place()]));
  const rest = new Map(ids.map((id) => [id, place()]));
  const box: NodeBox = { radius, labelWidth: size * 4.2, labelHeight: size * 1.25 };
  const labels = placeLabels(rest, new Map(ids.map((id) => [id, box])), { frame, reserved: [] });
  return {
    pen: 1,
    room: { padding: 16, step: 5, frame },
    isOfAgreement: false,
    network: {
      dataset: "generated",
      revision: "",
      asOf: parseCalendarDate("1926-01-01"),
      certainty: "POSSIBLE",
      actors: [],
      ties: [],
      factions: [],
    },
    rest,
    before,
    nodes: ids.map((id, number) => planNode(id, number, box, size, labels.get(id)?.visible ?? false)),
    ties: planTies(ids, random),
    hulls: [],
    leavingNodes: [],
    leavingTies: [],
    leavingHulls: [],
    blocs: null,
  };
}

function planNode(id: string, number: number, box: NodeBox, size: number, visible: boolean): PlannedNode {
  return {
    id,
    name: `Actor ${number}`,
    text: `Actor ${number}`,
    box,
    offset: labelBelow(box),
    wasOffset: labelBelow(box),
    style: { labelSize: size, strong: false },
    radius: box.radius,
    isUnmeasured: false,
    shares: [{ colour: COLOURS[number % COLOURS.length] ?? "grey", certainty: "CERTAIN" }],
    visible,
    arrives: false,
  };
}

/** Each actor with its next on a ring and with one farther on, and so each with four. */
function planTies(ids: readonly string[], random: SeededRandom): PlannedTie[] {
  const leap = 2 + random.below(Math.max(1, ids.length - 4));
  return ids.flatMap((id, number) =>
    [1, leap].map((step, kind): PlannedTie => {
      const bend = { along: 0.5, bow: kind === 0 ? 0 : 0.06 };
      return {
        id: `${id}-${kind}`,
        kind: kind === 0 ? "ALLIED" : "OPPOSED",
        certainty: "CERTAIN",
        a: id,
        b: ids[(number + step) % ids.length] ?? id,
        bend,
        wasBend: bend,
        weight: (number % 10) / 10,
        colour: null,
        width: null,
        arrives: false,
      };
    }),
  );
}
