import type { Catalogue } from "../catalogue.ts";
import type { room as english } from "../en/room.ts";

export const room: Catalogue<typeof english> = {
  "room.name": "Folgen Sie mir",
  "room.command": "Die Klasse auf eigenen Geräten folgen lassen",
  "room.what":
    "Schülerinnen und Schüler öffnen eine kurze Adresse und sehen, was Sie zeigen: denselben Tag, dieselbe Ansicht, dieselben hervorgehobenen Namen. Nur dieser Browser steuert.",
  "room.open": "Raum öffnen",
  "room.end": "Raum schließen",
  "room.ends":
    "Der Raum endet mit der Stunde: wenn Sie ihn schließen oder zwanzig Minuten, nachdem diese Seite geschlossen wurde.",
  "room.go-to": "Auf Ihrem Gerät öffnen:",
  "room.code": "Raum",
  "room.qr": "QR-Code der kurzen Adresse",
  "room.followers": "{followers, plural, one {# folgt} other {# folgen}}",
  "room.unreachable":
    "Andere Geräte erreichen diesen Rechner noch nicht: Er hört nur auf sich selbst. Starten Sie Entente mit HOST=0.0.0.0 npm start und öffnen Sie diese Seite neu.",
  "room.failed": "Das ging nicht: {reason}",
  "room.over": "Der Raum ist geschlossen.",
  "room.lost": "Verbindung verloren, neuer Versuch …",
  "room.connecting": "Der Raum wird betreten …",
  "room.ended": "Dieser Raum ist geschlossen",
  "room.ended-how": "Die Stunde ist vorbei. Für eine weitere fragen Sie nach der Adresse.",
  "room.unknown": "Einen Raum {code} gibt es nicht",
  "room.unknown-how":
    "Vergleichen Sie den Code mit dem an der Wand. Stimmt er, so ist die Stunde vorbei; fragen Sie nach der neuen Adresse.",
  "room.type-code": "Code",
  "room.join": "Beitreten",
  "room.full": "Der Raum kann gerade nicht betreten werden",
  "room.full-how":
    "Er ist voll, oder es wurden von hier zu viele falsche Codes versucht. Diese Seite versucht es von selbst wieder.",
};
