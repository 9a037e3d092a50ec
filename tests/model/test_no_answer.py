"""Words that are no answer are told from content, however they are written."""

from __future__ import annotations

import pytest
from builders import made

from ropa.model import NOUNS
from ropa.model.no_answer import Form, Meaning, is_doubtful, meaning
from ropa.model.texts import NO_ANSWERS, form_of, refusal

NO_ANSWER = {
    Meaning.NONE: (
        "none, None., NEJ, nej!, no, inga, ingen, Inget, [none], (nej), «none», none/none,"
        "nej inga,Nej; ingenting,0,false,off,finns ej,saknas,inga kända,none at present,"
        "not used,❌"
    ),
    Meaning.NEITHER: (
        "N/A,n/a,N.A.,n a,NA,-,–,—,--,- -,/,*,.,…,...,?,??,!,(),[],_,~,null,NULL,"
        "not applicable,ej tillämpligt,inte aktuellt,undefined,N/A - none,ｎ／ａ,"
        "N\u00a0/\u00a0A,\u2011,\u2212"
    ),
    Meaning.UNKNOWN: (
        "unknown,okänt,Okänd.,OKANT,TBD,tbd.,T.B.D.,<TBD>,{{TODO}},to be determined,"
        "vet ej,vet inte,ej angivet,not stated,kompletteras senare,utreds,pending,oklart,"
        "don't know,don’t know,uppgift saknas,no information,okänt/unknown,framgår ej,"
        "ej\u00a0känt,TB\u200bD,no\u00a0data"
    ),
    Meaning.YES: (
        "ja,Ja.,JA!,yes,x,X,ok,OK.,true,on,1,finns,det finns,done,klart,gjord,in place,"
        "upprättat,avtal finns,✓,✅,yes yes,ja/yes,(ja),signed,\u00a0ja\u00a0,ＪＡ"
    ),
    Meaning.VAGUE: (
        "same as above,samma som ovan,Dito,d:o,ditto,ibid.,se ovan,see above,as above,"
        "enligt ovan,vid behov,Vid behov.,as needed,where necessary,i förekommande fall,"
        "if applicable,etc.,m.m.,various,diverse,enligt lag"
    ),
    Meaning.ELSEWHERE: (
        "see DPIA,se DPIA,Se DPIA:n,(see the DPIA),se avtal,Se avtalet.,enligt policy,"
        "enligt avtal,according to policy,as per agreement,see our privacy policy,"
        "se bilaga 3,see appendix B,jfr konsekvensbedömningen,documented in the DPIA,"
        "framgår av personuppgiftsbiträdesavtalet,se separat dokument,"
        "see https://example.org/a,se hemsidan,refer to the contract,se vårt avtal,"
        "se dokument 2024/17,i enlighet med riktlinjer"
    ),
}
SAMPLES = [(text, found) for found, texts in NO_ANSWER.items() for text in texts.split(",") if text]


@pytest.mark.parametrize(("text", "found"), SAMPLES, ids=[text for text, _ in SAMPLES])
def test_words_alone_are_no_answer(text: str, found: Meaning) -> None:
    assert meaning(text) is found


CONTENT = (
    "14 days",
    "010-588 00 00",
    "08-123 45 67",
    "1.0",
    "2026-01-01",
    "10",
    "dpo@example.org",
    "https://example.org/kontakt",
    "Box 1",
    "Ja AB",
    "NA Systems",
    "Nej till våld",
    "Ingen utomstående har tillträde; kort krävs.",
    "No recording is kept.",
    "Vid behov av underlag för en polisanmälan",
    "se till att kamerorna fungerar",
    "Enligt marknadsföringslagen",
    "enligt 3 kap. 9 § dataskyddslagen",
    "See the police at once",
    "Same day",
    "Okänd besökare registreras som gäst",
    "TBD Consulting AB",
    "none of the data leave Sweden but for support",
    "så länge de behövs",
    "Tills vidare",
    "så länge de behövs för att hantera rättsliga anspråk",
    "Alla",
    "kryptering",
    "Å",
    "Sverige",
    "Support",
    "Finns i systemet i Stockholm",
    "Kontakta kundservice",
    "Kontakta dataskyddsombudet",
    "x" * 201,
    "🕵️",
    "@ref",
)


@pytest.mark.parametrize("text", CONTENT)
@pytest.mark.parametrize("form", [Form.REQUIRED, Form.ANSWER, Form.POINTER, Form.REASON])
def test_one_word_of_content_makes_an_answer(text: str, form: Form) -> None:
    assert meaning(text, form) is None


@pytest.mark.parametrize(
    "text",
    [
        "Inga överföringar",
        "No transfers",
        "Inga överföringar till tredjeland sker.",
        "No transfers to third countries take place",
        "Överförs inte utanför EU/EES",
        "No DPO",
        "Inget dataskyddsombud är utsett",
        "Inget avtal finns",
        "No automated decisions are made",
        "Inga automatiserade beslut fattas",
    ],
)
def test_a_sentence_that_there_is_none_is_no_stated_value_but_a_reason(text: str) -> None:
    assert meaning(text, Form.ANSWER) is Meaning.NONE
    assert meaning(text, Form.REASON) is None


@pytest.mark.parametrize(
    "text",
    ["The source does not state it.", "Källan anger det inte", "Det framgår inte av meddelandet"],
)
def test_a_sentence_that_the_source_is_silent_is_no_stated_value_but_a_reason(text: str) -> None:
    assert meaning(text, Form.ANSWER) is Meaning.UNKNOWN
    assert meaning(text, Form.REASON) is None


@pytest.mark.parametrize("text", ["NA", "Ja", "No", "X", "OK", "Inga", "None", "Tom", "On", "null"])
def test_a_company_a_place_or_a_person_may_be_called_so(text: str) -> None:
    assert meaning(text, Form.NAME) is None
    assert is_doubtful(text, Form.NAME)


@pytest.mark.parametrize("text", ["N/A?", "-", "?", "TBD", "okänd", "Unknown", "se avtal", "ja ja"])
def test_nobody_is_called_so(text: str) -> None:
    assert meaning(text, Form.NAME) is not None


def test_a_condition_may_be_where_needed_since_sources_say_so() -> None:
    assert meaning("vid behov", Form.TERM) is None
    assert is_doubtful("vid behov", Form.TERM)
    assert all(meaning(text, Form.TERM) for text in ("ja", "none", "-", "TBD", "se avtal"))


def test_a_contract_or_an_assessment_may_be_named_by_its_number_or_page() -> None:
    for text in ("se avtal 2024/17", "see DPIA at https://example.org/dpia", "se DPIA 2024-117"):
        assert meaning(text, Form.POINTER) is None
        assert meaning(text, Form.ANSWER) is Meaning.ELSEWHERE
    assert meaning("se bilaga 3", Form.POINTER) is Meaning.ELSEWHERE


@pytest.mark.parametrize("text", ["Ingen profilering sker", "No data are sent", "Inget sparas"])
def test_an_outcome_may_be_that_nothing_is_done(text: str) -> None:
    assert meaning(text, Form.OUTCOME) is None
    assert meaning("inget", Form.OUTCOME) is Meaning.NONE


@pytest.mark.parametrize(
    "text",
    [
        "ja, se avtal",
        "nej, se DPIA",
        "yes, see the contract",
        "se avtalet med leverantören",
        "see DPIA v2",
        "finns i avtalet",
        "DPIA",
        "behövs inte",
        "not necessary",
        "ej ifyllt",
        "fylls i senare",
        "okänt för närvarande",
        "saknas i källan",
        "☐",
        "00",
    ],
)
def test_several_such_words_are_no_answer_either(text: str) -> None:
    assert meaning(text, Form.ANSWER) is not None


@pytest.mark.parametrize("text", ["Avtal", "Contract", "På begäran", "Alltid", "All", "NDA", "SCC"])
def test_a_word_that_says_something_is_an_answer(text: str) -> None:
    assert meaning(text, Form.ANSWER) is None


@pytest.mark.parametrize("form", [Form.TERM, Form.NAME])
@pytest.mark.parametrize("text", ["Policy", "Bilaga", "Avtal"])
def test_a_document_may_be_called_so_and_of_that_kind(text: str, form: Form) -> None:
    assert meaning(text, form) is None


def test_every_kind_of_no_answer_has_an_error_for_every_form() -> None:
    forms = [form for form in Form if form is not Form.QUOTED]
    told = {refusal(found, form).type for found in Meaning for form in forms}
    assert told == set(NO_ANSWERS)


def test_every_text_of_every_noun_is_judged_but_what_is_quoted() -> None:
    forms = {
        f"{noun.__name__}.{field}": form_of(noun, field)
        for noun in NOUNS
        for field in noun.model_fields
    }
    assert {name for name, form in forms.items() if form is Form.QUOTED} == {
        "Citation.section",
        "Citation.heading",
    }
    assert {name for name, form in forms.items() if form is Form.NAME} == {
        "Document.title",
        "Document.stated_by",
        "Organisation.legal_name",
        "Organisation.name",
        "ScreeningAnswer.author",
        "Site.name",
        "System.name",
        *(name for name in forms if name.endswith(".aliases")),
    }
    assert forms["Record.transfers"] is forms["Retention.starts_from"] is Form.ANSWER
    assert forms["Disclosure.data"] is Form.KEYS
    assert forms["Record.notes"] is forms["LegalBasis.need"] is Form.REQUIRED
    assert forms["Organisation.country"] is Form.KEYS
    assert forms["Retention.duration"] is forms["Record.conditions"] is None


def test_what_the_register_held_before_is_not_judged_again() -> None:
    from ropa.model import System
    from ropa.model.text import HELD

    body = made.system("camera").model_dump() | {"aliases": ("TBD",)}
    assert System.model_validate(body, context=HELD).aliases == ("TBD",)
