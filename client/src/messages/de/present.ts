import type { Catalogue } from "../catalogue.ts";
import type { present as english } from "../en/present.ts";

export const present: Catalogue<typeof english> = {
  "present.command": "Der Klasse vorführen",
  "present.leave": "Verlassen (Esc)",
  "present.more-sources": "und {more, plural, one {# weitere} other {# weitere}}",
  "present.page": "{from}–{to} von {all}",
  "present.next-page": "Nächste Seite",
  "present.previous-page": "Vorige Seite",
};
