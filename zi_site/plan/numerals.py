"""Roman numerals as decrees print them, and back."""

_WORTH = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
LARGEST = 3999


def roman(number: int) -> str:
    """1 to ``LARGEST`` in capitals; "" for a number that has no numeral."""
    if not 1 <= number <= LARGEST:
        return ""
    written = ""
    for worth, letters in _WORTH:
        count, number = divmod(number, worth)
        written += letters * count
    return written


def roman_value(text: str) -> int:
    """The number that a numeral stands for, in either case; 0 for what is none as it is written."""
    rest, number = text.strip().upper(), 0
    for worth, letters in _WORTH:
        while rest.startswith(letters):
            rest, number = rest.removeprefix(letters), number + worth
    return number if number and not rest and roman(number) == text.strip().upper() else 0
