"""Makers of documents as offices print them: the plans of tests/rencana as XLSX, DOCX and PDF."""
