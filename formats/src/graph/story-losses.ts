import { certainInterval, type Dataset, isEmpty, isPreferred } from "@entente/core";
import type { Findings, Found } from "../contract/import-report.ts";
import { countUncertainSteps } from "./written-time.ts";

/** Tables that no graph of actors and ties can carry. */
const OUTSIDE = ["arguments", "argumentLinks", "positions", "officeHoldings", "events", "tours"] as const;

/** Tells what of a dataset a graph of actors and ties does not carry, each thing as often as there is one. */
export function tellLosses(dataset: Dataset, findings: Findings): void {
  const lose = (count: number, found: Found): void => {
    for (let times = 0; times < count; times += 1) findings.add("LOSS", found);
  };
  for (const table of OUTSIDE) lose(dataset[table].length, { rule: "not-carried", what: table });
  const { ties, memberships, factions, sources, actors } = dataset;
  const rivals = [...ties, ...memberships].filter((fact) => !isPreferred(fact));
  lose(rivals.length, { rule: "rival-readings" });
  const begun = ties.filter(({ begunBy, endedBy }) => begunBy !== null || endedBy !== null);
  lose(begun.length, { rule: "causes" });
  const sided = factions.filter(
    ({ side, validFromEdtf, validToEdtf }) => side !== "NONE" || (validFromEdtf ?? validToEdtf) !== null,
  );
  lose(sided.length, { rule: "faction-details" });
  const grounded = memberships.filter((one) => one.basis !== "EXPLICIT" || one.citations.length > 0);
  lose(grounded.length, { rule: "membership-evidence" });
  const described = sources.filter((one) => (one.author ?? one.year ?? one.url ?? one.grade) !== null);
  lose(described.length, { rule: "source-details" });
  const translated = actors.filter(({ names }) => Object.keys(names).length > 0);
  lose(translated.length, { rule: "translations" });
  const shortened = actors.filter(({ name, shortName }) => name !== shortName);
  lose(shortened.length, { rule: "short-names" });
  const uncertain = ties.filter((tie) => isEmpty(certainInterval(tie)));
  lose(uncertain.length, { rule: "possible-ties" });
  lose(countUncertainSteps(dataset), { rule: "uncertain-date" });
}
