"""zi_site: one YAML file per office and year in, a static public-information site out."""

__version__ = "0.1.0"
