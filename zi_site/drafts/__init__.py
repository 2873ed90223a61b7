"""What was read out of a document or workbook -> the text that belongs into plans/, and what it replaces there."""

from zi_site.drafts.plan import Drafted, drafted
from zi_site.drafts.reports import DraftedReports, drafted_reports

__all__ = ["Drafted", "DraftedReports", "drafted", "drafted_reports"]
