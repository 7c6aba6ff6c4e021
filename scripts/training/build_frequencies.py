#!/usr/bin/env python3
"""Writes the background word frequencies that the binary embeds: Sources/CModels/data/frequencies/LANGUAGE.bin.

usage: build_frequencies.py OUTPUT_FOLDER          (needs: pip install wordfreq==3.1.1)

One file a language: UInt32 count, then `count` ascending UInt32 fingerprints of lower-cased words, then `count` bytes, each ten
times the word's Zipf value (log10 of occurrences in a billion words). Little-endian. Words that share a fingerprint keep the
higher value. `Lexicons/WordHash.swift` computes the same fingerprints.
"""
import array, math, pathlib, sys
import wordfreq

# English has the larger table: the shipped rankers were trained on it.
SIZES = {"en": 60_000}
OTHERS = 5_000
LANGUAGES = "en de fr es it pt nl sv da nb fi pl ru cs hu ro tr el ar ja zh".split()
NAMES = {"nb": "no"}


def fingerprint(word):
    """The upper 32 bits of `WordHash`: FNV-1a over the scalars of the folded word, then MurmurHash3's finalizer."""
    mask = 0xFFFFFFFFFFFFFFFF
    h = 0xCBF29CE484222325
    for scalar in word:
        h = ((h ^ ord(scalar)) * 0x100000001B3) & mask
    h = ((h ^ (h >> 33)) * 0xFF51AFD7ED558CCD) & mask
    h = ((h ^ (h >> 33)) * 0xC4CEB9FE1A85EC53) & mask
    return (h ^ (h >> 33)) >> 32


def zipf(frequency):
    return round(10 * (math.log10(frequency) + 9))


def main():
    folder = pathlib.Path(sys.argv[1])
    for language in LANGUAGES:
        frequencies = wordfreq.get_frequency_dict(language)
        ranked = sorted(frequencies, key=lambda word: (-frequencies[word], word))
        values = {}
        for word in ranked:
            if len(values) == SIZES.get(language, OTHERS):
                break
            if any(c.isdigit() for c in word):
                continue
            key = fingerprint(word)
            values[key] = max(zipf(frequencies[word]), values.get(key, 0))
        keys = sorted(values)
        data = array.array("I", [len(keys)]).tobytes() + array.array("I", keys).tobytes()
        data += bytes(values[key] for key in keys)
        (folder / f"{NAMES.get(language, language)}.bin").write_bytes(data)
        print(language, len(keys), len(data))


main()
