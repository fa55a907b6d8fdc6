"""Any OpenAI-compatible chat endpoint as an extractor: a large language model, on this machine or elsewhere.

Needs the extra ``jiceng-kg[endpoint]``. The article goes to the endpoint: choose one that may see it. The model's
answer is not trusted: what it says passes the gate like everything else, so an article that instructs the model can at
most make it repeat the article's own words.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from kg.extractors.answers import read_answer
from kg.extractors.chat import Chat, Unanswered, ask
from kg.extractors.prompt import article_prompt, parts, system_prompt
from kg.extractors.said import Said
from kg.model import Extraction

CONFIDENCE = 0.6


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The extractor: asks ``chat`` about an article in parts of ``part`` characters, the first ``most`` of them."""

    chat: Chat
    part: int = 3000
    most: int = 20
    confidence: float = CONFIDENCE

    @property
    def name(self) -> str:
        """``endpoint``."""
        return "endpoint"

    @property
    def options(self) -> str:
        """Server, model, question and sizes; never the key."""
        question = hashlib.sha256(system_prompt().encode()).hexdigest()[:16]
        return f"{self.chat.target} {self.chat.model} {question} {self.part} {self.most}"

    def __call__(self, known: Extraction) -> Said:
        """What the model says of the article. Raises ExtractorError where the endpoint can answer nothing at all."""
        if known.text is None:
            return Said()
        cut = parts(known.text, self.part)
        over = len(cut) - self.most
        said = Said(lost=(("unasked", over),) if over > 0 else ())
        for part in cut[: self.most]:
            said += self.of_part(part, known.article.published)
            if said.failure:  # the article will be asked about again as a whole
                break
        return said

    def of_part(self, part: str, published: str) -> Said:
        """What the model says of one part of an article."""
        question = [
            {"role": "system", "content": system_prompt()},
            {"role": "user", "content": article_prompt(part, published=published)},
        ]
        try:
            return read_answer(ask(self.chat, question))
        except Unanswered as why:
            return Said(failure=str(why))


__all__ = ["Endpoint"]
