#!/usr/bin/env python3
"""Fits the keyphrase ranker: Sources/CModels/data/rankers/keyphrases.bin.

usage: fit_keyphrases.py TABLES OUTPUT.bin [--all]          (needs numpy; nltk for the Porter stemmer; $WEFT_DATA)

TABLES is a folder with SET.tsv, SET.f32 and SET.names for each set, made by
    weft sentences --from text --layers all $WEFT_DATA/keywords/SET/docsutf8 | training-tables keyphrases TABLES/SET
A third of each set, by the MD5 of its documents' ids, is held back and scored; with --all it is trained on too.
"""
import hashlib, os, pathlib, re, sys
import numpy as np
from nltk.stem.porter import PorterStemmer
from boost import Booster

SETS = ["Inspec", "SemEval2017", "500N-KPCrowd-v1.1", "Nguyen2007", "SemEval2010", "theses100", "www", "kdd",
        "citeulike180", "WKC", "110-PT-BN-KP"]
WEIGHT = {"www": 0.5, "kdd": 0.5, "citeulike180": 0.5}  # their keys are tags and author's keys: few, and often absent
NEGATIVES = 500  # a document, drawn at random: hard negatives make rankers fail on long texts
NEGATIVE_MASS = 5  # of a document, where its gold phrases together weigh 1

stemmer = PorterStemmer(mode=PorterStemmer.ORIGINAL_ALGORITHM)
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
stems = {}


def key(phrase):
    words = WORD.findall(phrase.lower().replace("’", "'"))
    for word in words:
        if word not in stems:
            stems[word] = stemmer.stem(word)
    return tuple(stems[word] for word in words)


def is_held_back(name, document):
    return hashlib.md5(f"h/{name}/{document}".encode()).digest()[0] % 3 == 0


def load(tables, name):
    """[(document, keys of the candidates, gold flags, features, gold keys)]"""
    width = len((tables / f"{name}.names").read_text().split())
    features = np.fromfile(tables / f"{name}.f32", dtype="<f4").reshape(-1, width)
    folder = pathlib.Path(os.environ["WEFT_DATA"]) / "keywords" / name / "keys"
    documents, start = [], 0
    for line in open(tables / f"{name}.tsv", encoding="utf-8", newline="\n"):
        document, *phrases = line.rstrip("\n").split("\t")
        phrases = [p for p in phrases if p]
        document = pathlib.PurePath(document).name.removesuffix(".txt")
        gold = {key(k) for k in (folder / f"{document}.key").read_text("utf-8", "replace").splitlines()} - {()}
        keys = [key(p) for p in phrases]
        rows = features[start : start + len(phrases)]
        start += len(phrases)
        documents.append((document, keys, np.array([k in gold for k in keys], dtype=bool), rows, gold))
    assert start == len(features), f"{name}: table and labels do not agree"
    return documents


def f1_at_10(documents, score):
    total = 0.0
    for _, keys, _, rows, gold in documents:
        best = []
        for index in np.argsort(-score(rows), kind="stable") if len(keys) else []:
            if keys[index] and keys[index] not in best:
                best.append(keys[index])
            if len(best) == 10:
                break
        hits = sum(k in gold for k in best)
        total += 2 * hits / (len(best) + len(gold)) if hits else 0
    return 100 * total / max(1, len(documents))


def main():
    tables, output, takes_all = pathlib.Path(sys.argv[1]), sys.argv[2], "--all" in sys.argv
    random = np.random.default_rng(0)
    data = {name: load(tables, name) for name in SETS}
    rows, labels, weights = [], [], []
    for name in SETS:
        chosen = [d for d in data[name] if takes_all or not is_held_back(name, d[0])]
        mass = 5 * (WEIGHT.get(name, 1) * 300 / len(chosen)) ** 0.5
        for _, _, gold, features, _ in chosen:
            if not gold.any():
                continue
            right, wrong = np.flatnonzero(gold), np.flatnonzero(~gold)
            drawn = random.choice(wrong, min(len(wrong), NEGATIVES), replace=False)
            rows.append(features[np.concatenate([right, drawn])])
            labels.append(np.r_[np.ones(len(right)), np.zeros(len(drawn))])
            weights.append(mass * np.r_[np.full(len(right), 1 / len(right)),
                                        np.full(len(drawn), NEGATIVE_MASS / max(1, len(drawn)))])
    X, y, w = np.concatenate(rows), np.concatenate(labels), np.concatenate(weights)
    print(f"{len(X)} candidates, {int(y.sum())} of them gold, {len(rows)} documents")

    def logistic(scores):
        chance = 1 / (1 + np.exp(-scores))
        return w * (chance - y), w * np.maximum(chance * (1 - chance), 1e-4)

    booster = Booster(trees=150, depth=5, rate=0.15, rows=0.5, columns=0.5).fit(X, logistic)
    booster.save(output, X.shape[1])
    for name in SETS:
        held = [d for d in data[name] if is_held_back(name, d[0])]
        print(f"{name:20s} held back {len(held):4d}  F1@10 {f1_at_10(held, booster.predict):.1f}")


main()
