import type { Catalogue } from "../catalogue.ts";
import type { prediction as english } from "../en/prediction.ts";

export const prediction: Catalogue<typeof english> = {
  "prediction.command": "Die Klasse voraussagen lassen",
  "prediction.choose": "Was soll die Klasse voraussagen?",
  "prediction.choose-how": "Zahl drücken oder mit Esc abbrechen. Spätere Tage werden verborgen.",
  "prediction.none": "Nach diesem Tag verbündet sich niemand mehr oder schließt sich einem Lager an",
  "prediction.ally": "Mit wem wird sich {name} als Nächstes verbünden?",
  "prediction.faction": "Welchem Lager wird sich {name} als Nächstes anschließen?",
  "prediction.choose-ally": "{name}: nächstes Bündnis",
  "prediction.choose-faction": "{name}: nächstes Lager",
  "prediction.nobody": "Mit niemandem",
  "prediction.no-faction": "Keinem",
  "prediction.new-faction": "Einem neuen Lager",
  "prediction.tap": "Tippen Sie auf Ihre Wahl. Sie können sie ändern, bis die Antwort gezeigt wird.",
  "prediction.reveal": "Zeigen, was geschah",
  "prediction.go-on": "Weiter",
  "prediction.allied": "{date}: {name} verbündete sich mit {others}.",
  "prediction.joined": "{date}: {name} schloss sich an: {others}.",
  "prediction.nothing": "{name} tut in dieser Geschichte nichts dergleichen mehr.",
  "prediction.right": "(richtig)",
  "prediction.score":
    "{guesses, plural, =0 {Niemand hat getippt} one {{right} von # Tipp richtig} other {{right} von # Tipps richtig}}",
};
