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
  "import.field":
    "{field, select, source {actor} target {other actor} kind {kind of tie} begin {begin} end {end} date {date} weight {weight} direction {direction} sourceGroup {faction of the actor} targetGroup {faction of the other} citation {source} note {note} edgeId {id of the tie} id {id} name {name} actorKind {kind of actor} group {faction} born {born} died {died} moment {date} basis {basis} citations {passages} actor {actor} argument {argument} stance {stance} participant {participant} sourceName {name of the actor} targetName {name of the other} year {year} isAllied {allied (1) or not (0)} treaty {number of the treaty} startDay {first day} startMonth {first month} startYear {first year} endDay {last day} endMonth {last month} endYear {last year} leftCensored {begun earlier} rightCensored {lasted longer} version {version} other {{field}}}",
  "import.answer":
    "{value, select, day_month {day before month (23/4/1926)} month_day {month before day (4/23/1926)} year_month {year, month, day (26/4/23)} calendar {years} counted {steps of a count} none {no time} in_1800 {the 1800s} in_1900 {the 1900s} in_2000 {the 2000s} ALLIED {allied} OPPOSED {opposed} NONE {no tie} yes {a header} no {a row like the others} whole {whole} uncertain {some day of each} included {it still held on that day} excluded {it no longer held on that day} keep {keep as it is} widen {widen the period} omit {leave out} merge {make one of them} other {{text}}}",
  "import.answered":
    "{option, select, date_order {Order of day and month} time {The numbers} century {Century} kind {“{word}”} header {The first row} coarse_dates {Years, months and quarters} last_day {The day of an end} encoding {Encoding} other {{option}}}: {answer}",
  "import.take-back": "Take back",
  "import.read-as": "How it is read: {finding}",
  "import.findings":
    "{kind, select, FAULT {Wrong} WARNING {Odd} LOSS {Not carried over} other {Read otherwise than written}}",
  "import.times": "{count, plural, one {once} other {{count, number} times}}",
  "import.row": "row {row, number}",
  "import.nothing-yet": "There is no story to play yet: mend the files, or choose above.",
  "import.play": "Play this story",
  "import.other": "Other files",
  "import.understood": "What was understood",
  "import.no-report": "Nothing was kept of how this story was read.",
  "import.kept": "On this device",
  "import.kept-size": "{size} kB",
  "import.forget": "Forget {title}",
} as const;
