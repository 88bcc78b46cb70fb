#!/usr/bin/env python3
"""derive.py MEX FOLDER: the thigh's angle over time, from the recordings in MEX, into FOLDER (see README.md there)."""
import csv, gzip, json, math, pathlib, sys

RATE = 25  # samples a second
CUT_OFF = 2.0  # Hz


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def unit(a):
    length = math.sqrt(dot(a, a))
    return [x / length for x in a]


def mean(vectors):
    return unit([sum(column) for column in zip(*vectors)])


def readings(path, calibration):
    with gzip.open(path, 'rt') as file:
        rows = list(csv.DictReader(file))
    axes = zip(('x_g', 'y_g', 'z_g'), calibration['offset_g'], calibration['scale'])
    columns = [[(float(row[name]) - offset) * scale for row in rows] for name, offset, scale in axes]
    return [float(row['t_s']) for row in rows], list(zip(*columns))


def low_pass(times, values, at):
    """Gaussian weights, half of the amplitude left at CUT_OFF; shifts no time."""
    sigma = math.sqrt(2 * math.log(2)) / (2 * math.pi * CUT_OFF)
    step = times[1] - times[0]
    first = max(0, math.ceil((at - 4 * sigma - times[0]) / step))
    last = min(len(times) - 1, math.floor((at + 4 * sigma - times[0]) / step))
    weights = [math.exp(-0.5 * ((times[i] - at) / sigma) ** 2) for i in range(first, last + 1)]
    return unit([sum(w * values[first + k][axis] for k, w in enumerate(weights)) for axis in range(3)])


def angles(times, values, peaks, begin, end):
    """About the axis that takes the mean closed direction of gravity to the mean open one, degrees."""
    moments = [k / RATE for k in range(math.ceil(begin * RATE), math.floor(end * RATE) + 1)]
    gravity = [low_pass(times, values, t) for t in moments]
    open_ = mean([low_pass(times, values, t) for t in peaks])
    between = [[g for t, g in zip(moments, gravity) if a < t < b] for a, b in zip(peaks, peaks[1:])]
    closed = mean([min(stretch, key=lambda g: dot(g, open_)) for stretch in between])
    across = unit([o - dot(open_, closed) * c for o, c in zip(open_, closed)])
    return moments, [math.degrees(math.atan2(dot(g, across), dot(g, closed))) for g in gravity]


def main(mex, folder):
    mex, folder = pathlib.Path(mex), pathlib.Path(folder)
    calibration = json.loads((mex / 'calibration.json').read_text())
    recordings = [r for r in json.loads((mex / 'truth.json').read_text()) if r['sensor_leg_moves'] and r['clear']]
    with (folder / 'recordings.csv').open('w') as about, (folder / 'repetitions.csv').open('w') as labels, \
            (folder / 'angles.csv').open('w') as series:
        about.write('recording,count_min,count_max\n')
        labels.write('recording,peak_s,opening_deg,lift_s,hold_s,lower_s\n')
        series.write('recording,begin_s,angles_tenths_of_deg\n')
        for r in recordings:
            name = pathlib.Path(r['file']).name.removesuffix('.csv.gz')
            about.write(f"{name},{r['count_min']},{r['count_max']}\n")
            for row in zip(r['peaks_s'], r['opening_deg'], r['lift_s'], r['hold_s'], r['lower_s']):
                labels.write(','.join([name, *map(str, row)]) + '\n')
            times, values = readings(mex / r['file'], calibration)
            moments, degrees = angles(times, values, r['peaks_s'], r['start_s'], min(r['end_s'], times[-1]))
            series.write(f"{name},{moments[0]:.2f},{' '.join(str(round(10 * a)) for a in degrees)}\n")


main(*sys.argv[1:])
