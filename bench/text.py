# SPDX-License-Identifier: EUPL-1.2
"""Dutch-looking text out of a small word list: frequent words, and a long tail of compounds."""

from itertools import accumulate
from pathlib import Path
from random import Random

WORDS = Path(__file__).with_name("words.txt")
FORMS = 30_000
"""How many nouns there are, compounds included; so many that an index meets new words on every page."""
PATTERNS = (
    "het N V de N D",
    "de A N V de N van het N",
    "een N V D met de N en de N",
    "in de N V het A N D een N",
    "wie de N V , V ook het N",
    "de N en de N V samen aan een A N",
    "als het N V , dan V de A N de N voor het N",
    "bij dit N V de N D , omdat de N het A N V",
    "volgens de N V het N van de N D in de N",
    "D V de N een A N , want het N V",
    "dat V de N niet , maar het A N V D wel",
    "voor een A N V de N het N , zodat de N D V",
)
ENDINGS = "....?."


def words_of(file: Path) -> dict[str, list[str]]:
    """Return the words of each class, most frequent first; of a noun both forms."""
    classes: dict[str, list[str]] = {}
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("["):
            classes[line.strip("[]")] = []
        elif line and not line.startswith("#"):
            classes[list(classes)[-1]] += line.split()
    return classes


def compounds(nouns: list[str], count: int) -> list[str]:
    """Return `count` joined nouns, in an order that looks random and never changes."""
    heads = [noun.split("/")[0] for noun in nouns if "/" in noun]
    tails = [form for noun in nouns for form in noun.split("/")]
    pairs = [head + ("s" if len(head + tail) % 3 == 0 else "") + tail for head in heads for tail in tails]
    return Random("compounds").sample(pairs, count)


class Text:
    """Writes titles, sentences and paragraphs; what a `Random` gives decides every word."""

    def __init__(self, abbreviations: tuple[str, ...] = (), file: Path = WORDS) -> None:
        classes = words_of(file)
        plain = [form for noun in classes["nouns"] for form in noun.split("/")]
        nouns = [*plain, *compounds(classes["nouns"], FORMS - len(plain))]
        self._classes = {
            "N": nouns,
            "V": classes["verbs"],
            "A": classes["adjectives"],
            "D": classes["adverbs"],
        }
        self._weights = {name: _zipf(len(words)) for name, words in self._classes.items()}
        self._patterns = [pattern.split() for pattern in PATTERNS]
        self._abbreviations = abbreviations

    def word(self, rng: Random, kind: str = "N") -> str:
        """Return one word of a class, frequent ones more often."""
        return rng.choices(self._classes[kind], cum_weights=self._weights[kind])[0]

    def clause(self, rng: Random) -> str:
        """Return a sentence without its capital and full stop."""
        words = [
            self.word(rng, token) if token in self._classes else token for token in rng.choice(self._patterns)
        ]
        if self._abbreviations and rng.random() < 0.12:  # noqa: PLR2004 - one sentence in eight
            words[-1] = f"bij {rng.choice(self._abbreviations)}"
        return " ".join(words).replace(" ,", ",")

    def sentence(self, rng: Random) -> str:
        """Return one sentence; one in ten stresses a word."""
        words = self.clause(rng).split()
        if rng.random() < 0.1:  # noqa: PLR2004
            at = rng.randrange(1, len(words))
            words[at] = f"**{words[at].strip(',')}**"
        return _capital(" ".join(words)) + rng.choice(ENDINGS)

    def paragraph(self, rng: Random, words: int) -> str:
        """Return sentences of at least `words` words together."""
        sentences: list[str] = []
        while sum(sentence.count(" ") + 1 for sentence in sentences) < words:
            sentences.append(self.sentence(rng))
        return " ".join(sentences)

    def plain(self, rng: Random, words: int) -> str:
        """Return a paragraph without markup, for fields of records."""
        return self.paragraph(rng, words).replace("**", "")

    def title(self, rng: Random) -> str:
        """Return a short heading."""
        return _capital(
            f"{self.word(rng, 'A')} {self.word(rng)} {rng.choice(('en', 'voor', 'bij'))} {self.word(rng)}"
        )

    def name(self, rng: Random) -> str:
        """Return one noun with a capital."""
        return _capital(self.word(rng))


def _zipf(count: int) -> list[float]:
    return list(accumulate(1 / (rank + 2.7) ** 1.07 for rank in range(1, count + 1)))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
