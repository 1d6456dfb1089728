"""An acronym that looks like a slip for one that the article explains."""

from tests.claimed import claimed

HEAD = "The United Nations Office on Drugs and Crime (UNODC) helps states. "


def test_a_swap_of_two_letters_is_found() -> None:
    (claim,) = claimed("naming", HEAD + "Peru thanked UNDOC for its work.")

    assert [str(claim.get(s)) for s in ("acronym", "resembles")] == ["UNDOC", "UNODC"]


def test_a_known_body_of_a_like_name_is_no_slip() -> None:
    text = "The World Trade Organization (WTO) met. The WHO did not attend."

    assert claimed("naming", text) == []


def test_an_acronym_with_an_expansion_of_its_own_is_no_slip() -> None:
    text = HEAD + "The United Nations Detectives' Office Council (UNDOC) does not."

    assert claimed("naming", text) == []


def test_headlines_in_capitals_hold_no_acronyms() -> None:
    assert claimed("naming", "UNDOC HELPS STATES\n" + HEAD) == []


def test_several_of_one_thing_are_no_slip() -> None:
    text = "The River Assistance Grant Scheme (RAGS) grew. No RAGSS were paid, one RAGG was."

    assert [str(c.get("acronym")) for c in claimed("naming", text)] == ["RAGG"]
