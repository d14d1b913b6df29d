"""The case page: one case on a page of its own, as the booklet shows it to an outside reader."""

import datetime as dt

from desktop.documents.anonymise import shown
from desktop.documents.blocks import Document, Properties
from desktop.documents.casebook import Shelf, in_script
from desktop.documents.cases import ShownCase, case_card
from desktop.documents.voice import Voice
from desktop.i18n import Language, Words

CARD = "card"
"""The anchor of the card."""


def compose_case_page(shelf: Shelf, language: Language) -> Document:
    """The page of the shelf's one case, in a language: named as its permission allows, whether it may be shown or not.

    A case that is internal or whose permission has run out is seen here by its own people, as it would look.
    """
    told = in_script(shelf, language)
    voice = Voice(words=Words(language), customer="", us=told.brand.short_name or told.brand.name)
    case = shown(told.cases[0], voice.words, told.industries)
    card = case_card(ShownCase(case), voice, told.industries, told.products, CARD)
    brand, day = told.brand, told.today
    return Document(
        kind="casebook",
        language=language,
        properties=Properties(
            title=case.title,
            subject=voice("Case study"),
            author=brand.author or brand.name,
            company=brand.name,
            keywords=(),
            written=dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC),
        ),
        cover=None,
        blocks=(card,),
        header_left=voice.us,
        header_right=voice("Case study"),
        footer_left=brand.slogan or brand.name,
        page_label=voice("Page {page} of {pages}"),
    )
