"""What the answers say: whole, with conditions and limits, and never silence taken for no."""

from __future__ import annotations

import pytest
from builders.registers import registers
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ropa.access import Access
from ropa.asking import Asking, Kind
from ropa.asking.grammar import GRAMMARS
from ropa.asking.intents import INTENTS
from ropa.language import Language
from ropa.model import DataCategory, Organisation, Register, Site


def said(asking: Asking, question: str, language: Language | None = None) -> str:
    asked = asking.ask(question, language)
    assert asked.understood, asked.problem
    return asked.text.replace("\N{NO-BREAK SPACE}", " ")


def test_visit_data_are_kept_a_day_at_one_site_and_thirty_at_another(asking: Asking) -> None:
    one = said(asking, "hur länge sparas besöksuppgifter på Humlegårdsgatan?")
    other = said(asking, "hur länge sparas besöksuppgifter på Tegeluddsvägen?")
    first, other_first = (text.split("\n")[0] for text in (one, other))
    assert first == "Besöksuppgifter på Humlegårdsgatan sparas: 1 dag från dagen för besöket."
    assert other_first == (
        "Besöksuppgifter på Tegeluddsvägen sparas: 30 dagar från dagen för besöket."
    )
    assert "  - Uppgifterna samlas in vid besöket." in one


def test_footage_is_told_site_by_site_through_its_controllers(asking: Asking) -> None:
    text = said(asking, "how long is footage kept?")
    assert "- 30 days; from when is not stated – Camera surveillance – Länsförsäkringar AB" in text
    assert (
        "- 14 days; from when is not stated – Camera surveillance – Länsförsäkringar Stockholm"
    ) in text


def test_a_limit_that_is_not_stated_is_told_as_that(asking: Asking) -> None:
    text = said(asking, "hur länge sparas telefonnummer från enkäten?")
    assert text.startswith("Lagringstid ej angiven: Telefonnummer – Kundnöjdhetsundersökning")
    assert "om bolaget har bett om återkoppling." in text.split("\n")[0]
    assert "- Hur länge kontaktuppgifterna sparas för detta, och hur länge en invändning" in text


def test_how_long_banking_calls_are_kept_is_answered_with_the_record_that_is_for_them(
    asking: Asking,
) -> None:
    text = said(asking, "Hur länge sparas inspelade samtal om banktjänster?")
    first, bank, apart, *threats = text.split("\n")[:5]
    assert first == "Inspelade och sparade interaktioner sparas:"
    assert bank == (
        "- 30 dagar; från när framgår inte – "
        "Inspelning för kvalitet och utbildning – Länsförsäkringar Bank"
    )
    assert apart == (
        "Ett fall för sig är annan behandling, som källan inte knyter till villkoret att "
        "interaktionen rör banktjänster:"
    )
    assert len(threats) == 2
    for line in threats:
        assert "Inspelning vid upplevt hot – Länsförsäkringar Stockholm, om ett hot mot" in line
    assert "Svaret förutsätter att interaktionen rör banktjänster." in text


def test_a_condition_that_no_record_is_for_sets_no_record_apart(asking: Asking) -> None:
    text = said(asking, "how long are recorded calls kept if a police report is filed?")
    assert "A case apart" not in text
    assert "Länsförsäkringar Bank, if the interaction concerns banking services" in text


def test_a_survey_of_a_named_company_is_kept_only_if_it_is_the_company_that_asked(
    asking: Asking,
) -> None:
    text = said(asking, "hur länge sparas enkätsvar hos Länsförsäkringar AB?")
    heading, limit = text.split("\n")[:2]
    assert heading == "Enkätsvar hos Länsförsäkringar AB sparas:"
    assert limit == (
        "- 18 månader; från när framgår inte – Kundnöjdhetsundersökning – det bolag som frågar, "
        "om bolaget har bett om återkoppling; bara om Länsförsäkringar AB är det bolag som ber om "
        "återkoppling, som också kan vara ett annat bolag i gruppen"
    )


def test_data_that_nobody_collects_there_are_told_apart_from_silence(asking: Asking) -> None:
    text = said(asking, "hur länge sparas registreringsnummer på Humlegårdsgatan?")
    assert text == (
        "Registret anger ingen insamling av fordonets registreringsnummer på Humlegårdsgatan."
    )


def test_a_police_report_changes_how_long_threats_are_kept(asking: Asking) -> None:
    text = said(asking, "how long are recordings of threats kept?")
    assert "30 days, unless a police report is filed" in text
    assert "legal claims (if a police report is filed)" in text
    reported = said(asking, "how long are recordings of threats kept if a police report is filed?")
    assert "30 days" not in reported


def test_a_tie_that_is_left_open_is_never_told_as_a_plain_no(asking: Asking) -> None:
    text = said(asking, "Kan polisen se besöksuppgifter på Tegeluddsvägen vid en polisanmälan?")
    assert text.startswith("Källan lämnar öppet om brottsbekämpande myndigheter kan se")
    assert "- Myndigheter (mottagare)" in text
    none = said(asking, "can the guard company see visit data?")
    assert none.startswith("No such access is stated: The guard company – visit data; ")


def test_a_processor_with_two_facts_in_one_record_is_listed_once(asking: Asking) -> None:
    lines = said(asking, "Vilka biträden har Länsförsäkringar Stockholm?").splitlines()
    assert sum(line.startswith("- Bevakningsföretaget:") for line in lines) == 1


def test_a_limit_reads_as_english_whatever_the_number_of_the_name(asking: Asking) -> None:
    text = said(asking, "how long is footage kept at Telegrafgatan?")
    first = text.split("\n")[0]
    assert first == (
        "Retention of camera footage at Telegrafgatan: 14 days; from when is not stated."
    )


def test_the_police_see_footage_on_suspicion_and_the_guards_not_at_tegeluddsvagen(
    asking: Asking,
) -> None:
    question = "får polisen filmerna från Tegeluddsvägen"
    assert said(asking, question).startswith("Ja, om brott misstänks.")
    assert said(asking, f"{question} om brott misstänks").startswith("Ja. ")
    assert said(asking, f"{question} utan misstanke om brott").startswith(
        "Ingen sådan åtkomst framgår: "
    )
    denied = said(asking, "can the guard company see footage from Tegeluddsvägen?")
    assert denied.startswith("No such access is stated: The guard company – camera footage at ")
    assert "Humlegårdsgatan, Stora Brogatan and Telegrafgatan, not at Tegeluddsvägen" in denied


def test_a_denial_tells_what_a_tie_may_add(asking: Asking) -> None:
    text = said(asking, "may the police get visit data from Humlegårdsgatan?")
    assert text.startswith("The source leaves open whether law enforcement authorities can see")
    assert "may be the same party as the following, which the source leaves open" in text
    assert "Authorities (recipient), if " in text


def test_who_is_controller_of_a_banking_matter_weighs_what_is_given(asking: Asking) -> None:
    question = "vem är personuppgiftsansvarig för inspelade samtal om ärendet rör banktjänster"
    text = said(asking, question)
    assert "- Länsförsäkringar Bank AB (publ): Inspelning för kvalitet och utbildning" in text
    assert "annat än banktjänster" not in text


def test_a_controller_told_only_by_description_names_whom_it_may_be(asking: Asking) -> None:
    text = said(asking, "who is the controller of the satisfaction survey?")
    assert (
        "may be Länsförsäkringar AB, Länsförsäkringar Bank AB (publ), Länsförsäkringar Stockholm "
        "or another company of the group"
    ) in text


def test_processors_that_may_be_a_controllers_are_told_apart(asking: Asking) -> None:
    own, _, possibly = said(asking, "vilka biträden använder Länsförsäkringar AB?").partition(
        "Möjligen också"
    )
    assert "Kameraleverantören" in own
    assert "Bevakningsföretaget" not in own + possibly
    assert "Enkätleverantören" not in own
    assert "Enkätleverantören" in possibly


def test_a_legal_basis_that_the_register_mapped_says_so(asking: Asking) -> None:
    text = said(asking, "med vilken rättslig grund behandlas filmerna från Tegeluddsvägen?")
    assert "Intresseavvägning (artikel 6.1 f, registrets tolkning)" in text
    english = said(asking, "on what legal basis is footage from Tegeluddsvägen processed?")
    assert "(Article 6(1)(f), the register's interpretation)" in english


def test_a_disclosure_without_a_stated_basis_is_told_as_not_stated(asking: Asking) -> None:
    text = said(asking, "on what legal basis do the rescue services get visit data?")
    assert "is not stated in:\n- Visits – Länsförsäkringar AB\n- Visits" in text


def test_purposes_are_told_record_by_record_and_which_are_meant_where_that_is_stated(
    asking: Asking,
) -> None:
    text = said(asking, "vad är syftet med kamerabevakningen på Tegeluddsvägen?")
    assert text.split("\n")[1:3] == [
        "- Kamerabevakning – Länsförsäkringar AB",
        "  - Ändamål: Förebygga och förhindra brott; Kunna beivra brott",
    ]
    parking = said(asking, "för vilka ändamål behandlas registreringsnummer?")
    assert "  - Ändamål: Administrera eventuell parkering\n" in parking
    name = said(asking, "för vilka ändamål behandlas besökarens namn på Tegeluddsvägen?")
    assert "parkering" not in name.split("\n")[2]
    assert name.split("\n")[2].endswith(
        "vilket av dem som gäller just dessa uppgifter är inte angivet"
    )
    police = said(asking, "for which purposes are recorded calls disclosed to law enforcement?")
    assert "  - Purpose: Being able to make a police report\n" in police


def test_a_survey_of_a_named_company_has_its_terms_only_if_that_company_asked(
    asking: Asking,
) -> None:
    only_if = (
        "only if Länsförsäkringar AB is the company that asks for feedback, "
        "which may also be another company of the group"
    )
    for question in (
        "who can see survey answers of Länsförsäkringar AB?",
        "can the survey supplier see survey answers of Länsförsäkringar AB?",
        "what can the survey supplier see of Länsförsäkringar AB?",
        "how long does Länsförsäkringar AB keep survey answers?",
        "on what legal basis does Länsförsäkringar AB process survey answers?",
        "for what purposes does Länsförsäkringar AB process survey answers?",
        "which processors does Länsförsäkringar AB use for survey answers?",
    ):
        assert only_if in said(asking, question), question


def test_a_processor_is_told_with_how_the_source_puts_its_access(asking: Asking) -> None:
    text = said(asking, "Vilka biträden har Länsförsäkringar Stockholm?")
    assert (
        "- Bevakningsföretaget: Kamerabevakning – Länsförsäkringar Stockholm; tjänst: Bevakning; "
        "uppgifterna lämnas ut; har möjlighet till åtkomst\n"
    ) in text


def test_the_notes_of_a_basis_and_of_a_processor_travel_with_the_answer(asking: Asking) -> None:
    basis = said(asking, "Vilken rättslig grund har kamerabevakningen?")
    assert "  - Meddelandet anger grunden i ord. Artikel 6.1 f är registrets tolkning." in basis
    processors = said(asking, "Vilka biträden har Länsförsäkringar AB?")
    assert "Vilket biträde som når vilket system anges inte." in processors


def test_what_is_given_is_repeated_and_what_changes_nothing_is_said_to(asking: Asking) -> None:
    for question in (
        "vem kan se filmerna på Tegeluddsvägen om en polisanmälan görs?",
        "hur länge sparas filmerna på Tegeluddsvägen om en polisanmälan görs?",
        "vem är personuppgiftsansvarig för filmerna på Tegeluddsvägen om en polisanmälan görs?",
        "vilka biträden används på Tegeluddsvägen om en polisanmälan görs?",
        "vilken rättslig grund har kamerabevakningen om en polisanmälan görs?",
        "för vilka ändamål behandlas filmerna om en polisanmälan görs?",
    ):
        text = said(asking, question)
        assert "Svaret förutsätter att en polisanmälan görs." in text, question
        assert "Saknar betydelse för svaret: en polisanmälan görs." in text, question
    text = said(asking, "hur länge sparas inspelade samtal om en polisanmälan görs?")
    assert "Saknar betydelse" not in text


def test_data_that_an_access_is_of_only_on_a_further_condition_are_told_with_it(
    asking: Asking,
) -> None:
    text = said(asking, "vem kan se besöksuppgifter på Tegeluddsvägen?")
    (data,) = [line for line in text.split("\n") if line.startswith("- Uppgifter: ")]
    parts = data.removeprefix("- Uppgifter: ").split("; ")
    assert "Besökarens namn" in parts
    assert "Dörrpassager, om besökaren vid behov har fått ett inpasseringskort" in parts


def test_a_record_that_an_access_is_of_only_on_a_further_condition_is_told_with_it(
    asking: Asking,
) -> None:
    text = said(asking, "vem kan se inspelade samtal om ett hot upplevs?")
    assert (
        "  - Behandling: Inspelning för kvalitet och utbildning – Länsförsäkringar Stockholm, "
        "om interaktionen rör andra ärenden än banktjänster; "
        "Inspelning vid upplevt hot – Länsförsäkringar Stockholm\n"
    ) in text


def test_limits_of_several_records_of_one_controller_are_told_with_their_records(
    asking: Asking,
) -> None:
    text = said(asking, "vem kan se inspelade samtal?")
    assert (
        "  - Sparas: 30 dagar; från när framgår inte "
        "(inspelning för kvalitet och utbildning – Länsförsäkringar Stockholm)\n"
    ) in text
    assert (
        "  - Sparas: 30 dagar; från när framgår inte (Länsförsäkringar Bank AB (publ) och" in text
    )


def test_what_leaves_an_access_open_is_said_once(asking: Asking) -> None:
    for question in (
        "ser enkätleverantören kundnummer?",
        "vem kan se kundnummer?",
        "vad berörs vid ett intrång hos enkätleverantören?",
    ):
        text = said(asking, question)
        assert text.count("kundnummer och kopplingen till ärende och medarbetare anges inte") == 1
    shared = said(asking, "vem kan se besöksuppgifter på Tegeluddsvägen?")
    assert shared.count("och vilka av dem leverantören av kortsystemet har åtkomst till") == 1


def test_what_authorities_get_on_request_takes_the_request_as_given(asking: Asking) -> None:
    text = said(asking, "Får myndigheter besöksuppgifter på begäran?")
    basis = "Rättslig grund: Rättslig förpliktelse (artikel 6.1 c, registrets tolkning)"
    assert f"  - {basis}\n" in text
    assert "Svaret förutsätter att en myndighet begär uppgifterna." in text
    silent = said(asking, "får myndigheter besöksuppgifter?")
    assert "registrets tolkning), om en myndighet begär uppgifterna\n" in silent


def test_the_notes_of_a_breach_are_told_by_kind_and_by_fact(asking: Asking) -> None:
    text = said(asking, "vad berörs om kortsystemet hackas?")
    assert "\nKällan lämnar öppet:\n- " in text
    assert "- Villkor: besökaren vid behov har fått ett inpasseringskort\n  - När ett kort" in text


def test_an_answer_to_one_party_begins_with_how_the_source_puts_its_access(
    asking: Asking,
) -> None:
    for question, first in (
        (
            "får räddningstjänsten besöksuppgifter om en incident har inträffat?",
            "Det kan ske. Det framgår att besöksuppgifter kan komma att lämnas ut till "
            "räddningstjänsten:",
        ),
        (
            "får polisen filmerna om brott misstänks?",
            "Ja. Det framgår att bildmaterial från kameror lämnas ut till brottsbekämpande "
            "myndigheter:",
        ),
        (
            "kan kameraleverantören se filmerna?",
            "Ja. Det framgår att kameraleverantören har möjlighet till åtkomst till bildmaterial "
            "från kameror:",
        ),
        (
            "can Länsförsäkringar AB see footage after an incident?",
            "Yes. The register states that Länsförsäkringar AB can see camera footage:",
        ),
        (
            "can authorities get visit data during supervision?",
            "It may happen. The register states possible disclosure of visit data to authorities:",
        ),
    ):
        assert said(asking, question).split("\n")[0] == first


def test_data_are_still_kept_or_no_longer_on_the_day_that_is_asked_about(asking: Asking) -> None:
    text = said(asking, "how long is footage kept collected 2026-01-01 on 2026-01-20?")
    assert "up to and including 2026-01-31; still kept on 2026-01-20 – Camera surv" in text
    assert "up to and including 2026-01-15; no longer kept on 2026-01-20 – Camera surv" in text
    one = said(asking, "how long is footage kept at Telegrafgatan if recorded on 2026-01-01?")
    assert one.split("\n")[0] == (
        "Retention of camera footage at Telegrafgatan: "
        "14 days, counted from the day given, up to and including 2026-01-15."
    )
    assert "still kept" not in one
    other = said(asking, "hur länge sparas besöksuppgifter på Humlegårdsgatan den 2026-01-03?")
    assert (
        "Om uppgifterna fortfarande sparas den 2026-01-03 går inte att besvara utan dagen för "
        "insamlingen."
    ) in other


def test_whether_a_company_is_the_controller_is_answered_with_its_records(asking: Asking) -> None:
    survey = said(asking, "Är Länsförsäkringar AB personuppgiftsansvarig för enkäten?")
    assert "bara om Länsförsäkringar AB är det bolag som ber om återkoppling" in survey
    cameras = said(asking, "Är Länsförsäkringar Bank personuppgiftsansvarig för filmerna?")
    assert cameras.startswith("Registret anger ingen behandling av bildmaterial från kameror hos")


def test_what_a_given_condition_leaves_open_is_said_with_the_answer(asking: Asking) -> None:
    text = said(asking, "får räddningstjänsten besöksuppgifter vid brand?")
    assert "Saknar betydelse för svaret: det brinner." in text
    assert "Att en brand är en incident anges om besök men inte om kameror" in text


def test_a_breach_at_the_camera_supplier_touches_tegeluddsvagen_alone(asking: Asking) -> None:
    text = said(asking, "vad berörs om kameraleverantören hackas?")
    assert "- Platser: Tegeluddsvägen\n" in text
    assert "Länsförsäkringar Stockholm" not in text


def test_after_the_retention_nobody_sees_the_footage(asking: Asking) -> None:
    text = said(asking, "who can see footage collected 2026-01-01 on 2026-02-15")
    assert text.startswith("The register states no access to camera footage: the retention")


def test_every_kind_of_question_has_patterns_in_both_languages() -> None:
    assert [intent.kind for intent in INTENTS] == list(Kind)
    assert [grammar.language for grammar in GRAMMARS] == list(Language)
    for grammar in GRAMMARS:
        assert {kind for kind, _way in grammar.forms} == set(Kind)


def test_every_slot_of_a_pattern_is_one_of_its_kind_and_every_slot_is_used() -> None:
    slots = {intent.kind: set(intent.slots) for intent in INTENTS}
    for grammar in GRAMMARS:
        for kind in Kind:
            ways = [way for other, way in grammar.forms if other is kind]
            assert {part for way in ways for part in way if isinstance(part, str)} == slots[kind]


@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
@given(registers(), st.data())
def test_any_name_of_any_register_is_answered_or_refused(
    register: Register, data: st.DataObject
) -> None:
    asking = Asking(Access(register))
    for noun in (DataCategory, Organisation, Site):
        names = [named.label(language) for named in register.all(noun) for language in Language]
        if names:
            name = data.draw(st.sampled_from(names))
            for question in (f"who can see {name}?", f"vad kan {name} se", f"vem ser {name}"):
                asked = asking.ask(question)
                assert asked.understood == (asked.problem is None)
                assert asked.to_json()


@pytest.mark.parametrize("language", Language)
def test_the_same_facts_are_given_in_either_language(asking: Asking, language: Language) -> None:
    question = "Vem kan se filmerna från Tegeluddsvägen?"
    facts = asking.ask(question, language).facts
    assert [one["party"] for one in facts["accessors"]] == [
        "org:camera-supplier",
        "org:law-enforcement",
        "org:lf-ab",
    ]
