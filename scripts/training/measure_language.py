#!/usr/bin/env python3
"""Measures `weft language` on the sentences that its model was not trained on, and on three words of each.

usage: measure_language.py WEFT [SENTENCES.json]     (default: $WEFT_DATA/language/train.json)
Held back are the last 100 sentences of each language, of sets smaller than 190 the second half. The three words of a sentence
are a window drawn by a generator with a fixed seed; Chinese, Japanese and Thai, which have no spaces, give 6 to 8 characters.
Prints the share of right guesses, the pairs most often mistaken, and MB/s of processor time of the whole process.
"""
import collections
import json
import os
import random
import re
import resource
import subprocess
import sys

SEED = 1
SPACELESS = {"ja", "th", "zh"}


def held_back(sentences):
    return sentences[-100:] if len(sentences) >= 190 else sentences[len(sentences) // 2 :]


def snippet(language, text, generator):
    """Three words in a row with at least one letter in them, or six to eight characters; None where there are none."""
    if language in SPACELESS:
        pieces, size, glue = re.sub(r"\s", "", text), generator.randint(6, 8), ""
    else:
        pieces, size, glue = text.split(), 3, " "
    windows = [glue.join(pieces[i : i + size]) for i in range(len(pieces) - size + 1)]
    windows = [w for w in windows if any(c.isalpha() for c in w)]
    return generator.choice(windows) if windows else None


def guesses(weft, rows):
    lines = "".join(
        json.dumps({"id": str(i), "text": text}, ensure_ascii=False) + "\n"
        for i, (_, text) in enumerate(rows)
    ).encode()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run(
        [weft, "language", "-j", "1", "--from", "jsonl"], input=lines, stdout=subprocess.PIPE
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    found = [json.loads(line)["metadata"]["language"] for line in run.stdout.splitlines()]
    if len(found) != len(rows):
        sys.exit(f"{len(found)} documents for {len(rows)} texts")
    return found, len(lines) / 1e6 / seconds


def report(name, weft, rows):
    found, speed = guesses(weft, rows)
    wrong = collections.Counter(
        (row[0], guess) for row, guess in zip(rows, found) if row[0] != guess
    )
    right = 100 * (1 - wrong.total() / len(rows))
    pairs = ", ".join(f"{a} as {b} {n}" for (a, b), n in wrong.most_common(12))
    print(f"{name}: {right:.2f} % of {len(rows)}, {speed:.1f} MB/s; {pairs}")


def main():
    weft = sys.argv[1]
    path = sys.argv[2] if len(sys.argv) > 2 else os.environ["WEFT_DATA"] + "/language/train.json"
    with open(path, encoding="utf-8") as file:
        texts = json.load(file)
    generator = random.Random(SEED)
    sentences = [(code, text) for code in sorted(texts) for text in held_back(texts[code])]
    snippets = [(code, snippet(code, text, generator)) for code, text in sentences]
    report("sentences", weft, sentences)
    report("three words", weft, [row for row in snippets if row[1]])


if __name__ == "__main__":
    main()
