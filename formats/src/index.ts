// Reading and checking a dataset package, wherever its files stand

// What its tables hold, for whoever keeps their rows
export type { AnyColumn, TableKey } from "./dataset-package/column.ts";
export { makeFields, makeRow, type RowSource, sortRows } from "./dataset-package/make-row.ts";
export { filesInMemory, InvalidEncodingError, type PackageFiles } from "./dataset-package/package-files.ts";
export { type CheckedPackage, type HashContent, parsePackage } from "./dataset-package/parse-package.ts";
export { OFFICE_COLUMNS, type RowOf, TABLES, type Table, tableOf } from "./dataset-package/tables.ts";
// Writing one
export { type PackageFile, writePackage } from "./dataset-package/write-package.ts";
export { describeFault, type Fault, PackageFaultsError } from "./fault.ts";
