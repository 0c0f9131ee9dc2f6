export const present = {
  "present.command": "Present to a class",
  "present.leave": "Leave (Esc)",
  "present.more-sources": "and {more, plural, one {# more} other {# more}}",
} as const;
