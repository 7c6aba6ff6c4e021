/// Sentences written and tagged by hand for these tests, after the guidelines of Universal Dependencies.
///
/// News, abstracts, stories, posts, reviews, recipes, contracts, mails, headlines; one tag a token.
let handTaggedSentences: [(text: String, tags: String)] = [
  (
    "The central bank raised interest rates by half a percentage point on Thursday, its third increase this year.",
    """
    DET ADJ NOUN VERB NOUN NOUN ADP DET DET NOUN NOUN ADP PROPN PUNCT PRON ADJ NOUN DET NOUN PUNCT
    """
  ),
  (
    "We propose a graph-based method that outperforms previously published baselines on four benchmarks.",
    "PRON VERB DET NOUN PUNCT VERB NOUN PRON VERB ADV VERB NOUN ADP NUM NOUN PUNCT"
  ),
  (
    "The enzyme is inhibited by zinc ions, which bind to its active site.",
    "DET NOUN AUX VERB ADP NOUN NOUN PUNCT PRON VERB ADP PRON ADJ NOUN PUNCT"
  ),
  (
    "“Don't you dare,” she whispered, and the old door creaked shut behind them.",
    """
    PUNCT AUX PRON VERB PUNCT PUNCT PRON VERB PUNCT CCONJ DET ADJ NOUN VERB ADJ ADP PRON PUNCT
    """
  ),
  ("omg that movie was soooo bad lol", "INTJ DET NOUN AUX ADV ADJ INTJ"),
  (
    "Great food, terrible service; we waited nearly an hour for our drinks.",
    "ADJ NOUN PUNCT ADJ NOUN PUNCT PRON VERB ADV DET NOUN ADP PRON NOUN PUNCT"
  ),
  (
    "Preheat the oven to 180 degrees and grease two small tins.",
    "VERB DET NOUN ADP NUM NOUN CCONJ VERB NUM ADJ NOUN PUNCT"
  ),
  (
    "The tenant shall not sublet the flat without the prior written consent of the landlord.",
    "DET NOUN AUX PART VERB DET NOUN ADP DET ADJ ADJ NOUN ADP DET NOUN PUNCT"
  ),
  (
    "Hi Anna, could you please send me the signed form before Friday?",
    "INTJ PROPN PUNCT AUX PRON INTJ VERB PRON DET VERB NOUN ADP PROPN PUNCT"
  ),
  (
    "I've never been there, but my brother says it's worth the trip.",
    "PRON ADV AUX ADV PUNCT CCONJ PRON NOUN VERB PRON ADJ DET NOUN PUNCT"
  ),
  ("Two Dead After Storm Hits Northern Coast", "NUM ADJ SCONJ NOUN VERB ADJ NOUN"),
  (
    "There are three reasons why this approach fails when the data is noisy.",
    "PRON VERB NUM NOUN ADV DET NOUN VERB ADV DET NOUN AUX ADJ PUNCT"
  ),
  (
    "Having finished her homework, Maria ran outside to play with the dogs.",
    "AUX VERB PRON NOUN PUNCT PROPN VERB ADV PART VERB ADP DET NOUN PUNCT"
  ),
  (
    "Marie Curie was born in Warsaw in 1867 and won the Nobel Prize twice.",
    "PROPN PROPN AUX VERB ADP PROPN ADP NUM CCONJ VERB DET PROPN PROPN ADV PUNCT"
  ),
  (
    "What he said about the new tax surprised nobody.",
    "PRON PRON VERB ADP DET ADJ NOUN VERB PRON PUNCT"
  ),
  (
    "The company's shares fell 12% to $3.40 after it cut its forecast.",
    "DET NOUN NOUN VERB NUM SYM ADP SYM NUM SCONJ PRON VERB PRON NOUN PUNCT"
  ),
  (
    "If the file does not exist, the program creates it and exits.",
    "SCONJ DET NOUN AUX PART VERB PUNCT DET NOUN VERB PRON CCONJ VERB PUNCT"
  ),
  (
    "Neither the players nor their coach wanted to talk to reporters.",
    "CCONJ DET NOUN CCONJ PRON NOUN VERB PART VERB ADP NOUN PUNCT"
  ),
  (
    "more people should really read this, its so well written",
    "ADJ NOUN AUX ADV VERB PRON PUNCT PRON ADV ADV VERB"
  ),
  (
    "The older house, built of red brick, has been empty for decades.",
    "DET ADJ NOUN PUNCT VERB ADP ADJ NOUN PUNCT AUX AUX ADJ ADP NOUN PUNCT"
  ),
  (
    "Deep learning models often require large amounts of labelled training data.",
    "ADJ NOUN NOUN ADV VERB ADJ NOUN ADP VERB NOUN NOUN PUNCT"
  ),
  (
    "Light travels faster than sound, as anyone who has watched fireworks knows.",
    "NOUN VERB ADV ADP NOUN PUNCT SCONJ PRON PRON AUX VERB NOUN VERB PUNCT"
  ),
  (
    "He looked up the word, wrote it down and gave the book back.",
    "PRON VERB ADP DET NOUN PUNCT VERB PRON ADP CCONJ VERB DET NOUN ADV PUNCT"
  ),
  (
    "Our results suggest that early treatment reduces both cost and mortality.",
    "PRON NOUN VERB SCONJ ADJ NOUN VERB CCONJ NOUN CCONJ NOUN PUNCT"
  ),
  (
    "Is there any milk left, or do we need to buy some?",
    "VERB PRON DET NOUN VERB PUNCT CCONJ AUX PRON VERB PART VERB PRON PUNCT"
  ),
]
