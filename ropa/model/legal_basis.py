"""Legal bases: the article that a record's processing rests on, what it covers, and why."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from ropa.model.field import described
from ropa.model.keys import ConditionKey, DataKey, DisclosureKey, PurposeKey, RecordKey
from ropa.model.no_answer import Form
from ropa.model.noun import Fact
from ropa.model.stated import Stated
from ropa.model.text import Translated


class Article(StrEnum):
    """The ground of the GDPR that makes processing lawful."""

    ART_6_1_A = "6(1)(a)"
    ART_6_1_B = "6(1)(b)"
    ART_6_1_C = "6(1)(c)"
    ART_6_1_D = "6(1)(d)"
    ART_6_1_E = "6(1)(e)"
    ART_6_1_F = "6(1)(f)"
    ART_9_2_A = "9(2)(a)"
    ART_9_2_B = "9(2)(b)"
    ART_9_2_C = "9(2)(c)"
    ART_9_2_D = "9(2)(d)"
    ART_9_2_E = "9(2)(e)"
    ART_9_2_F = "9(2)(f)"
    ART_9_2_G = "9(2)(g)"
    ART_9_2_H = "9(2)(h)"
    ART_9_2_I = "9(2)(i)"
    ART_9_2_J = "9(2)(j)"
    ART_10 = "10"


class ArticleSource(StrEnum):
    """Who says that the article, or the right, is the one."""

    SOURCE = "source"
    """The source says so itself."""
    REGISTER = "register"
    """The source puts it in other words; which it is, is the register's mapping."""


class LegalBasis(Fact):
    """A legal basis, with what it covers and the need that it states."""

    prefix: ClassVar[str] = "basis"
    folder: ClassVar[str] = "bases"

    record: RecordKey = described(
        "Record that rests on it.", "Post som vilar på den.", refers="record.key"
    )
    article: Article = described("Article of the GDPR.", "Artikel i dataskyddsförordningen.")
    article_source: ArticleSource = described(
        "Whether the source cites the article or it is the register's interpretation.",
        "Om källan anger artikeln eller om den är registrets tolkning.",
    )
    national_rule: Stated[Translated] = described(
        "National rule that the basis needs (Articles 6(3) and 10).",
        "Nationell regel som grunden kräver (artiklarna 6.3 och 10).",
        default=Stated[Translated](),
        json=True,
        words=Form.POINTER,
    )
    ground: Translated = described(
        "The ground, in the source's terms.", "Grunden, med källans ord.", json=True
    )
    need: Translated = described(
        "What the processing is necessary for.", "Vad behandlingen är nödvändig för.", json=True
    )
    covers_purposes: tuple[PurposeKey, ...] = described(
        "Purposes that it covers.", "Ändamål som den täcker.", default=(), json=True
    )
    covers_data: tuple[DataKey, ...] = described(
        "Categories of data that it covers.",
        "Kategorier av uppgifter som den täcker.",
        default=(),
        json=True,
    )
    covers_disclosures: tuple[DisclosureKey, ...] = described(
        "Disclosures that it covers.", "Utlämnanden som den täcker.", default=(), json=True
    )
    conditions: tuple[ConditionKey, ...] = described(
        "Conditions under which it is the basis.",
        "Villkor för att den ska vara grunden.",
        default=(),
        json=True,
    )

    @property
    def is_on_top(self) -> bool:
        """Whether it adds to a basis under Article 6, as those under Articles 9 and 10 do."""
        return not self.article.startswith("6")
