"""Reads an archive as EMA Workbench's load_results does and tells what it found.

What that demands was read in its text: ema_workbench/util/utilities.py (load_results) and em_framework/outcomes.py (the from_disk of each
class) of quaquel/EMAworkbench, 2.x, the format that says version 0.1 of itself. Said here in our own words; nothing of it is copied:

- tar.gz, read with tarfile in mode "r:gz" and UTF-8 names; metadata.json tells it from archives of before 2.0;
- metadata.json: "experiments" names each column of experiments.csv with a dtype that numpy or pandas knows; of these only an object column
  is made a category, all others stay what pandas.read_csv makes of the text;
- "outcomes" is a list of triples (class, name, file); the class must be one of its own;
- a ScalarOutcome's file has no header and one column; an ArrayOutcome's file ends in csv and has no header; the first row of a
  TimeSeriesOutcome's file is taken for a header, and so lost.
"""
import json
import sys
import tarfile

import pandas

HEADER_LINE = {"ScalarOutcome": None, "ArrayOutcome": None, "TimeSeriesOutcome": 0}

with tarfile.open(sys.argv[1], "r:gz", encoding="UTF8") as archive:
    told = json.load(archive.extractfile("metadata.json"))
    experiments = pandas.read_csv(archive.extractfile("experiments.csv"))
    kinds = {column: pandas.api.types.pandas_dtype(kind) for column, kind in told["experiments"].items()}
    objects = [column for column, kind in kinds.items() if kind == object]
    experiments = experiments.astype({column: "category" for column in objects})
    outcomes = {}
    for kind, name, file in told["outcomes"]:
        assert file.endswith("csv"), file
        cells = pandas.read_csv(archive.extractfile(file), index_col=False, header=HEADER_LINE[kind]).values
        assert kind != "ScalarOutcome" or cells.shape[1] == 1, f"{name} has {cells.shape[1]} columns"
        outcomes[name] = cells[:, 0] if kind == "ScalarOutcome" else cells

assert list(experiments.columns) == list(kinds), "columns and their types"
assert not experiments[["policy", "scenario_id", "policy_id"]].isna().any().any(), "every run has its names"
for name, cells in outcomes.items():
    assert len(cells) == len(experiments), f"{name} has {len(cells)} rows of {len(experiments)}"
    assert cells.dtype.kind in "if", f"{name} is {cells.dtype}"

print("types", *(f"{column}={experiments[column].dtype}" for column in experiments.columns), sep="\t")
for i, run in experiments.iterrows():
    print("run", run["scenario_id"], run["policy_id"], run["replication_id"], run["seed"], repr(float(outcomes["integration"][i])),
          *(repr(float(value)) for value in outcomes["integration_series"][i]), sep="\t")
