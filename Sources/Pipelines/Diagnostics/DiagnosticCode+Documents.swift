extension DiagnosticCode {
  /// Codes that a document carries, in its `warnings` and `errors` or as the reason of its
  /// quarantine.
  static let documentCodes = readCodes + extractCodes + annotateCodes + writeCodes

  private static let readCodes = [
    DiagnosticCode(
      "not_found", "no file or folder has this name",
      """
      A path of the command line or of "input.paths" names nothing. Relative paths start at the \
      working directory; put a pattern such as "pages/*.html" in quotes, or the shell takes it.
      """),
    DiagnosticCode(
      "unreadable", "a file or folder cannot be read",
      """
      The operating system refuses to open it, most often for want of permission; the message has \
      its reason. Mend the permissions, or leave the file out with --exclude.
      """),
    DiagnosticCode(
      "outside_root", "a file lies outside --root",
      """
      Identifiers are paths below the folder of --root, and this file is not below it. Name a \
      folder above all inputs, or leave --root out.
      """),
    DiagnosticCode(
      "bad_gzip", "damaged compression",
      """
      The file begins as gzip does, but its data is damaged or cut off, so that what it held is \
      not known. Fetch or make the file again.
      """),
    DiagnosticCode(
      "bad_json", "a line that is no JSON",
      """
      Each line of NDJSON is one JSON object. This one is not, or is a document of weft with a \
      wrong member; the message names the column. The other lines are read.
      """),
    DiagnosticCode(
      "no_text_field", "a record without text",
      """
      No field of the record is the one that holds the text. The message lists the fields it has: \
      name the right one with --text-field, or --html-field for markup.
      """),
    DiagnosticCode(
      "duplicate_id", "an identifier stands twice",
      """
      An earlier document of the run has the same identifier, and outputs could not tell the two \
      apart. Give records identifiers of their own, or read the files in two runs.
      """),
    DiagnosticCode(
      "too_large", "over the limit of size",
      """
      The file is longer than the run or the stage takes, inflated if it is compressed: this keeps \
      one file from taking all memory. --max-bytes raises the limit of a run; extraction ends at 1 \
      GiB, so split what is longer.
      """),
  ]

  private static let extractCodes = [
    DiagnosticCode(
      "not_text", "not a text file",
      """
      The bytes are those of an image, an archive, a PDF or another format that is not text; the \
      message says which. Convert the file to HTML or text first, or leave it out with --exclude.
      """),
    DiagnosticCode(
      "unsupported_encoding", "an encoding that no browser reads",
      """
      The file declares ISO-2022-KR, ISO-2022-CN or HZ. Browsers read none of them, because text \
      can be hidden in them. Convert the file to UTF-8.
      """),
    DiagnosticCode(
      "text_dropped", "text is missing",
      """
      A part of the file could not be read as its author meant it, and the text is shorter for it: \
      the file ends inside a tag or a comment, or its entities would have made it many times \
      longer. The message says which. Look whether the file was cut off on its way, and fetch it \
      again.
      """),
    DiagnosticCode(
      "little_text", "hardly any text of a page was taken",
      """
      Of a page that shows more, hardly anything was taken for its main content; or it is made of \
      links, and those were taken; or it declares an article that its markup does not hold, \
      because a script shows it. The message says which. For the first, try "favor: recall" or \
      "boilerplate: keep", or name the element that holds the text under "elements.select"; for \
      the last, save the page from a browser after its scripts have run.
      """),
    DiagnosticCode(
      "unknown_entities", "entities without a meaning",
      """
      The XML has references such as &name; whose value is not known: it is not declared, stands \
      in another file (which is never loaded), is longer than 200 bytes, or holds references or \
      markup itself. They stand in the text as they are written. Declare them in the document with \
      their plain value, <!ENTITY name "value">, or write the documents out with a validating \
      parser before.
      """),
    DiagnosticCode(
      "nothing_selected", "elements.select fits no element",
      """
      The file has none of the elements that "elements.select" names, so that its text is empty. \
      Compare names, parents and attributes with the file; a prefix stands for the address under \
      "namespaces", which must be that of the file to the letter. For a mixture of files run the \
      stage only where it fits, with "when".
      """),
    DiagnosticCode(
      "not_extracted", "no stage has read the text",
      """
      The pipeline takes files, but its first stages want text. Put extract before them, or read \
      documents that extract has written.
      """),
  ]

  private static let annotateCodes = [
    DiagnosticCode(
      "already_annotated", "the text would change under its annotations",
      """
      The document has layers whose offsets would point to the wrong characters. Run normalize \
      right after extract, before the stages that annotate.
      """),
    DiagnosticCode(
      "no_model", "no model for the language",
      """
      The stage has no model for the language of the document, and does without: words are not \
      stemmed, names are found by lists and rules alone. If the language was taken wrongly, set \
      it; `weft train entities` makes a model.
      """),
    DiagnosticCode(
      "no_normalizer", "ICU lacks the data of a form",
      """
      The ICU that this weft was built with cannot normalize to the form. Choose another, or build \
      with a full ICU.
      """),
    DiagnosticCode(
      "no_word_rules", "ICU lacks the word rules of a language",
      """
      The ICU that this weft was built with cannot find words in the language. Build with a full \
      ICU.
      """),
    DiagnosticCode(
      "no_tokens", "sentences without tokens",
      "Sentences are made of tokens, and the document has none. Put tokenize before sentences."),
    DiagnosticCode(
      "step_limit", "a rule takes too long",
      """
      The regular expression of a rule tries too many ways on this text; it would hold up the run. \
      Make its repetitions possessive (a++) or limited (a{1,40}), and let alternatives begin with \
      different characters.
      """),
    DiagnosticCode(
      "internal", "a mistake of weft itself",
      """
      A stage failed in a way that it does not know. The document is set aside; please report it \
      with the message.
      """),
  ]

  private static let writeCodes = [
    DiagnosticCode(
      "no_source", "no file to show",
      """
      The document does not say which bytes of which file its text comes from, so that the source \
      cannot be shown: it came from a record, or was written without its map. Show the text \
      instead.
      """),
    DiagnosticCode(
      "no_such_offset", "the text is shorter than the offset",
      """
      weft explain was asked for an offset behind the end of the text. Offsets count as the \
      document counts them, which its member "offsets" says: code points, UTF-16 units or bytes.
      """),
    DiagnosticCode(
      "source_missing", "the file of a document is gone",
      """
      The file that the document was extracted from is not where it was. Run from the folder that \
      its "uri" starts at, or name that folder with --root.
      """),
    DiagnosticCode(
      "source_changed", "the file of a document has changed",
      """
      The file is not the one that the document was extracted from: its SHA-256 is another, and \
      the places of the annotations would be wrong. Extract it again.
      """),
    DiagnosticCode(
      "output_clash", "two documents want one file",
      """
      Two identifiers give the same name of a file, as "a:b" and "a?b" may, or "A" and "a" on some \
      disks. Give one another identifier, or write one file for all: --format ndjson.
      """),
  ]
}
