import type { Catalogue } from "../catalogue.ts";
import type { storyline as en } from "../en/storyline.ts";

export const storyline: Catalogue<typeof en> = {
  "storyline.name": "Lebenslinien",
  "storyline.needs":
    "Die Linien brauchen Beziehungen, Lager oder Positionen zweier Akteure zum selben Argument. Diese Geschichte hat nichts davon.",
  "storyline.lines": "Linien der Akteure im Lauf der Zeit",
  "storyline.laying-out": "Die Linien werden angeordnet …",
  "storyline.leading":
    "{count} von {all} Akteuren: die mit den meisten Beziehungen und Mitgliedschaften. Ein Filter zeigt andere.",
  "storyline.computed": "Die Lager sind aus den Beziehungen berechnet.",
  "storyline.names": "Akteure am gezeigten Tag",
  "storyline.possibly": "{name} (möglicherweise)",
  "storyline.and-more": "{names} und {count, plural, one {# weiterer} other {# weitere}}",
  "storyline.allied-with": "Verbündet mit {names}",
  "storyline.opposed-to": "Gegner von {names}",
};
