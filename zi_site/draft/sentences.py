"""What is said of an import as a whole, beside the doubts of those who read it."""

from zi_site.plan.kinds import Kind, Sentence

CODE = "impor"


class ImportNote(Kind):
    """Doubts, and what was left out or refused, as problems of a document."""

    COMPARE_PLAN = Sentence(CODE, "{doubt.text}", "Cocokkan dengan aslinya.")
    COMPARE_REPORT = Sentence(CODE, "{doubt.text}", "Cocokkan dengan sumbernya.")
    LEFT_OUT = Sentence(CODE, "“{text}” tidak ikut: {why}.")
    REFUSED = Sentence("berkas", "{why}")  # a document in which no plan can be read
