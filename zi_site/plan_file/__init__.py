"""A plan as its YAML file, there and back."""
