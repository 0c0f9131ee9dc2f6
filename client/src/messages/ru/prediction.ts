import type { Catalogue } from "../catalogue.ts";
import type { prediction as english } from "../en/prediction.ts";

export const prediction: Catalogue<typeof english> = {
  "prediction.command": "Пусть класс предскажет",
  "prediction.choose": "Что должен предсказать класс?",
  "prediction.choose-how": "Цифра или Esc. Дальнейшее будет скрыто.",
  "prediction.none": "С этого дня никто ни к кому не присоединяется",
  "prediction.ally": "С кем теперь объединится {name}?",
  "prediction.camp": "К какому лагерю теперь примкнёт {name}?",
  "prediction.choose-ally": "{name}: новый союзник",
  "prediction.choose-camp": "{name}: новый лагерь",
  "prediction.nobody": "Ни с кем",
  "prediction.no-camp": "Ни к какому",
  "prediction.new-camp": "К новому лагерю",
  "prediction.tap": "Нажмите свой ответ. Его можно менять, пока не покажут, что было.",
  "prediction.reveal": "Показать, что было",
  "prediction.go-on": "Дальше",
  "prediction.allied": "{date}: новый союз — {name}; союзники: {others}.",
  "prediction.joined": "{date}: {name} теперь в лагере: {others}.",
  "prediction.nothing": "Ничего подобного в этой истории не происходит: {name}.",
  "prediction.right": "(верно)",
  "prediction.score":
    "{right} из {guesses, plural, =0 {0 ответов верны} one {# ответа верно} few {# ответов верны} many {# ответов верны} other {# ответов верны}}",
};
