import type { Catalogue } from "../catalogue.ts";
import type { present as english } from "../en/present.ts";

export const present: Catalogue<typeof english> = {
  "present.command": "Показать классу",
  "present.leave": "Выйти (Esc)",
  "present.more-sources": "и ещё {more, plural, one {#} few {#} many {#} other {#}}",
  "present.page": "{from}–{to} из {all}",
  "present.next-page": "Следующая страница",
  "present.previous-page": "Предыдущая страница",
};
