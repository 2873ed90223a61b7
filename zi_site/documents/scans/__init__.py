"""Pictures of pages -> pages with characters and lines, as a PDF with a text layer has them."""
