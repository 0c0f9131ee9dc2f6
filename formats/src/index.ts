// Reading and checking a dataset package, wherever its files stand

// Writing one
export { canonicalCsv, columnsOf, tablesOf } from "./dataset-package/canonical-csv.ts";
export { filesInMemory, InvalidEncodingError, type PackageFiles } from "./dataset-package/package-files.ts";
export {
  PACKAGE_TABLES,
  type PackageTable,
  type PackageTableName,
} from "./dataset-package/package-tables.ts";
export { type CheckedPackage, type HashContent, parsePackage } from "./dataset-package/parse-package.ts";
export { describeFault, type Fault, PackageFaultsError } from "./fault.ts";
