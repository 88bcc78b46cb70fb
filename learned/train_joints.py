#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""train_joints.py SEEN CLIP.mp4...: learns joints.tflite, beside this file, from rendered clips with their truth beside
them. SEEN/CLIP.csv is what BlazePose alone sees in a clip, as tools/dump_keypoints writes it.

The network (src/pose/refine_joints.h) sees the square about trunk and legs, with BlazePose's landmarks marked in it, and
answers with a heat map for each joint. While it learns it also tells the joints' depths, the posture and the view, which
teaches it to see the body in space; the file holds the heat maps alone. Every fifth clip is left out and judges. README.md
tells where the clips come from. Needs PyTorch, NumPy, FFmpeg's programs and flatc.
"""
import csv
import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

HERE = Path(__file__).resolve().parent
JOINTS = [f"{side}_{joint}" for joint in ("shoulder", "hip", "knee", "ankle", "heel", "foot_index") for side in ("left", "right")]
IN_MIRROR = [i ^ 1 for i in range(len(JOINTS))]
SIDE, MAP_SIDE = 128, 32  # pixels of the crop, cells of a heat map
KEPT_SIDE, KEPT_ROOM = 288, 1.9  # of a picture only the square about the joints is kept, this many times their own
ROOM, MARK = 1.25, 0.025  # as kRoom and kMarkDeviation in src/pose/refine_joints.cpp
# What the network tells beside the places, with the size of a usual error: radians.
TOLD = {"pelvis_roll": 0.3, "trunk_roll": 0.3, "knee_flexion": 0.5, "hip_flexion": 0.5, "thigh_dihedral": 0.5,
        "azimuth_sine": 0.7, "azimuth_cosine": 0.7, "elevation": 0.3}
EPOCHS, BATCH, RATE, DECAY = 24, 32, 3e-3, 0.02


# --- Clips -----------------------------------------------------------------------------------------------------------

def pictures_of(video):
    """-> frames x height x width x 3"""
    ask = ["ffprobe", "-v", "error", "-select_streams", "v:0", "-show_entries", "stream=width,height", "-of", "csv=p=0", video]
    width, height = map(int, subprocess.check_output(ask, text=True).strip().strip(",").split(","))
    raw = subprocess.check_output(["ffmpeg", "-v", "error", "-i", video, "-f", "rawvideo", "-pix_fmt", "rgb24", "-vsync", "passthrough", "-"])
    return np.frombuffer(raw, np.uint8).reshape(-1, height, width, 3)


def square_of(picture, centre, size):
    """Of KEPT_SIDE pixels; beyond the picture's border its nearest pixel."""
    picture = torch.tensor(picture).permute(2, 0, 1)[None].float()
    along = ((torch.arange(KEPT_SIDE) + 0.5) / KEPT_SIDE - 0.5) * size
    x, y = centre[0] + along, centre[1] + along
    grid = torch.stack(torch.meshgrid(2 * y / picture.shape[2] - 1, 2 * x / picture.shape[3] - 1, indexing="ij")[::-1], -1)
    return F.grid_sample(picture, grid[None].float(), align_corners=False, padding_mode="border")[0].round().byte()


def view_of(truth):
    """-> azimuth, elevation, as in src/geometry/camera.h"""
    ahead = truth["camera"]["R_world_to_cam"][2]
    return math.atan2(ahead[0] if truth["subject"]["side_lain_on"] == "left" else -ahead[0], ahead[1]), -math.asin(ahead[2])


def samples_of(video, seen):
    """A sample a frame: the square about the joints; in it, from 0 to 1, the joints and what BlazePose takes for them; the
    joints' depths behind the middle of the hips, in squares; and what is to be told."""
    truth = json.loads(video.with_suffix(".json").read_text())
    focal, to_camera = truth["camera"]["K"][0][0], np.array(truth["camera"]["R_world_to_cam"])
    moved = np.array(truth["camera"]["t_world_to_cam"])
    azimuth, elevation = view_of(truth)
    with open(seen, newline="") as stream:
        rows = list(csv.DictReader(stream))
    for picture, frame, row in zip(pictures_of(video), truth["frames"], rows):
        if row["seen"] != "1":
            continue
        joints = np.array([frame["joints_2d_px"][name][:2] for name in JOINTS])
        landmarks = np.array([[float(row[f"{name}_x"]), float(row[f"{name}_y"])] for name in JOINTS])
        depths = (np.array([frame["joints_3d_m"][name] for name in JOINTS]) @ to_camera.T + moved)[:, 2]
        low, high = joints.min(0), joints.max(0)
        centre, size = (low + high) / 2, KEPT_ROOM * (high - low).max()
        hips = depths[2:4].mean()
        angle = {name: math.radians(frame["angles"][f"{name}_deg"])
                 for name in ("pelvis_roll", "trunk_roll", "top_knee_flexion", "top_hip_flexion", "thigh_dihedral")}
        yield (square_of(picture, centre, size), (joints - centre) / size + 0.5, (landmarks - centre) / size + 0.5,
               (depths - hips) * focal / hips / size,
               [angle["pelvis_roll"], angle["trunk_roll"], angle["top_knee_flexion"] - 1.4, angle["top_hip_flexion"] - 0.8,
                angle["thigh_dihedral"], math.sin(azimuth), math.cos(azimuth) - 0.8, elevation - 0.3])


class Samples:
    def __init__(self, videos, folder):
        all_of_them = [sample for video in videos for sample in samples_of(video, folder / f"{video.stem}.csv")]
        numbers = lambda i: torch.tensor(np.array([sample[i] for sample in all_of_them]), dtype=torch.float32)
        self.squares = torch.stack([sample[0] for sample in all_of_them])
        self.joints, self.landmarks, self.depths, self.told = (numbers(i) for i in range(1, 5))

    def __len__(self):
        return len(self.squares)


# --- What the network sees -------------------------------------------------------------------------------------------

def crop_about(landmarks, chance):
    """As around_trunk_and_legs in src/pose/refine_joints.cpp, a little displaced by chance -> turn, centre, size"""
    up = landmarks[:, 0:2].mean(1) - landmarks[:, 2:4].mean(1)
    rotation = torch.atan2(up[:, 0], -up[:, 1])
    if chance:
        rotation = rotation + 0.12 * torch.randn(len(up), generator=chance)
    c, s = rotation.cos(), rotation.sin()
    turn = torch.stack([torch.stack([c, s], -1), torch.stack([-s, c], -1)], -2)
    turned = torch.einsum("bij,bkj->bki", turn, landmarks)
    low, high = turned.min(1)[0], turned.max(1)[0]
    centre, size = torch.einsum("bji,bj->bi", turn, (low + high) / 2), ROOM * (high - low).max(1)[0]
    if chance:
        size = size * torch.exp(0.06 * torch.randn(len(up), generator=chance))
        centre = centre + 0.03 * size[:, None] * torch.randn(len(up), 2, generator=chance)
    return turn, centre, size


def gaussians(places, side, deviation):
    """A map of side x side for each place, from 0 to 1, with 1 in its middle."""
    cells = (torch.arange(side) + 0.5) / side
    x, y = (torch.exp(-0.5 * ((cells - places[..., i:i + 1]) / deviation) ** 2) for i in (0, 1))
    return y[..., :, None] * x[..., None, :]


def as_other_cameras_have_it(pictures, chance):
    """Other light, other colours, blur and noise."""
    uniform, normal = lambda *shape: torch.rand(*shape, generator=chance), lambda shape: torch.randn(shape, generator=chance)
    count = len(pictures)
    pictures = pictures * (0.6 + 0.8 * uniform(count, 1, 1, 1)) * (0.85 + 0.3 * uniform(count, 3, 1, 1)) + (0.25 * uniform(count, 1, 1, 1) - 0.15)
    blurred = uniform(count) < 0.3
    if blurred.any():
        side = int(SIDE * (0.35 + 0.5 * float(uniform(1))))
        small = F.interpolate(pictures[blurred], size=(side, side), mode="bilinear", align_corners=False, antialias=True)
        pictures[blurred] = F.interpolate(small, size=(SIDE, SIDE), mode="bilinear", align_corners=False)
    return pictures + normal(pictures.shape) * 0.08 * uniform(count, 1, 1, 1) ** 2


def batch_of(samples, which, chance=None):
    """chance: learns from variants, made by this generator -> input, joints in the crop, depths in crops, told"""
    squares, joints, landmarks, depths = (all_of_them[which].clone() for all_of_them in
                                          (samples.squares, samples.joints, samples.landmarks, samples.depths))
    squares = squares.float() / 255
    if chance:
        mirror = torch.rand(len(which), generator=chance) < 0.5
        squares[mirror] = squares[mirror].flip(3)
        for places in (joints, landmarks):
            places[mirror, :, 0] = 1 - places[mirror, :, 0]
            places[mirror] = places[mirror][:, IN_MIRROR]
        depths[mirror] = depths[mirror][:, IN_MIRROR]
    turn, centre, size = crop_about(landmarks, chance)
    into_crop = lambda places: torch.einsum("bij,bkj->bki", turn, places - centre[:, None]) / size[:, None, None] + 0.5
    along = (torch.arange(2 * SIDE) + 0.5) / (2 * SIDE) - 0.5  # two samples along a pixel's side, as in the program
    grid = torch.stack(torch.meshgrid(along, along, indexing="ij")[::-1], -1).reshape(-1, 2)
    places = torch.einsum("bji,kj->bki", turn, grid) * size[:, None, None] + centre[:, None]
    places = (2 * places - 1).reshape(len(which), 2 * SIDE, 2 * SIDE, 2)
    pictures = F.avg_pool2d(F.grid_sample(squares, places, align_corners=False, padding_mode="border"), 2)
    joints, landmarks = into_crop(joints), into_crop(landmarks)
    if chance:
        pictures = as_other_cameras_have_it(pictures, chance)
        landmarks = (landmarks + 0.008 * torch.randn(len(which), 1, 2, generator=chance)
                     + 0.012 * torch.randn(landmarks.shape, generator=chance))
    seen = torch.cat([pictures.clamp(0, 1) * 2 - 1, gaussians(landmarks, SIDE, MARK)], 1)
    return seen.contiguous(memory_format=torch.channels_last), joints, depths / size[:, None], samples.told[which]


# --- The network -----------------------------------------------------------------------------------------------------

class Block(nn.Module):
    """A residual bottleneck (He et al. 2016, arXiv:1512.03385)."""

    def __init__(self, width):
        super().__init__()
        half = width // 2
        self.narrow, self.narrow_norm = nn.Conv2d(width, half, 1, bias=False), nn.BatchNorm2d(half)
        self.mix, self.mix_norm = nn.Conv2d(half, half, 3, padding=1, bias=False), nn.BatchNorm2d(half)
        self.widen, self.widen_norm = nn.Conv2d(half, width, 1, bias=False), nn.BatchNorm2d(width)

    def forward(self, x):
        y = F.relu(self.narrow_norm(self.narrow(x)))
        y = F.relu(self.mix_norm(self.mix(y)))
        return x + self.widen_norm(self.widen(y))


class Halve(nn.Module):
    """A convolution of stride 2, padded as TensorFlow's SAME."""

    def __init__(self, width, wider):
        super().__init__()
        self.convolution, self.norm = nn.Conv2d(width, wider, 3, stride=2, bias=False), nn.BatchNorm2d(wider)

    def forward(self, x):
        return F.relu(self.norm(self.convolution(F.pad(x, (0, 1, 0, 1)))))


class JointNetwork(nn.Module):
    """A pyramid of features, from coarse to fine (Lin et al. 2017, arXiv:1612.03144)."""

    WIDTHS, BLOCKS, PYRAMID = (24, 32, 64, 96, 128), (1, 3, 4, 4), 64

    def __init__(self):
        super().__init__()
        widths, pyramid = self.WIDTHS, self.PYRAMID
        self.first = Halve(3 + len(JOINTS), widths[0])
        self.halve = nn.ModuleList([Halve(a, b) for a, b in zip(widths, widths[1:])])
        self.blocks = nn.ModuleList([nn.Sequential(*[Block(width) for _ in range(n)]) for width, n in zip(widths[1:], self.BLOCKS)])
        self.across = nn.ModuleList([nn.Conv2d(width, pyramid, 1) for width in widths[:0:-1]])
        self.merge = nn.ModuleList([Block(pyramid) for _ in range(3)])
        self.last, self.last_norm = nn.Conv2d(pyramid, pyramid, 3, padding=1, bias=False), nn.BatchNorm2d(pyramid)
        self.heat, self.depth = nn.Conv2d(pyramid, len(JOINTS), 1), nn.Conv2d(pyramid, len(JOINTS), 1)
        self.tell = nn.Sequential(nn.Conv2d(widths[-1], 32, 1), nn.ReLU(), nn.Conv2d(32, 64, 4), nn.ReLU(), nn.Dropout(0.2),
                                  nn.Conv2d(64, len(JOINTS) + 2 * len(TOLD), 1))

    def forward(self, x):
        """-> joints' places and depths, logarithms of the heat maps' probabilities, what is told and its log deviation"""
        x, levels = self.first(x), []
        for halve, blocks in zip(self.halve, self.blocks):
            x = blocks(halve(x))
            levels.append(x)
        y = self.across[0](levels[-1])
        for across, merge, level in zip(self.across[1:], self.merge, levels[-2::-1]):
            y = merge(F.interpolate(y, scale_factor=2, mode="bilinear", align_corners=False) + across(level))
        y = F.relu(self.last_norm(self.last(y)))
        log_heat = F.log_softmax(self.heat(y).flatten(2), -1)
        heat, side = log_heat.exp(), y.shape[-1]
        cells = (torch.arange(side) + 0.5) / side
        square = heat.unflatten(2, (side, side))
        told = self.tell(levels[-1]).flatten(1)
        depth = (heat * self.depth(y).flatten(2)).sum(-1) + told[:, :len(JOINTS)]
        places = torch.stack([(square.sum(2) * cells).sum(-1), (square.sum(3) * cells).sum(-1)], -1)
        return places, depth, log_heat.unflatten(2, (side, side)), *told[:, len(JOINTS):].chunk(2, 1)


def loss_of(answer, joints, depths, told):
    places, depth, log_heat, tells, log_deviation = answer
    target = gaussians(joints, MAP_SIDE, 1 / MAP_SIDE)
    mass = target.sum((2, 3))
    in_crop = (mass > 1).float()
    cross_entropy = -(target / mass.clamp(min=1e-6)[..., None, None] * log_heat).sum((2, 3)) - 4
    away = (places - joints).norm(dim=-1)
    off = (told - tells) / torch.tensor(list(TOLD.values()))
    log_deviation = log_deviation.clamp(-4, 1.5)
    likelihood = (log_deviation + 0.5 * (off.detach() / log_deviation.exp()) ** 2).mean()
    return (((cross_entropy + 40 * away) * in_crop).mean() + 5 * (depth - depths).abs().mean()
            + 3 * F.smooth_l1_loss(off, torch.zeros_like(off)) + 0.1 * likelihood)


def judge(network, samples):
    """Medians of the distances from the joints, in percent of the crop: the network's, and BlazePose's."""
    network.eval()
    ours, theirs = [], []
    with torch.no_grad():
        for which in torch.arange(len(samples)).split(64):
            seen, joints, _, _ = batch_of(samples, which)
            ours.append(network(seen)[0] - joints)
            turn, centre, size = crop_about(samples.landmarks[which], None)
            theirs.append(torch.einsum("bij,bkj->bki", turn, samples.landmarks[which] - samples.joints[which]) / size[:, None, None])
    return tuple(100 * torch.cat(errors).norm(dim=-1).median(0)[0] for errors in (ours, theirs))


def learn(samples, left_out):
    torch.manual_seed(1)
    chance = torch.Generator().manual_seed(1)
    network = JointNetwork().to(memory_format=torch.channels_last)
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    steps = len(samples) // BATCH
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps * EPOCHS, pct_start=0.15)
    for epoch in range(EPOCHS):
        network.train()
        for which in torch.randperm(len(samples), generator=chance)[:steps * BATCH].split(BATCH):
            seen, *truth = batch_of(samples, which, chance)
            optimizer.zero_grad()
            loss_of(network(seen), *truth).backward()
            nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimizer.step()
            schedule.step()
        print(f"epoch {epoch + 1}: " + ", ".join(f"{name} {our:.2f} for {their:.2f} %" for name, our, their in
                                                zip(JOINTS, *judge(network, left_out))), flush=True)
    return network.eval()


# --- The file --------------------------------------------------------------------------------------------------------

class TensorFlowLiteFile:
    """The part of its layout that src/pose/tflite.fbs declares. Weights are kept in half precision, norms in the weights."""

    OPERATORS = {"ADD": 0, "CONV_2D": 3, "DEQUANTIZE": 6, "RESIZE_BILINEAR": 23}

    def __init__(self):
        self.tensors, self.buffers, self.operators = [], [{}], []

    def tensor(self, shape, values=None):
        """values: of a constant"""
        types = {"float16": "FLOAT16", "float32": "FLOAT32", "int32": "INT32"}
        if values is not None:
            self.buffers.append({"data": list(values.tobytes())})
        self.tensors.append({"shape": [int(n) for n in shape], "type": types[str(values.dtype)] if values is not None else "FLOAT32",
                             "buffer": len(self.buffers) - 1 if values is not None else 0, "name": f"tensor_{len(self.tensors)}"})
        return len(self.tensors) - 1

    def shape(self, tensor):
        return self.tensors[tensor]["shape"]

    def add_operator(self, name, inputs, output, options=None):
        operator = {"opcode_index": list(self.OPERATORS).index(name), "inputs": inputs, "outputs": [output]}
        if options:
            operator["builtin_options_type"], operator["builtin_options"] = options
        self.operators.append(operator)
        return output

    def convolve(self, x, convolution, norm=None, relu=False):
        weights = convolution.weight.detach().double()
        bias = convolution.bias.detach().double() if convolution.bias is not None else torch.zeros(len(weights)).double()
        if norm is not None:
            scale = norm.weight.detach().double() / (norm.running_var.double() + norm.eps).sqrt()
            weights, bias = weights * scale[:, None, None, None], (bias - norm.running_mean.double()) * scale + norm.bias.detach().double()
        stride = convolution.stride[0]
        half = weights.permute(0, 2, 3, 1).numpy().astype(np.float16)
        kernel = self.add_operator("DEQUANTIZE", [self.tensor(half.shape, half)], self.tensor(half.shape))
        bias = self.tensor([len(bias)], bias.numpy().astype(np.float32))
        side = -(-self.shape(x)[1] // stride)
        return self.add_operator("CONV_2D", [x, kernel, bias], self.tensor([1, side, side, len(weights)]), (
            "Conv2DOptions", {"padding": "SAME", "stride_w": stride, "stride_h": stride, "activation": "RELU" if relu else "NONE"}))

    def add(self, a, b):
        return self.add_operator("ADD", [a, b], self.tensor(self.shape(a)), ("AddOptions", {"activation": "NONE"}))

    def double(self, x):
        _, side, _, channels = self.shape(x)
        size = self.tensor([2], np.array([2 * side, 2 * side], np.int32))
        return self.add_operator("RESIZE_BILINEAR", [x, size], self.tensor([1, 2 * side, 2 * side, channels]),
                                 ("ResizeBilinearOptions", {"half_pixel_centers": True}))

    def block(self, x, block):
        y = self.convolve(x, block.narrow, block.narrow_norm, relu=True)
        y = self.convolve(y, block.mix, block.mix_norm, relu=True)
        return self.add(x, self.convolve(y, block.widen, block.widen_norm))

    def write(self, input_tensor, output, file):
        model = {"version": 3,
                 "operator_codes": [{"deprecated_builtin_code": code, "builtin_code": code} for code in self.OPERATORS.values()],
                 "subgraphs": [{"tensors": self.tensors, "inputs": [input_tensor], "outputs": [output], "operators": self.operators}],
                 "buffers": self.buffers}
        with tempfile.TemporaryDirectory() as folder:
            text = Path(folder) / "model.json"
            text.write_text(json.dumps(model))
            subprocess.run(["flatc", "--binary", "--strict-json", "-o", folder, HERE.parent / "src/pose/tflite.fbs", text], check=True)
            file.write_bytes(next(each for each in Path(folder).iterdir() if each != text).read_bytes())


def write(network, file):
    out = TensorFlowLiteFile()
    seen = x = out.tensor([1, SIDE, SIDE, 3 + len(JOINTS)])
    levels = []
    x = out.convolve(x, network.first.convolution, network.first.norm, relu=True)
    for halve, blocks in zip(network.halve, network.blocks):
        x = out.convolve(x, halve.convolution, halve.norm, relu=True)
        for block in blocks:
            x = out.block(x, block)
        levels.append(x)
    y = out.convolve(levels[-1], network.across[0])
    for across, merge, level in zip(network.across[1:], network.merge, levels[-2::-1]):
        y = out.block(out.add(out.double(y), out.convolve(level, across)), merge)
    y = out.convolve(y, network.last, network.last_norm, relu=True)
    out.write(seen, out.convolve(y, network.heat), file)


def main():
    if len(sys.argv) < 3:
        sys.exit("Usage: train_joints.py SEEN CLIP.mp4...")
    seen, videos = Path(sys.argv[1]), sorted(Path(name) for name in sys.argv[2:])
    left_out = videos[::5]
    network = learn(Samples([video for video in videos if video not in left_out], seen), Samples(left_out, seen))
    write(network, HERE / "joints.tflite")


if __name__ == "__main__":
    main()
