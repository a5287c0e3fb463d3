"""The core of Trellis: documents, edits, store, exchange and reports. Pure Python, no Qt, usable from a REPL."""
