"""Times of day: what is read, in which zone, and what is no time of day."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tables import sentence, words_of

from checker.language.clocks import find_clocks
from checker.values import Clock

WORDS = words_of("language.yaml", "dates.yaml", "clocks.yaml", "zones.yaml")


def read(text: str, language: str) -> list[tuple[str, str, int | None]]:
    found = []
    for mention in find_clocks(sentence(text, language), WORDS):
        assert mention.kind == "clock"
        assert isinstance(mention.value, Clock)
        hour, minute = divmod(mention.value.minute, 60)
        found.append((mention.value.text, f"{hour}:{minute:02}", mention.value.offset))
    return found


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It shook at 6:43 a.m. local time.", [("6:43 a.m. local time", "6:43", None)]),
        ("en", "It shook at 6:43 a.m. (2343 GMT).",
         [("6:43 a.m.", "6:43", None), ("2343 GMT", "23:43", 0)]),
        ("en", "Doors close at 8 p.m. sharp.", [("8 p.m.", "20:00", None)]),
        ("en", "Doors close at 12 p.m.", [("12 p.m.", "12:00", None)]),
        ("en", "Doors close at 12 a.m.", [("12 a.m.", "0:00", None)]),
        ("en", "Doors close at 5.36pm.", [("5.36pm", "17:36", None)]),
        ("en", "Doors close at 18:30.", [("18:30", "18:30", None)]),
        ("en", "Doors close at 18:30 CET.", [("18:30 CET", "18:30", 60)]),
        ("en", "Doors close at 7 p.m. Tokyo time.", [("7 p.m. Tokyo time", "19:00", 540)]),
        ("en", "It closed at noon and midnight.",
         [("noon", "12:00", None), ("midnight", "0:00", None)]),
        ("en", "They rose at 0645 hours.", [("0645 hours", "6:45", None)]),
        ("ar", "عند الساعة 6:43 صباحاً بالتوقيت المحلي",
         [("6:43 صباحاً بالتوقيت المحلي", "6:43", None)]),
        ("ar", "الصفارة (22:43 بتوقيت غرينتش)", [("22:43 بتوقيت غرينتش", "22:43", 0)]),
        ("ar", "في الساعة الرابعة والنصف مساءً", [("الرابعة والنصف مساءً", "16:30", None)]),
        ("ar", "في الساعة الرابعة إلا ربعا فجرا", [("الرابعة إلا ربعا فجرا", "3:45", None)]),
        ("ar", "الساعة 8 مساء بتوقيت الدوحة", [("8 مساء بتوقيت الدوحة", "20:00", 180)]),
        ("ar", "عند منتصف الليل", [("منتصف الليل", "0:00", None)]),
        ("fr", "Le sol trembla à 6 h 43 heure locale.", [("6 h 43 heure locale", "6:43", None)]),
        ("fr", "Le sol trembla à 16h30.", [("16h30", "16:30", None)]),
        ("fr", "Le sol trembla à 23 h 43 GMT.", [("23 h 43 GMT", "23:43", 0)]),
        ("fr", "Il ferme à 8 heures du soir.", [("8 heures du soir", "20:00", None)]),
        ("de", "Um 18.30 Uhr bebte die Erde.", [("18.30 Uhr", "18:30", None)]),
        ("de", "Um 6:43 Uhr Ortszeit bebte die Erde.", [("6:43 Uhr Ortszeit", "6:43", None)]),
        ("de", "Um 18 Uhr MEZ bebte die Erde.", [("18 Uhr MEZ", "18:00", 60)]),
        ("es", "El suelo tembló a las 6:43 hora local.", [("6:43 hora local", "6:43", None)]),
        ("es", "El suelo tembló a las 18.30 horas.", [("18.30 horas", "18:30", None)]),
        ("es", "Abre a las 8 de la noche.", [("8 de la noche", "20:00", None)]),
        ("xx", "A 2343 GMT 18:30 UTC.", [("2343 GMT", "23:43", 0), ("18:30 UTC", "18:30", 0)]),
    ],
)  # fmt: skip
def test_a_time_of_day_is_read_with_its_words_and_zone(
    language: str, text: str, expected: list[tuple[str, str, int | None]]
) -> None:
    assert expected == read(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She won in 2:05:11 and the side lost 2:1."),
        ("en", "The vote was 3:15 in the committee."),
        ("en", "Doors close at 3 p.m. ET."),  # an hour more or less with the season
        ("en", "Doors close at 3 p.m. Paris time."),
        ("en", "Doors are open 3-5 p.m. local time."),
        ("en", "It began at 13 p.m. or at 27:70."),
        ("en", "The film High Noon and a midnight mass."),
        ("en", "I am 12 and he is 40; 2000 hours of work."),
        ("ar", "انتهت المباراة 2:1، الساعة 8 مساء بتوقيت باريس"),
        ("fr", "La course a duré 3 heures, puis 6 h 43."),
        ("fr", "Les camions passent depuis mercredi après-midi."),
        ("en", "It shook at 11.43am NZT."),
        ("fr", "C'est à 3 heures de route."),
        ("de", "Das Spiel endete 2:1 nach 3 Stunden."),
    ],
)
def test_what_is_no_time_of_day_or_in_no_fixed_zone_is_left_alone(language: str, text: str) -> None:
    assert read(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "weekday"),
    [
        ("en", "at dawn (11:27 p.m. GMT on Monday)", 1),
        ("en", "at dawn (2343 GMT Monday)", 1),
        ("ar", "(22:43 بتوقيت غرينتش من مساء الأحد)", 7),
        ("fr", "(dimanche à 23 h 43 GMT)", 7),
        ("es", "(22:43 GMT del lunes)", 1),
        ("en", "at dawn (2343 GMT)", None),
    ],
)
def test_the_weekday_of_the_zone_is_kept(language: str, text: str, weekday: int | None) -> None:
    [mention] = find_clocks(sentence(text, language), WORDS)

    assert isinstance(mention.value, Clock)
    assert mention.value.weekday == weekday


@settings(max_examples=100)
@given(st.integers(0, 23), st.integers(0, 59))
def test_every_minute_of_the_day_reads_the_same_in_every_way_to_write_it(h: int, m: int) -> None:
    half, twelve = ("a.m." if h < 12 else "p.m."), h % 12 or 12
    written = {
        "en": (f"at {h}:{m:02} GMT", f"at {twelve}:{m:02} {half} GMT", f"at {h:02}{m:02} GMT"),
        "fr": (f"à {h} h {m:02} GMT", f"à {h}h{m:02} GMT"),
        "de": (f"um {h}.{m:02} Uhr GMT", f"um {h}:{m:02} Uhr GMT"),
        "es": (f"a las {h}:{m:02} GMT",),
        "ar": (f"الساعة {h}:{m:02} بتوقيت غرينتش",),
    }
    for language, texts in written.items():
        for text in texts:
            assert [(f"{h}:{m:02}", 0)] == [(time, zone) for _, time, zone in read(text, language)]
