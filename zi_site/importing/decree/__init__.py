"""The paragraphs around the table -> what the decree says of itself."""
