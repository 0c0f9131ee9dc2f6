import type { OtherReading, StoryIndex } from "@entente/core";

/** The names of what a reading is about: factions, members, pairs, office holders, events. */
export function namesOfReading({ rows }: OtherReading, index: StoryIndex): string[] {
  return [...new Set(rows.map((row) => nameOfRow(row, index)))];
}

function nameOfRow({ table, id, rivalOf }: OtherReading["rows"][number], index: StoryIndex): string {
  const name = (actor: string | undefined): string => index.actors.get(actor ?? "")?.shortName ?? actor ?? "";
  const rowOf = <Row extends { readonly id: string }>(rows: readonly Row[]): Row | undefined =>
    rows.find((row) => row.id === id);
  switch (table) {
    case "factions":
      return index.factions.get(rivalOf)?.name ?? rivalOf;
    case "events":
      return index.events.get(rivalOf)?.name ?? rivalOf;
    case "ties": {
      const tie = rowOf(index.dataset.ties);
      return `${name(tie?.a)} – ${name(tie?.b)}`;
    }
    case "memberships": {
      const row = rowOf(index.dataset.memberships);
      return `${name(row?.actor)}, ${index.factions.get(row?.faction ?? "")?.name ?? ""}`;
    }
    case "positions": {
      const row = rowOf(index.dataset.positions);
      return `${name(row?.actor)}, ${index.arguments.get(row?.argument ?? "")?.title ?? ""}`;
    }
    case "officeHoldings": {
      const row = rowOf(index.dataset.officeHoldings);
      return `${name(row?.actor)}, ${index.offices.get(row?.office ?? "") ?? ""}`;
    }
    case "argumentLinks":
      return index.arguments.get(rowOf(index.dataset.argumentLinks)?.from ?? "")?.title ?? rivalOf;
  }
}

/** The name of a reading without hyphens: `october-1925` is “october 1925”. */
export function readingInWords(name: string): string {
  return name.replaceAll("-", " ");
}
