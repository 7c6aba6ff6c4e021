#!/usr/bin/env python3
"""Writes the letter pairs by which encodings are told apart: Sources/CModels/data/letterpairs.txt.

usage: build_letter_pairs.py SENTENCES.json OUTPUT        (SENTENCES.json: {"de": ["...", ...], ...})

One line a language: its code, the cost of a pair with a letter beyond ASCII, the cost of one without, then pairs of
lower-cased letters in groups: a cost and the pairs that have it. `_` stands for all that is no letter. A cost is ten times the
negative natural logarithm of a probability. Every third sentence is kept back for measuring.
"""
import collections, json, math, sys, unicodedata

LANGUAGES = "de fr es it pt nl af sv da no fi en is et lt lv pl cs sk hu hr sl ro tr vi ru uk bg el he ar fa th".split()
RAREST = 2e-4
# Too few sentences to count, so a few lines written for it.
WRITTEN = {
    "lt": """Vakar vakare žvejai grįžo į uostą anksčiau negu paprastai, nes pūtė stiprus vėjas ir jūra buvo labai
        neramu. Miestelio gyventojai susirinko prie tilto, kur vyko metinė šventė. Vaikai žaidė smėlyje, o jų tėvai kalbėjosi
        apie būsimą žiemą. Kiekvieną rytą mokytoja eina į mokyklą pro seną bažnyčią. Ji sako, kad mūsų šalyje yra daug gražių
        ežerų ir miškų. Šiąnakt lijo, todėl keliai šlapi, tačiau saulė jau šviečia virš stogų. Žmonės perka duoną, sūrį,
        obuolius ir žuvį. Įdomu, ką apie tai mąsto jaunesnė karta, kuri išvažiavo į užsienį.""",
    "lv": """Vakar vakarā zvejnieki atgriezās ostā agrāk nekā parasti, jo pūta stiprs vējš un jūra bija ļoti nemierīga.
        Pilsētas iedzīvotāji pulcējās pie tilta, kur notika ikgadējie svētki. Bērni spēlējās smiltīs, bet viņu vecāki runāja
        par gaidāmo ziemu. Katru rītu skolotāja iet uz skolu gar veco baznīcu. Viņa saka, ka mūsu zemē ir daudz skaistu ezeru
        un mežu. Šonakt lija, tāpēc ceļi ir slapji, taču saule jau spīd virs jumtiem. Cilvēki pērk maizi, sieru, ābolus un
        zivis. Kāpēc jaunākā paaudze, kas aizbraukusi uz ārzemēm, domā citādi, to neviens nezina, un ģimenes par to klusē.""",
    "is": """Í gær komu sjómennirnir fyrr í höfn en venjulega, því að vindurinn var hvass og sjórinn úfinn. Íbúar bæjarins
        hittust við brúna þar sem árleg hátíð var haldin. Börnin léku sér í sandinum og foreldrar þeirra ræddu um veturinn sem
        er í vændum. Á hverjum morgni gengur kennarinn í skólann fram hjá gömlu kirkjunni. Hún segir að í landinu okkar séu
        mörg falleg vötn og fjöll. Það rigndi í nótt og vegirnir eru blautir, en sólin skín nú þegar yfir þökunum. Fólkið
        kaupir brauð, ost, epli og fisk. Hvað finnst yngri kynslóðinni, sem flutti til útlanda, um þetta?""",
}
# As encodings of one byte a letter have them.
STAND_INS = {"ro": ("șțȘȚ", "şţŞŢ"), "fa": ("یىە", "ييه")}
TONES = "\u0300\u0301\u0303\u0309\u0323"


def prepared(text, language):
    text = unicodedata.normalize("NFC", text).replace("İ", "i").lower()
    if language in STAND_INS:
        text = text.translate(str.maketrans(*STAND_INS[language]))
    if language == "vi":  # windows-1258 has letters and tones apart.
        parts = []
        for letter in text:
            whole = unicodedata.normalize("NFD", letter)
            tones = "".join(mark for mark in whole if mark in TONES)
            rest = "".join(mark for mark in whole if mark not in TONES)
            is_whole = letter.encode("cp1258", "ignore") or not tones
            parts.append(letter if is_whole else unicodedata.normalize("NFC", rest) + tones)
        text = "".join(parts)
    return text


def pairs(sentences, language):
    high, low = collections.Counter(), 0
    for sentence in sentences:
        before = "_"
        for letter in prepared(sentence, language) + " ":
            if not (letter.isalpha() or unicodedata.category(letter) in ("Mn", "Mc", "Lm")):
                letter = "_"
            if ord(before) > 127 or ord(letter) > 127:
                high[before + letter] += 1
            elif before != "_" or letter != "_":
                low += 1
            before = letter
    return high, low


def cost(probability):
    return min(95, round(-10 * math.log(probability)))


def main():
    data = json.load(open(sys.argv[1], encoding="utf-8"))
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write("# Written by scripts/training/build_letter_pairs.py.\n")
        for language in LANGUAGES:
            known = [s for i, s in enumerate(data.get(language, [])) if i % 3] or [WRITTEN[language]]
            high, low = pairs(known, language)
            total = sum(high.values())
            share = max(0.002, total / (total + low))
            # Markup and foreign names make any text look more like English.
            shown = min(0.15, share)
            out.write(f"{language} {cost(share)} {round(-10 * math.log(1 - shown), 1)}")
            groups = collections.defaultdict(list)
            for pair, count in high.items():
                if count / total > RAREST:
                    groups[cost(count / total)].append(pair)
            for value in sorted(groups):
                out.write(f" {value} " + " ".join(sorted(groups[value])))
            out.write("\n")


main()
