"""A plan or reports -> the text of their YAML file."""
