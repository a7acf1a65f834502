"""Who acts: a natural person in a post, or a named job of the system. Two accounts of one person are one person."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from zhibao.kit.errors import CallerFault

JOB = "job"


def one_spelling(person: str) -> str:
    """A staff reference as it counts: Qian.mo, QIAN.MO and qian.mo are one natural person, however wide the signs."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", person).casefold())


@dataclass(frozen=True)
class Actor:
    """A natural person by her staff reference, and the post in which she acts; the post `job` is the system itself."""

    person: str
    post: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "person", one_spelling(self.person))

    @classmethod
    def parse(cls, text: str) -> Actor:
        """An actor from "post:person", as written on a command line. Raises CallerFault `actor_form`."""
        post, colon, person = text.strip().partition(":")
        if not (colon and post.isidentifier() and person) or any(sign.isspace() for sign in person):
            raise CallerFault(
                "actor_form",
                f"经办人“{text}”应写作“岗位:人员”。",
                f"The actor {text!r} must be written as post:person.",
                remedy_zh="例如 confirmation_officer:chen.mei。",
                remedy_en="For example confirmation_officer:chen.mei.",
            )
        return cls(person, post)

    @property
    def machine(self) -> bool:
        """Whether no natural person acts."""
        return self.post == JOB

    def __str__(self) -> str:
        return f"{self.post}:{self.person}"
