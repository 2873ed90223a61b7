"""Views in, output files out: nothing here touches the disk but ``output``."""
