"""Reads Parquet and Arrow files with pyarrow: {"files": [path, ...]} in, one {"types", "rows"} a file out."""

import json
import sys

import pyarrow.feather
import pyarrow.parquet


def read(path):
    table = pyarrow.parquet.read_table(path) if path.endswith(".parquet") else pyarrow.feather.read_table(path)
    types = {field.name: str(field.type) for field in table.schema}
    return {"types": types, "rows": table.to_pylist()}


json.dump([read(path) for path in json.load(sys.stdin)["files"]], sys.stdout, default=str)
