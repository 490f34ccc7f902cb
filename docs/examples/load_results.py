"""A results folder of ronghe as a figure: one outcome over time by scenario, median and 10-90 % of the replications.

    ronghe run scenarios/small.yaml --format csv --out results
    python3 docs/examples/load_results.py results integration figure.png

Needs pandas and matplotlib (Debian: python3-pandas, python3-matplotlib). Of a folder without CSV, 'ronghe export results --as csv' makes one.
"""
import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import pandas as pd
from matplotlib import font_manager

folder, outcome, figure = Path(sys.argv[1]), sys.argv[2], sys.argv[3]

# Ids and groups may look like numbers and are none.
text = {column: str for column in ("scenario_id", "policy_id", "seed", "group")}
series = pd.read_csv(folder / "series.csv", dtype=text)
titles = pd.read_csv(folder / "variants.csv", dtype=text)[["scenario_id", "policy_id", "scenario"]]

world = series[(series["group_kind"] == "all") & (series["outcome"] == outcome)].merge(titles, on=["scenario_id", "policy_id"])
if world.empty:
    sys.exit(f"no outcome '{outcome}' in {folder}; there are: {', '.join(sorted(series['outcome'].unique()))}")
band = world.groupby(["scenario", "period", "date"])["value"].quantile([0.1, 0.5, 0.9]).unstack()

# Chinese titles need a font that has the glyphs (Debian: fonts-noto-cjk).
chinese = {"Noto Sans CJK SC", "Noto Sans CJK JP", "Microsoft YaHei", "SimHei", "PingFang SC"}
plt.rcParams["font.family"] = ["DejaVu Sans", *sorted(chinese & {font.name for font in font_manager.fontManager.ttflist})[:1]]
axes = plt.figure(figsize=(8, 4.5)).add_subplot()
for scenario, rows in band.groupby("scenario"):
    at = rows.index.get_level_values("period")
    line = axes.plot(at, rows[0.5], label=scenario)[0]
    axes.fill_between(at, rows[0.1], rows[0.9], color=line.get_color(), alpha=0.2)
    print(f"{scenario}\t{rows.index.get_level_values('date')[-1]}\t{rows[0.5].iloc[-1]:.6g}")
axes.set(xlabel="quarter", ylabel=f"{outcome} ({world['unit'].iloc[0]})", title="median and 10-90 % of the replications")
axes.legend()
plt.savefig(figure, dpi=150, bbox_inches="tight")
