export const exporting = {
  "export.name": "Save as a picture, film or data",
  "export.what": "What to save",
  "export.moment": "{time, select, NONE {A picture} other {A picture of {date}}}",
  "export.range":
    "{time, select, CALENDAR {A film from one date to another} other {A film from one step to another}}",
  "export.data": "Data for other programs",
  "export.scope": "Which part",
  "export.part":
    "{part, select, whole {The whole story} shown {What the filter and the reading show} other {What holds on {date}}}",
  "export.as-format":
    "{id, select, zip {Dataset package (zip)} csv {Edge list (CSV)} dna_events {DNA event list (CSV)} parquet {Parquet tables} arrow {Arrow tables} cypher {Cypher script (Neo4j)} other {{name}}}",
  "export.weighing": "Looking what the format can carry…",
  "export.lossless": "This format carries everything.",
  "export.written": "Saving… {size} kB",
  "export.from": "From",
  "export.to": "To",
  "export.format": "Format",
  "export.png": "PNG picture",
  "export.svg": "SVG drawing",
  "export.print": "Print or PDF",
  "export.gif": "GIF",
  "export.webm": "WebM film",
  "export.mp4": "MP4 film",
  "export.html": "HTML file that plays offline",
  "export.size": "Size in pixels",
  "export.make": "Save",
  "export.working": "Saving…",
  "export.frames": "{done} of {total} frames",
  "export.cancel": "Cancel",
  "export.saved": "Saved as {file}.",
  "export.bad-range":
    "The first date must be before the last, and both must be in the story ({first} to {last}).",
} as const;
