/// The keys of a pipeline file, declared once for the checker and the schema.
enum PipelineKey: String, CaseIterable {
  case version, extends, vars, input, stages, outputs, run
  case onError = "on_error"
  case tests

  var help: String {
    switch self {
    case .version: "The version of the file format: 1. It is the first key."
    case .extends: "A pipeline file to start from: maps merge by key, stages by id."
    case .vars: "Values to use elsewhere as ${name}; ${env:NAME:-default} asks the environment."
    case .input: "What to read."
    case .stages: "What each document goes through, in this order."
    case .outputs: "What to write; -o and --out-dir on the command line replace it."
    case .run: "How to run."
    case .onError: "What becomes of documents that fail."
    case .tests: "Inputs and what the stages must make of them; weft test runs them."
    }
  }
}

/// The keys of a stage in its long form.
enum StageKey: String, CaseIterable {
  case use, id, with
  case onError = "on_error"
  case when

  var help: String {
    switch self {
    case .use: "The stage's name."
    case .id: "A name of its own for this use of the stage; the stage's name unless given."
    case .with: "The settings of the stage."
    case .onError: "What becomes of a document when this stage fails on it."
    case .when: "Run the stage only on documents for which this expression is true."
    }
  }
}

/// The keys of a test.
enum TestKey: String, CaseIterable {
  case name, input, expect

  var help: String {
    switch self {
    case .name: "What the test shows, as a sentence."
    case .input: "The document: html, xml or text with its content, or file with a path."
    case .expect: "What must come out."
    }
  }
}

/// The output formats by the names that a file gives them.
enum OutputFormat: String, CaseIterable {
  case ndjson, json, csv

  var help: String {
    switch self {
    case .ndjson: "All documents in one file, one JSON object on a line."
    case .json: "A folder with one JSON file for each document."
    case .csv: "One layer of all documents as a table."
    }
  }
}

/// Keys that other versions have: known here to say so.
enum LaterKey: String, CaseIterable {
  case timeout, memory, retries
}
