import type { Catalogue } from "../catalogue.ts";
import type { table as en } from "../en/table.ts";

export const table: Catalogue<typeof en> = {
  "table.name": "Tabelle",
  "table.needs": "Die Tabelle braucht Akteure oder Ereignisse. Diese Geschichte hat keine.",
  "table.kinds": "Tabelle wählen",
  "table.kind-name":
    "{kind, select, actors {Akteure} memberships {Mitgliedschaften} ties {Beziehungen} positions {Positionen} events {Ereignisse} other {Änderungen}}",
  "table.caption":
    "{kind, select, actors {Akteure} memberships {Mitgliedschaften} ties {Beziehungen} positions {Positionen} events {Ereignisse} other {Änderungen}} {scope, select, day {{time, select, CALENDAR {am {date}} other {({date})}}} until {bis {date}} other {der ganzen Geschichte}}: {shown} von {all}",
  "table.whole-story": "Ganze Geschichte",
  "table.search": "In der Tabelle suchen",
  "table.copy": "Als CSV kopieren",
  "table.copied": "Kopiert",
  "table.copy-failed": "Kopieren fehlgeschlagen",
  "table.download": "CSV herunterladen",
  "table.none":
    "Keine Zeilen für diesen Tag und diese Filter. Zeigen Sie die ganze Geschichte oder ändern Sie die Filter.",
  "table.filter": "Filtern nach: {column}",
  "table.all": "Alle",
  "table.possibly": "{name} (möglicherweise)",
  "table.actor": "Akteur",
  "table.actors": "Akteure",
  "table.other": "Anderer Akteur",
  "table.kind": "Art",
  "table.factions": "Lager",
  "table.faction": "Lager",
  "table.computed-factions": "Lager (berechnet)",
  "table.computed-faction": "Lager (berechnet)",
  "table.basis-computed": "aus den Beziehungen berechnet",
  "table.allies": "Verbündete",
  "table.opponents": "Gegner",
  "table.born": "Geboren oder gegründet",
  "table.died": "Gestorben oder aufgelöst",
  "table.sources": "Quellen",
  "table.from": "Von",
  "table.until": "Bis",
  "table.certainty": "Gewissheit",
  "table.basis": "Woher man es weiß",
  "table.tie": "Beziehung",
  "table.stance": "Position",
  "table.argument": "Argument",
  "table.event": "Ereignis",
  "table.date": "Datum",
  "table.participants": "Beteiligte",
  "table.change": "Änderung",
  "table.actor-kind":
    "{kind, select, PERSON {Person} GROUP {Gruppe} ORGANISATION {Organisation} other {Staat}}",
  "table.tie-kind": "{kind, select, ALLIED {verbündet} other {verfeindet}}",
  "table.stance-kind": "{stance, select, SUPPORTS {vertritt} other {lehnt ab}}",
  "table.certainty-kind": "{certainty, select, CERTAIN {gewiss} other {möglich}}",
  "table.basis-kind":
    "{basis, select, EXPLICIT {sagt die Quelle} ATTRIBUTED {sagt ein Gegner} other {vom Bearbeiter erschlossen}}",
  "table.change-kind":
    "{kind, select, EVENT {Ereignis} FACTION_FORMED {Lager entsteht} FACTION_DISSOLVED {Lager löst sich auf} JOINED {Beitritt} LEFT_FACTION {Austritt} TIE_BEGAN {Beziehung beginnt} TIE_ENDED {Beziehung endet} POSITION_TAKEN {Position bezogen} other {Position aufgegeben}}",
};
