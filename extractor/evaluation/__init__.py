"""Claims held against annotated articles: precision, recall, grounding, confusions of scope. Knows records alone."""
