#!/usr/bin/env python3
"""Fits the content model: Sources/CModels/data/content/{passages,words,names}.bin.

usage: fit_content.py TABLES OUTPUT [--report]           (needs numpy; $WEFT_DATA)

TABLES is a folder with SET.tsv, SET.f32, SET.names and SET.places for the sets aeb and traf, made of the inflated pages of
$WEFT_DATA/html/SET by
    find PAGES -type f | sort | training-tables passages TABLES/SET
OUTPUT is the folder of the three files.

Stacking in three steps, each judged on pages that it has not seen (five folds):
1. boosted trees over the features of a passage's place and text;
2. two linear models over hashed words and names, which learn from the labels and, on passages without one, from the first trees;
3. boosted trees over the features of 1 and the scores of 2. These ship, with the linear models fitted on all pages.

Labels: aeb marks the text of each article, so a passage's label is the share of its 4-word sequences found there; traf marks some
pieces of text that belong to the article and some that do not. --report prints the scores on unseen pages and writes nothing.
"""
import collections, hashlib, json, os, pathlib, re, struct, sys
import numpy as np
from boost import Booster

BITS = 15
FOLDS = 5
TOKEN = re.compile(r"\w+")
# Pages of aeb, where every passage has a label, weigh so much more than a piece of traf.
AEB_WEIGHT = 8.0
WIDE = dict(trees=180, depth=5, rate=0.11, rows=0.7, columns=0.4, l2=20.0)


def folded(text):
    return re.sub(r"\s+", " ", text).strip()


class Set:
    """The passages of one set of pages."""

    def __init__(self, tables, name, data):
        self.name = name
        width = len((tables / f"{name}.names").read_text().split())
        self.features = np.fromfile(tables / f"{name}.f32", dtype="<f4").reshape(-1, width)
        self.pages, start = [], 0
        for line in open(tables / f"{name}.tsv", encoding="utf-8", newline="\n"):
            path, *texts = line.rstrip("\n").split("\t")
            page = os.path.basename(path)
            page = page[: -len(".html")] if name == "aeb" else page
            texts = [] if texts == [""] else texts
            self.pages.append((page, texts, start, start + len(texts)))
            start += len(texts)
        assert start == len(self.features), f"{name}: table and texts do not agree"
        self.groups, self.words, self.names = self.places(tables)
        gold = json.load(open(data / name / "gold.json", encoding="utf-8"))
        self.gold = gold if name == "aeb" else {g["id"]: g for g in gold}
        self.labels = np.full(start, -1.0)
        self.weights = np.zeros(start)
        for page in self.pages:
            if page[0] in self.gold:
                (self.label_article if name == "aeb" else self.label_pieces)(*page)

    def places(self, tables):
        numbers = np.fromfile(tables / f"{self.name}.places", dtype="<i4")
        groups, words, names, at = [], [], [], 0
        while at < len(numbers):
            group, w, n = numbers[at : at + 3]
            groups.append(group)
            words.append(numbers[at + 3 : at + 3 + w])
            names.append(numbers[at + 3 + w : at + 3 + w + n])
            at += 3 + w + n
        return np.array(groups), words, names

    def label_article(self, page, texts, start, end):
        gold = TOKEN.findall(self.gold[page]["articleBody"])
        left = collections.Counter(zip(*(gold[k:] for k in range(4))))
        tokens = [TOKEN.findall(text) for text in texts]
        kept = self.features[start:end, self.column("isKept")]
        # Of equal passages the one that the rules keep is taken for the article's.
        for k in sorted(range(len(texts)), key=lambda k: (-kept[k], k)):
            sequences = list(zip(*(tokens[k][q:] for q in range(4))))
            if sequences:
                found = 0
                for sequence in sequences:
                    if left[sequence] > 0:
                        left[sequence] -= 1
                        found += 1
                self.labels[start + k] = found / len(sequences)
                self.weights[start + k] = len(tokens[k]) / len(gold)
        text = " " + " ".join(gold) + " "
        for k in range(len(texts)):
            if 0 < len(tokens[k]) < 4:
                self.labels[start + k] = self.is_between(k, tokens, self.labels[start:end], text)
                self.weights[start + k] = (len(tokens[k]) + 1) / len(gold)
        self.weights[start:end] = AEB_WEIGHT * np.minimum(self.weights[start:end], 1.0)

    @staticmethod
    def is_between(k, tokens, labels, text):
        """Whether a short passage stands in the article beside the passages that it stands beside on the page."""
        before = next((p for p in range(k - 1, max(-1, k - 4), -1) if labels[p] > 0.5), None)
        behind = next((p for p in range(k + 1, min(len(tokens), k + 4)) if labels[p] > 0.5 and len(tokens[p]) > 3), None)
        found = before is not None and " " + " ".join(tokens[before][-3:] + tokens[k]) + " " in text
        return float(found or behind is not None and " " + " ".join(tokens[k] + tokens[behind][:3]) + " " in text)

    def label_pieces(self, page, texts, start, end):
        texts = [folded(text) for text in texts]
        for label, pieces in ((0.0, self.gold[page]["without"]), (1.0, self.gold[page]["with"])):
            for piece in pieces:
                holders = [k for k, text in enumerate(texts) if folded(piece) in text]
                for k in holders:
                    if label == 0 or self.labels[start + k] != 0:
                        self.labels[start + k] = label
                        self.weights[start + k] = 1 / 3 if label == 0 else 1 / 3 / len(holders)

    def column(self, name):
        return COLUMNS.index(name)


def fold(page):
    return int(hashlib.md5(f"f{page}".encode()).hexdigest(), 16) % FOLDS


def logistic(scores):
    return 1 / (1 + np.exp(-scores))


def boost(X, labels, weights, seed=1):
    scale = weights / weights.mean()

    def loss(scores):
        p = logistic(scores)
        return (p - labels) * scale, np.maximum(p * (1 - p), 1e-3) * scale

    return Booster(seed=seed, **WIDE).fit(X, loss)


class Linear:
    """Logistic regression over hashed places, with an L2 penalty, by Adam: the sum of weights over the root of their number."""

    def __init__(self, places):
        lengths = np.array([len(p) for p in places])
        self.rows = np.repeat(np.arange(len(places)), lengths)
        self.places = np.concatenate(places)
        self.scale = 1 / np.sqrt(np.maximum(1, lengths))

    def scores(self, weights):
        return np.bincount(self.rows, weights=weights[self.places], minlength=len(self.scale)) * self.scale

    def fit(self, labels, sample, penalty, steps=120, rate=0.15):
        weights = np.zeros(1 << BITS)
        mean, square = np.zeros_like(weights), np.zeros_like(weights)
        total = sample.sum()
        for step in range(1, steps + 1):
            error = (logistic(self.scores(weights)) - labels) * sample * self.scale / total
            gradient = np.bincount(self.places, weights=error[self.rows], minlength=1 << BITS) + penalty * weights
            mean = 0.9 * mean + 0.1 * gradient
            square = 0.99 * square + 0.01 * gradient**2
            weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-7)
        return weights


def quantized(weights):
    scale = np.abs(weights).max() / 127
    return scale, np.round(weights / scale).astype(np.int8)


def group_means(values, groups, pages):
    means = np.zeros_like(values)
    for start, end in pages:
        number = groups[start:end]
        sums = np.bincount(number, weights=values[start:end])
        means[start:end] = (sums / np.maximum(1, np.bincount(number)))[number]
    return means


def unseen(folds, fit, predict, size):
    """Predictions for each passage by a model that has not seen its page."""
    result = np.zeros(size)
    for k in range(FOLDS):
        result[folds == k] = predict(fit(folds != k), folds == k)
    return result


def main():
    global COLUMNS
    tables, output = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    data = pathlib.Path(os.environ["WEFT_DATA"]) / "html"
    COLUMNS = (tables / "aeb.names").read_text().split()
    sets = [Set(tables, name, data) for name in ("aeb", "traf")]
    X = np.vstack([s.features for s in sets])
    labels = np.concatenate([s.labels for s in sets])
    weights = np.concatenate([s.weights for s in sets])
    folds, bounds, sample, start = [], [], [], 0
    for s in sets:
        for page, texts, first, last in s.pages:
            folds += [fold(page)] * len(texts)
            sample += [10 / np.sqrt(10 + len(texts))] * len(texts)
            bounds.append((start + first, start + last))
        start += len(s.features)
    folds, sample = np.array(folds), np.array(sample)
    known = (labels >= 0) & (weights > 0)

    def trees(X, seed):
        return unseen(
            folds, lambda m: boost(X[m & known], labels[m & known], weights[m & known], seed), lambda b, m: b.predict(X[m]), len(X))

    first = logistic(trees(X, 1))
    print("1 done", flush=True)
    target = np.where(known, labels > 0.5, first > 0.5).astype(float)
    sure = known | (first > 0.75) | (first < 0.25)
    sample = np.where(known, 2 * sample, sample) * sure
    groups = np.concatenate([s.groups for s in sets])
    columns, tables_out = [], {}
    for name, penalty in (("words", 3e-6), ("names", 1e-5)):
        linear = Linear([p for s in sets for p in getattr(s, name)])
        scores = unseen(
            folds, lambda m: linear.fit(target, sample * m, penalty), lambda w, m: linear.scores(w)[m], len(X))
        right = ((scores > 0) == (labels > 0.5))[known]
        print(name, "right on unseen pages", right.mean().round(4), flush=True)
        columns += [scores, group_means(scores, groups, bounds)]
        tables_out[name] = quantized(linear.fit(target, sample, penalty))
    X = np.column_stack([X] + columns).astype(np.float32)
    if "--report" in sys.argv:
        np.save(tables / "unseen.npy", logistic(trees(X, 1)))
    output.mkdir(exist_ok=True)
    for name, (scale, values) in tables_out.items():
        (output / f"{name}.bin").write_bytes(struct.pack("<f", scale) + values.tobytes())
    boost(X[known], labels[known], weights[known]).save(output / "passages.bin", X.shape[1])


main()
