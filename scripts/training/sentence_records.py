#!/usr/bin/env python3
"""Writes texts with marked sentences as the records that `weft train sentences` reads.

usage: sentence_records.py LANGUAGE TEXT.txt ... > RECORDS.jsonl

Beside each text stands TEXT.gold.json with "sentences": [[start, end], ...] in code points.
"""
import json, pathlib, sys

for name in sys.argv[2:]:
    text = pathlib.Path(name)
    gold = json.loads(text.with_suffix(".gold.json").read_text(encoding="utf-8"))
    record = {"language": sys.argv[1], "text": text.read_text(encoding="utf-8"), "sentences": gold["sentences"]}
    print(json.dumps(record, ensure_ascii=False))
