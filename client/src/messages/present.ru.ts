import type { Catalogue } from "./catalogue.ts";
import type { present as english } from "./present.en.ts";

export const present: Catalogue<typeof english> = {
  "present.command": "Показать классу",
  "present.leave": "Выйти (Esc)",
  "present.more-sources": "и ещё {more, plural, one {#} few {#} many {#} other {#}}",
};
