"""S2a and an impulse response computed again from courses alone, in another language and another way (numpy's transforms and sorts).

Reads COURSES.csv (world,seed,sector,quarter,value; world is untouched or shadow) and ECHOES.csv (seed,quarter,value) in the folder that is
given, and prints one "name value" a line: what is compared with what the program says. Needs numpy and nothing of the program.
"""

import csv
import itertools
import math
import pathlib
import sys

import numpy


def courses(folder):
    """world -> array of seed x sector x quarter."""
    rows = list(csv.DictReader((folder / "COURSES.csv").open(encoding="utf-8")))
    shape = [1 + max(int(r[c]) for r in rows) for c in ("seed", "sector", "quarter")]
    found = {world: numpy.full(shape, numpy.nan) for world in ("untouched", "shadow")}
    for r in rows:
        found[r["world"]][int(r["seed"]), int(r["sector"]), int(r["quarter"])] = float(r["value"])
    return found


def periodogram(of):
    """seed x frequency: mean over sectors, five neighbours, periods from a quarter of the length to twelve quarters."""
    length = of.shape[-1]
    line = numpy.vander(numpy.arange(length), 2)
    fitted = numpy.linalg.lstsq(line, of.reshape(-1, length).T, rcond=None)[0]
    rest = of.reshape(-1, length) - (line @ fitted).T
    power = numpy.abs(numpy.fft.rfft(rest, axis=1)) ** 2 / length
    power = power.reshape(*of.shape[:2], -1).mean(axis=1)
    first, last = 4, length // 12
    smooth = numpy.stack([power[:, k - 2:k + 3].mean(axis=1) for k in range(first, last + 1)], axis=1)
    return smooth, length / numpy.arange(first, last + 1)


def swaps(untouched, shadow):
    base, periods = periodogram(untouched)
    other, _ = periodogram(shadow)
    ratios = numpy.log(base / other)
    largest = ratios.mean(axis=0).max()
    signs = numpy.array(list(itertools.product((1, -1), repeat=len(ratios))))
    all_ways = (signs @ ratios / len(ratios)).max(axis=1)
    at = ratios.mean(axis=0).argmax()
    return {
        "largest": largest,
        "period": periods[at],
        "p": (all_ways >= largest - 1e-12).mean(),
        "amplification": math.exp(ratios[:, at].mean()),
    }


def response(folder):
    rows = list(csv.DictReader((folder / "ECHOES.csv").open(encoding="utf-8")))
    units = 1 + max(int(r["seed"]) for r in rows)
    quarters = 1 + max(int(r["quarter"]) for r in rows)
    echo = numpy.zeros((units, quarters))
    for r in rows:
        echo[int(r["seed"]), int(r["quarter"])] = float(r["value"])
    mean = echo.mean(axis=0)
    error = echo.std(axis=0, ddof=1) / math.sqrt(units)
    suprema = []
    for signs in itertools.product((1, -1), repeat=units):
        flipped = numpy.array(signs)[:, None] * (echo - mean)
        spread = flipped.std(axis=0, ddof=1) / math.sqrt(units)
        moved = spread > 1e-12
        suprema.append(numpy.max(numpy.abs(flipped.mean(axis=0))[moved] / spread[moved], initial=0.0))
    quantile = numpy.quantile(suprema, 0.95)
    low, high = mean - quantile * error, mean + quantile * error
    return {f"{name}_{h}": value[h] for name, value in (("mean", mean), ("low", low), ("high", high)) for h in range(quarters)}


if __name__ == "__main__":
    where = pathlib.Path(sys.argv[1])
    both = courses(where)
    for name, value in {**swaps(both["untouched"], both["shadow"]), **response(where)}.items():
        print(name, repr(float(value)))
