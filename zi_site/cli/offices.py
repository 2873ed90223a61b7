"""What a person calls an office on the command line -> its slug."""

from zi_site.exceptions import UseError
from zi_site.plan.nearest import asked
from zi_site.plan.reference import likely_offices, offices_called, register


def office_named(said: str) -> str:
    """By slug, or by a name that is only one office's; UseError proposes what was meant."""
    named = [said] if said in register() else offices_called(said)
    if len(named) == 1:
        return named[0]
    if named:
        raise UseError(f'Ada {len(named)} satker yang disebut "{said}". {asked(named)}')
    if hint := asked(likely_offices(said)):
        raise UseError(f'Satker "{said}" tidak dikenal. {hint}')
    raise UseError(
        f'Satker "{said}" tidak dikenal: tidak ada dalam daftar {len(register())} satker. Tulis '
        "kode atau nama resminya, misalnya kab-blora."
    )
