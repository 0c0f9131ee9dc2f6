// Dataset packages: reading, checking and writing them.

export { CsvParser } from "./csv/csv-parser.ts";
export { guardCell, unguardCell } from "./csv/guarded-cell.ts";
export { type Fault, PackageFaultsError } from "./dataset-package/fault.ts";
export { filesInMemory, filesOf } from "./dataset-package/package-files.ts";
export { type CheckedPackage, type HashContent, parsePackage } from "./dataset-package/parse-package.ts";
export { type PackageFile, writePackage } from "./dataset-package/write-package.ts";

// The description of their tables, for a database that keeps the rows.

export type { AnyColumn, TableKey } from "./dataset-package/column.ts";
export { storyTimeIn } from "./dataset-package/descriptor.ts";
export { makeRow, type RowSource, sortRows } from "./dataset-package/make-row.ts";
export { attributeColumnsIn } from "./dataset-package/resources.ts";
export { OFFICE_COLUMNS, type Table, tableOf } from "./dataset-package/tables.ts";
