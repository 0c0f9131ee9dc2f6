import type { Catalogue } from "../catalogue.ts";
import type { prediction as english } from "../en/prediction.ts";

export const prediction: Catalogue<typeof english> = {
  "prediction.command": "Die Klasse voraussagen lassen",
  "prediction.choose": "Was soll die Klasse voraussagen?",
  "prediction.choose-how": "Zahl oder Esc. Spätere Tage werden verborgen.",
  "prediction.none": "Von diesem Tag an schließt sich niemand jemandem an",
  "prediction.ally": "Mit wem wird sich {name} als Nächstes verbünden?",
  "prediction.camp": "Welchem Lager wird sich {name} als Nächstes anschließen?",
  "prediction.choose-ally": "{name}: nächstes Bündnis",
  "prediction.choose-camp": "{name}: nächstes Lager",
  "prediction.nobody": "Mit niemandem",
  "prediction.no-camp": "Keinem",
  "prediction.new-camp": "Einem neuen Lager",
  "prediction.tap": "Tippen Sie auf Ihre Wahl. Sie können sie ändern, bis die Antwort kommt.",
  "prediction.reveal": "Zeigen, was geschah",
  "prediction.go-on": "Weiter",
  "prediction.allied": "{date}: {name} verbündete sich mit {others}.",
  "prediction.joined": "{date}: {name} schloss sich an: {others}.",
  "prediction.nothing": "Nichts dergleichen geschieht {name} in dieser Geschichte.",
  "prediction.right": "(richtig)",
  "prediction.score":
    "{right} von {guesses, plural, =0 {keinen Tipps richtig} one {# Tipp richtig} other {# Tipps richtig}}",
};
