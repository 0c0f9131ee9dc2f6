import type { Catalogue } from "../catalogue.ts";
import type { prediction as english } from "../en/prediction.ts";

export const prediction: Catalogue<typeof english> = {
  "prediction.command": "Пусть класс предскажет",
  "prediction.choose": "Что должен предсказать класс?",
  "prediction.choose-how": "Нажмите цифру или Esc для отмены. Дальнейшее будет скрыто.",
  "prediction.none": "После этого дня никто не заключает союз и не вступает в лагерь",
  "prediction.ally": "С кем {name} объединится дальше?",
  "prediction.faction": "К какому лагерю {name} примкнёт дальше?",
  "prediction.choose-ally": "{name}: следующий союзник",
  "prediction.choose-faction": "{name}: следующий лагерь",
  "prediction.nobody": "Ни с кем",
  "prediction.no-faction": "Ни к какому",
  "prediction.new-faction": "К новому лагерю",
  "prediction.tap": "Нажмите свой ответ. Его можно менять, пока не показан верный.",
  "prediction.reveal": "Показать, что было",
  "prediction.go-on": "Дальше",
  "prediction.allied": "{date}: новый союз — {name}; союзники: {others}.",
  "prediction.joined": "{date}: {name} теперь в лагере: {others}.",
  "prediction.nothing": "{name} больше ничего подобного в этой истории не делает.",
  "prediction.right": "(верно)",
  "prediction.score":
    "{guesses, plural, =0 {Ответов не было} one {Верных ответов: {right} из #} few {Верных ответов: {right} из #} many {Верных ответов: {right} из #} other {Верных ответов: {right} из #}}",
};
