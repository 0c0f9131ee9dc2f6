export const present = {
  "present.command": "Present to a class",
  "present.leave": "Leave (Esc)",
  "present.more-sources": "and {more, plural, one {# more} other {# more}}",
  "present.page": "{from}–{to} of {all}",
  "present.next-page": "Next page",
  "present.previous-page": "Previous page",
} as const;
