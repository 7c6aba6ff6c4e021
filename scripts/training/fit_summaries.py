#!/usr/bin/env python3
"""Fits the sentence ranker: Sources/CModels/data/rankers/sentences.bin.

usage: fit_summaries.py TABLES OUTPUT.bin [--all]           (needs numpy; $WEFT_DATA)

TABLES is a folder with SET.tsv, SET.f32 and SET.names, made of $WEFT_DATA/summaries/SET.jsonl by
    weft sentences --from jsonl --layers all … | training-tables sentences TABLES/SET
where each record's text is its sentences joined by spaces. The target of a sentence is the density of its overlap with the
reference summaries, (h1 + 2 h2) / (words + 8): unigrams and bigrams shared; plain ROUGE would prefer long sentences.
"""
import collections, hashlib, json, os, pathlib, re, sys
import numpy as np
from boost import Booster

SETS = ["gum", "scitldr", "squality"]
# The genres of GUM whose texts are under CC BY, CC BY-SA or in the public domain; those under NC terms are not read.
GENRES = {"academic", "bio", "interview", "news", "voyage", "speech", "textbook"}
WORD = re.compile(r"[a-z0-9]+")


def words(text):
    """Lower case, plurals folded: enough to find shared words."""
    return [w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in WORD.findall(text.lower())]


def counts(tokens):
    return collections.Counter(tokens), collections.Counter(zip(tokens, tokens[1:]))


def density(sentence, references):
    tokens = words(sentence)
    one, two = counts(tokens)
    return float(np.mean([(sum((one & r1).values()) + 2 * sum((two & r2).values())) / (len(tokens) + 8)
                          for r1, r2 in references]))


def is_held_back(name, document):
    return hashlib.md5(f"h/{name}/{document}".encode()).digest()[0] % 3 == 0


def load(tables, name):
    """[(document, targets, features)] of the records that may be trained on"""
    width = len((tables / f"{name}.names").read_text().split())
    features = np.fromfile(tables / f"{name}.f32", dtype="<f4").reshape(-1, width)
    records = {}
    for line in open(pathlib.Path(os.environ["WEFT_DATA"]) / "summaries" / f"{name}.jsonl", encoding="utf-8"):
        record = json.loads(line)
        records[str(record["id"])] = record
    documents, start = [], 0
    for line in open(tables / f"{name}.tsv", encoding="utf-8", newline="\n"):
        document, *sentences = line.rstrip("\n").split("\t")
        sentences = [s for s in sentences if s]
        rows = features[start : start + len(sentences)]
        start += len(sentences)
        record = records[document.split(":", 1)[-1]]
        if name == "gum" and record["genre"] not in GENRES or len(sentences) < 3:
            continue
        references = [counts(words(r)) for r in record["refs"]]
        documents.append((document, np.array([density(s, references) for s in sentences]), rows))
    assert start == len(features), f"{name}: table and labels do not agree"
    return documents


def main():
    tables, output, takes_all = pathlib.Path(sys.argv[1]), sys.argv[2], "--all" in sys.argv
    rows, targets, weights, held = [], [], [], {}
    for name in SETS:
        documents = load(tables, name)
        held[name] = [d for d in documents if is_held_back(name, d[0])]
        chosen = documents if takes_all else [d for d in documents if not is_held_back(name, d[0])]
        for _, target, features in chosen:
            if target.std() < 1e-6:
                continue
            rows.append(features)
            targets.append((target - target.mean()) / target.std())  # the ranking within a text is what counts
            weights.append(np.full(len(target), len(target) ** -0.7 * len(chosen) ** -0.5))
    X, y, w = np.concatenate(rows), np.concatenate(targets), np.concatenate(weights)
    w *= len(w) / w.sum()
    print(f"{len(X)} sentences of {len(rows)} documents")
    booster = Booster(trees=300, depth=4, rate=0.08, rows=0.6, columns=0.5, l2=20).fit(X, lambda s: (w * (s - y), w))
    booster.save(output, X.shape[1])
    for name, documents in held.items():
        best = [target[np.argmax(booster.predict(features))] / target.max() for _, target, features in documents if target.max() > 0]
        print(f"{name:10s} held back {len(best):4d}  target of the first pick, of the best possible: {np.mean(best):.3f}")


main()
