import type { Catalogue } from "./catalogue.ts";
import type { timeline as en } from "./timeline.en.ts";

export const timeline: Catalogue<typeof en> = {
  "timeline.date": "Datum",
  "timeline.name": "Zeitleiste",
  "timeline.playing": "Wiedergabe",
  "timeline.telling": "Erzählung und Wiedergabe",
  "timeline.play": "Abspielen",
  "timeline.pause": "Anhalten",
  "timeline.toggle": "Abspielen oder anhalten",
  "timeline.next-change": "Nächste Veränderung",
  "timeline.previous-change": "Vorige Veränderung",
  "timeline.next-event": "Nächstes Ereignis",
  "timeline.previous-event": "Voriges Ereignis",
  "timeline.month-on": "Auf dem Datumsregler: einen Monat weiter",
  "timeline.month-back": "Auf dem Datumsregler: einen Monat zurück",
  "timeline.start": "Erster Tag",
  "timeline.end": "Letzter Tag",
  "timeline.faster": "Schneller",
  "timeline.slower": "Langsamer",
  "timeline.reverse": "Rückwärts abspielen",
  "timeline.speed": "Geschwindigkeit",
  "timeline.months-a-second": "{months, plural, one {# Monat/s} other {# Monate/s}}",
  "timeline.years-a-second": "{years, plural, one {# Jahr/s} other {# Jahre/s}}",
};
