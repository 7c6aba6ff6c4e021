"""Boosted symmetric trees with numpy: small, seeded, and written in the form that TextStatistics/TreeEnsemble.swift reads."""
import struct
import numpy as np

BINS = 64


class Booster:
    """Newton boosting of symmetric trees; the loss is given as a function scores -> (gradient, hessian)."""

    def __init__(self, trees=150, depth=5, rate=0.1, rows=0.6, columns=0.6, l2=5.0, seed=1):
        self.trees, self.depth, self.rate = trees, depth, rate
        self.rows, self.columns, self.l2 = rows, columns, l2
        self.random = np.random.default_rng(seed)
        self.model = []  # (features, thresholds, leaves)
        self.base = 0.0

    def fit(self, X, loss, base=0.0, report=None):
        self.base = base
        sample = X[self.random.choice(len(X), min(len(X), 200_000), replace=False)]
        quantiles = np.linspace(0, 1, BINS + 1)[1:-1]
        edges = [np.unique(np.quantile(sample[:, f], quantiles)) for f in range(X.shape[1])]
        binned = np.empty(X.shape, dtype=np.uint8, order="F")
        for f, e in enumerate(edges):
            binned[:, f] = np.searchsorted(e, X[:, f], side="left")  # bin > b  <=>  value > edge b
        scores = np.full(len(X), base, dtype=np.float32)
        for number in range(self.trees):
            gradient, hessian = loss(scores)
            self._grow(binned, edges, gradient, hessian, scores)
            if report and (number + 1) % 25 == 0:
                report(number + 1)
        return self

    def _grow(self, binned, edges, gradient, hessian, scores):
        count, width = binned.shape
        picked = np.flatnonzero(self.random.random(count) < self.rows)
        g, h = gradient[picked], hessian[picked]
        leaf = np.zeros(len(picked), dtype=np.int64)
        features, thresholds, cuts = [], [], []
        columns = np.flatnonzero(self.random.random(width) < self.columns)
        for level in range(self.depth):
            best = (-1.0, None, None)
            for f in columns:
                if not len(edges[f]):
                    continue
                gain = self._gain(leaf * BINS + binned[picked, f], g, h, 1 << level)[: len(edges[f])]
                cut = int(np.argmax(gain))
                if gain[cut] > best[0]:
                    best = (float(gain[cut]), f, cut)
            _, f, cut = best
            if f is None:
                f, cut = int(columns[0]), 0
            features.append(int(f))
            cuts.append(cut)
            thresholds.append(float(edges[f][cut]))
            leaf = leaf * 2 + (binned[picked, f] > cut)
        size = 1 << self.depth
        G = np.bincount(leaf, weights=g, minlength=size)
        H = np.bincount(leaf, weights=h, minlength=size)
        leaves = (-self.rate * G / (H + self.l2)).astype(np.float32)
        everywhere = np.zeros(count, dtype=np.int64)
        for f, cut in zip(features, cuts):
            everywhere = everywhere * 2 + (binned[:, f] > cut)
        scores += leaves[everywhere]
        self.model.append((features, thresholds, leaves))

    def _gain(self, places, g, h, leaves):
        """The gain of each cut of one feature, summed over the leaves."""
        G = np.bincount(places, weights=g, minlength=leaves * BINS).reshape(leaves, BINS).cumsum(axis=1)
        H = np.bincount(places, weights=h, minlength=leaves * BINS).reshape(leaves, BINS).cumsum(axis=1)
        GR, HR = G[:, -1:] - G, H[:, -1:] - H
        return (G**2 / (H + self.l2) + GR**2 / (HR + self.l2)).sum(axis=0)[: BINS - 1]

    def predict(self, X):
        scores = np.full(len(X), self.base, dtype=np.float32)
        for features, thresholds, leaves in self.model:
            leaf = np.zeros(len(X), dtype=np.int64)
            for f, t in zip(features, thresholds):
                leaf = leaf * 2 + (X[:, f] > np.float32(t))
            scores += leaves[leaf]
        return scores

    def save(self, path, width):
        with open(path, "wb") as f:
            f.write(b"WTRE" + struct.pack("<BBHBf", 1, width, len(self.model), self.depth, self.base))
            for features, thresholds, leaves in self.model:
                f.write(bytes(features))
                f.write(np.asarray(thresholds, dtype="<f4").tobytes())
                f.write(np.asarray(leaves, dtype="<f4").tobytes())
