"""What a file is, asked once; what officers upload into masuk/ -> drafts and a proposal's text."""
