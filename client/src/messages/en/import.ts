export const importing = {
  "import.name": "Open a story",
  "import.open": "Open…",
  "import.what":
    "Choose a table of ties (CSV, TSV or Excel), a dataset package, or a network in a format of another program.",
  "import.private":
    "Nothing is uploaded: files are read in this browser, and the story is kept on this device.",
  "import.files": "Choose files…",
  "import.folder": "Choose a folder…",
  "import.or-drop": "or drop them anywhere on the page.",
  "import.drop": "Drop to open as a story",
  "import.reading": "Reading… {share}",
  "import.cancel": "Cancel",
  "import.failed": "These files could not be read: {reason}",
  "import.not-kept": "The browser could not keep the story: {reason}",
  "import.records":
    "{format}: {read, plural, one {one record} other {{read, number} records}}; {kept, number} kept, {merged, number} merged, {refused, number} refused.",
  "import.story":
    "{actors, plural, one {One actor} other {{actors, number} actors}}, {ties, plural, one {one tie} other {{ties, number} ties}}{memberships, plural, =0 {} one {, one membership} other {, {memberships, number} memberships}}{positions, plural, =0 {} one {, one position} other {, {positions, number} positions}}{events, plural, =0 {} one {, one event} other {, {events, number} events}}{time, select, NONE {, no dates} other {, from {from} to {to}}}; {size} kB.",
  "import.columns": "What the columns were taken for",
  "import.file": "File",
  "import.column": "Column",
  "import.taken-for": "Taken for",
  "import.left-out": "left out",
  "import.own-column": "a column of its own",
  "import.findings":
    "{kind, select, FAULT {Wrong} WARNING {Odd} LOSS {Not carried over} other {Read otherwise than written}}",
  "import.times": "{count, plural, one {once} other {{count, number} times}}",
  "import.row": "row {row, number}",
  "import.nothing-yet": "There is no story to play yet: mend the files, or choose above.",
  "import.play": "Play this story",
  "import.other": "Other files",
  "import.kept": "On this device",
  "import.kept-size": "{size} kB",
  "import.forget": "Forget {title}",
} as const;
