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
    "Der Raum endet mit der Stunde: sobald Sie ihn schließen oder zwanzig Minuten nachdem diese Seite geschlossen wurde.",
  "room.go-to": "Auf Ihrem Gerät öffnen:",
  "room.code": "Raum",
  "room.qr": "QR-Code der kurzen Adresse",
  "room.followers": "{followers, plural, one {# Gerät folgt} other {# Geräte folgen}}",
  "room.unreachable":
    "Andere Geräte erreichen diesen Rechner noch nicht, weil der Server nur lokale Verbindungen annimmt. Starten Sie Entente mit HOST=0.0.0.0 npm start und laden Sie diese Seite neu.",
  "room.failed": "Das ging nicht: {reason}",
  "room.over": "Der Raum ist geschlossen.",
  "room.lost": "Verbindung verloren, neuer Versuch …",
  "room.connecting": "Raum wird betreten …",
  "room.ended": "Dieser Raum ist geschlossen",
  "room.ended-how": "Die Stunde ist vorbei. Fragen Sie für die nächste nach einer neuen Adresse.",
  "room.unknown": "Einen Raum {code} gibt es nicht",
  "room.unknown-how":
    "Vergleichen Sie den Code mit dem an der Wand. Stimmt er, ist die Stunde vorbei: Fragen Sie nach der neuen Adresse.",
  "room.type-code": "Code",
  "room.join": "Beitreten",
  "room.full": "Sie können diesem Raum gerade nicht beitreten",
  "room.full-how":
    "Er ist voll, oder von hier wurden zu viele falsche Codes eingegeben. Diese Seite versucht es von selbst weiter.",
};
