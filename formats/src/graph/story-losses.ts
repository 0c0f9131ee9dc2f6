import { certainInterval, type Dataset, isEmpty, isPreferred } from "@entente/core";
import type { Findings } from "../contract/import-report.ts";

/** Tables that no graph of actors and ties can carry, as a reader calls what is in them. */
const OUTSIDE = {
  arguments: "arguments",
  argumentLinks: "links between arguments",
  positions: "positions",
  officeHoldings: "offices",
  events: "events",
  tours: "tours",
} as const satisfies Partial<Record<keyof Dataset, string>>;

/** Tells what of a dataset a graph of actors and ties does not carry, each thing as often as there is one. */
export function tellLosses(dataset: Dataset, findings: Findings): void {
  const lose = (rule: string, count: number, what: string): void => {
    for (let times = 0; times < count; times += 1) findings.add("LOSS", rule, what);
  };
  for (const [table, name] of Object.entries(OUTSIDE) as [keyof typeof OUTSIDE, string][])
    lose(table, dataset[table].length, `A graph of actors and ties has no place for ${name}`);
  const { ties, memberships, factions, sources, actors } = dataset;
  const rivals = [...ties, ...memberships].filter((fact) => !isPreferred(fact));
  lose("rival-readings", rivals.length, "Only the preferred reading of a disputed fact is written");
  const begun = ties.filter(({ begunBy, endedBy }) => begunBy !== null || endedBy !== null);
  lose("causes", begun.length, "The events that begin and end ties are not written");
  const sided = factions.filter(
    ({ side, validFromEdtf, validToEdtf }) => side !== "NONE" || (validFromEdtf ?? validToEdtf) !== null,
  );
  lose(
    "factions",
    sided.length,
    "Sides and times of factions are not written, only who belongs to them when",
  );
  const grounded = memberships.filter((one) => one.basis !== "EXPLICIT" || one.citations.length > 0);
  lose("membership-evidence", grounded.length, "Basis and citations of memberships are not written");
  const described = sources.filter((one) => (one.author ?? one.year ?? one.url ?? one.grade) !== null);
  lose("sources", described.length, "Of sources only the titles are written");
  const translated = actors.filter(({ names }) => Object.keys(names).length > 0);
  lose("translations", translated.length, "Names in other languages are not written");
  const shortened = actors.filter(({ name, shortName }) => name !== shortName);
  lose("short-names", shortened.length, "Short names of actors are not written");
  const uncertain = ties.filter((tie) => isEmpty(certainInterval(tie)));
  lose(
    "possible-ties",
    uncertain.length,
    "Ties that are certain on no day are written with the days on which they are possible",
  );
}
