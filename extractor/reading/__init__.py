"""Reading: from text to tokens, mentions, numbers and times."""
