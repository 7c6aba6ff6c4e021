#!/usr/bin/env python3
"""Joins the sentences of summarization records to texts, each text once.

usage: summary_texts.py NAME < SET.jsonl > texts.jsonl
"""

import json
import sys

name = sys.argv[1]
seen = set()
for line in sys.stdin:
    record = json.loads(line)
    text = " ".join(record["sentences"])
    if text not in seen:
        seen.add(text)
        print(json.dumps({"id": f"{name}/{record['id']}", "text": text}))
