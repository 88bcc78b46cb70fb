#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""train.py [--further | --deviations] SAMPLES: learns movement.json and set_up.json, beside this file, from
SAMPLES/movement.csv and set_up.csv. With --further, SAMPLES are of people that the weights don't know: more perceptrons
learn from them and join those that are there. With --deviations nothing is learned from such people, and the standard
deviations grow until they hold for them, too.

Each is an ensemble of small perceptrons (src/fit/perceptrons.h). The clips are dealt to as many folds as there are
members; each member learns without one fold and is judged on it, so every printed error is that on people never seen.
The standard deviations are scaled to hold there. README.md tells where the samples come from. Needs PyTorch, NumPy.
"""
import argparse
import csv
import json
import math
from pathlib import Path

import numpy as np
import torch
from torch import nn

DEGREE = math.pi / 180
MEMBERS = 4
# For kinds and the rare: beyond it, clean movement of made-up people was left undecided (scenarios/). How the pelvis and
# the trunk lie at rest is hardly visible, and whoever lies reclined must not be told that the hips are stacked.
MOST_WIDENING = 1.1
UNLIMITED = ("trunk_roll", "pelvis_roll")
FARTHEST = 4.0  # as kFarthest in src/fit/perceptrons.cpp
# By output: the size of a usual error, which weighs the outputs against each other.
NETWORKS = {
    "movement": {
        "hidden": [128, 64], "epochs": 36, "dropout": 0.15, "decay": 0.05, "batch": 128,
        "outputs": {"opening_correction": 6 * DEGREE, "pelvis_roll_change": 8 * DEGREE, "feet_gap": 0.04,
                    "bottom_knee_lift": 0.02, "trunk_sway": 0.03, "top_hip_flexion": 10 * DEGREE,
                    "top_knee_flexion": 10 * DEGREE},
    },
    "set_up": {
        "hidden": [64, 48], "epochs": 60, "dropout": 0.3, "decay": 0.1, "batch": 32,
        "outputs": {"trunk_roll": 8 * DEGREE, "pelvis_roll": 10 * DEGREE, "hip_flexion": 12 * DEGREE,
                    "knee_flexion": 15 * DEGREE, "head_height": 0.05, "top_hand_height": 0.08,
                    "azimuth_correction": 12 * DEGREE, "elevation_correction": 8 * DEGREE},
    },
}
# The samples hold more faulty set-ups than people show, and the roll of the pelvis at rest is seen so badly that its mean
# leans on how often it occurs. Its deviation must cover them all.
FAULTY_SET_UP_WEIGHT = {"pelvis_roll": 0.3}


def read(file, outputs):
    """-> clip and kinds by sample, inputs, answers, and the weights of the answers' means. Kinds: {name: which samples}"""
    with open(file, newline="") as stream:
        rows = csv.reader(stream)
        head = next(rows)
        table = [row for row in rows]
    column = {name: i for i, name in enumerate(head)}
    inputs = [i for i, name in enumerate(head) if name.startswith("input_")]
    numbers = lambda columns: np.array([[float(row[i]) for i in columns] for row in table], np.float32)
    faulty = numbers([column["faulty_set_up"]]) > 0
    weight = np.concatenate([np.where(faulty, FAULTY_SET_UP_WEIGHT.get(name, 1.0), 1.0) for name in outputs], 1)
    views = np.array([row[column["view"]] for row in table])
    kinds = {view: views == view for view in sorted(set(views))} | {"faulty set-up": faulty[:, 0]}
    return (np.array([row[column["clip"]] for row in table]), kinds, numbers(inputs),
            numbers([column[name] for name in outputs]), weight)


def perceptron(inputs, answers, spec):
    layers, width = [], inputs
    for hidden in spec["hidden"]:
        layers += [nn.Linear(width, hidden), nn.SiLU(), nn.Dropout(spec["dropout"])]
        width = hidden
    return nn.Sequential(*layers, nn.Linear(width, 2 * answers))


def split(told):
    """-> mean, logarithm of the standard deviation"""
    answers = told.shape[1] // 2
    return told[:, :answers], told[:, answers:].clamp(-4, 2)


def learn(x, y, weight, spec, seed):
    """The mean by a robust loss; the deviation by the likelihood of what the mean leaves, or rare faults would be called noise."""
    torch.manual_seed(seed)
    x, y, weight = (torch.tensor(a, dtype=torch.float32) for a in (x, y, weight))
    network = perceptron(x.shape[1], y.shape[1], spec)
    with torch.no_grad():
        network[-1].weight.mul_(0.3)
        network[-1].bias[:y.shape[1]] = y.mean(0)
    optimizer = torch.optim.AdamW(network.parameters(), weight_decay=spec["decay"])
    steps = len(x) // spec["batch"]
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 3e-3, total_steps=steps * spec["epochs"])
    for _ in range(spec["epochs"]):
        order = torch.randperm(len(x))
        for step in range(steps):
            some = order[step * spec["batch"]:(step + 1) * spec["batch"]]
            mean, log_stddev = split(network(x[some]))
            error = nn.functional.smooth_l1_loss(mean, y[some], reduction="none")
            surprise = log_stddev + 0.5 * ((y[some] - mean.detach()) / log_stddev.exp()) ** 2
            optimizer.zero_grad()
            (3 * weight[some] * error + 0.3 * surprise).mean().backward()
            nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimizer.step()
            schedule.step()
    return network.eval()


def members_of(x, y, weight, clips, spec, others):
    """-> new members, and what each answers together with the others, in equal parts, of people that it doesn't know."""
    fold = {clip: i % MEMBERS for i, clip in enumerate(sorted(set(clips)))}
    of_sample = np.array([fold[clip] for clip in clips])
    members, mean, stddev = [], np.zeros_like(y), np.zeros_like(y)
    for k in range(MEMBERS):
        unseen = of_sample == k
        members.append(learn(x[~unseen], y[~unseen], weight[~unseen], spec, len(others) + k))
        mean[unseen], stddev[unseen] = ensemble([*others, *[members[-1]] * max(len(others), 1)], x[unseen])
    return members, mean, stddev


def kept(member, inputs, answers, spec):
    """The network that a file's member describes."""
    network = perceptron(inputs, answers, spec)
    linear = [layer for layer in network if isinstance(layer, nn.Linear)]
    with torch.no_grad():
        for layer, numbers in zip(linear, member["layers"], strict=True):
            layer.weight.copy_(torch.tensor(numbers["weights"]))
            layer.bias.copy_(torch.tensor(numbers["bias"]))
    return network.eval()


def ensemble(members, x):
    """-> mean and standard deviation of the mixture"""
    with torch.no_grad():
        told = [split(member(torch.tensor(x))) for member in members]
    means = np.stack([mean.numpy() for mean, _ in told])
    variances = np.stack([log_stddev.exp().numpy() ** 2 for _, log_stddev in told])
    return means.mean(0), np.sqrt(variances.mean(0) + means.var(0))


def too_narrow(error, stddev, kinds, unusual, most):
    """The factor by which deviations grow so that two thirds of the errors are within one, 93 % within two, and 90 % of
    each kind of sample and of the unusual ones, but for these by no more than most."""
    ratio = np.abs(error) / stddev
    of_kinds = [np.quantile(ratio[kind], 0.90) / 2 for kind in [*kinds.values(), unusual] if kind.any()]
    return max(np.quantile(ratio, 0.68), np.quantile(ratio, 0.93) / 2, min(max(of_kinds), most))


def unusual(y):
    """Who lies or moves otherwise than most. What is rare, as most faults are, or hardly shows is told as it usually is,
    and the deviation must cover it, too. y: in usual errors."""
    return np.abs(y - np.median(y)) > 1


def rounded(values):
    return [float(f"{v:.4g}") for v in values]


def described(members, widen):
    result = []
    for network in members:
        linear = [layer for layer in network if isinstance(layer, nn.Linear)]
        with torch.no_grad():
            linear[-1].bias[len(widen):] += torch.tensor(np.log(widen), dtype=torch.float32)
        result.append({"layers": [{"weights": [rounded(row) for row in layer.weight.tolist()],
                                   "bias": rounded(layer.bias.tolist())} for layer in linear]})
    return result


def report(name, y, mean, stddev, kinds, scale):
    error, stddev = np.abs(mean - y) * scale, stddev * scale
    print(f"{name}: mean absolute error on clips not learned from (degrees, centimetres); within one and two deviations")
    for i, output in enumerate(NETWORKS[name]["outputs"]):
        unit = 100 if NETWORKS[name]["outputs"][output] < 0.1 and "height" in output or output in (
            "feet_gap", "bottom_knee_lift", "trunk_sway") else 1 / DEGREE
        print(f"  {output}")
        for kind, samples in {"all": np.full(len(y), True), **kinds, "unusual": unusual(y[:, i])}.items():
            if not samples.any():
                continue
            e, s = error[samples, i], stddev[samples, i]
            print(f"    {kind:15} {unit * e.mean():6.2f}   {100 * (e < s).mean():3.0f} % {100 * (e < 2 * s).mean():3.0f} %")


def train(samples, name, given):
    spec = NETWORKS[name]
    file = Path(__file__).with_name(f"{name}.json")
    scale = np.array(list(spec["outputs"].values()), np.float32)
    clips, kinds, x, y, weight = read(samples / f"{name}.csv", list(spec["outputs"]))
    mean, spread, people, least = x.mean(0), x.std(0) + 1e-6, len(set(clips)), 0.0
    before = json.loads(file.read_text()) if given.further or given.deviations else None
    if before:
        mean, spread = (np.array(before[key], np.float32) for key in ("input_mean", "input_scale"))
    x, y = np.clip((x - mean) / spread, -FARTHEST, FARTHEST), y / scale
    members = [kept(member, x.shape[1], len(scale), spec) for member in before["members"]] if before else []
    if given.deviations:
        people, least = before["people"], 1.0
        told, stddev = ensemble(members, x)
    else:
        people += before["people"] if before else 0
        more, told, stddev = members_of(x, y, weight, clips, spec, members)
        members += more
    most = [math.inf if output in UNLIMITED else MOST_WIDENING for output in spec["outputs"]]
    widen = np.array([max(too_narrow(told[:, i] - y[:, i], stddev[:, i], kinds, unusual(y[:, i]), most[i]), least)
                      for i in range(len(scale))])
    report(name, y, told, stddev * widen, kinds, scale)
    print("  deviations times", dict(zip(spec["outputs"], rounded(widen))))
    file.write_text(json.dumps({"outputs": list(spec["outputs"]), "people": people, "input_mean": rounded(mean),
                                "input_scale": rounded(spread), "output_scale": rounded(scale),
                                "members": described(members, widen)}, separators=(",", ":")) + "\n")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    how = arguments.add_mutually_exclusive_group()
    how.add_argument("--further", action="store_true", help="keep what was learned, and learn from more people")
    how.add_argument("--deviations", action="store_true", help="only widen the standard deviations")
    arguments.add_argument("samples", metavar="SAMPLES", type=Path)
    given = arguments.parse_args()
    torch.set_num_threads(1)
    for name in NETWORKS:
        train(given.samples, name, given)


main()
