"""Articles on two treaties are two stories, whatever states and bodies they share."""

from checker import Article
from checker.engine import read_documents
from checker.inputs import words_for
from checker.relate.stories import stories
from checker.resolve import resolve


def groups(*texts: str) -> list[set[str]]:
    words = words_for()
    articles = [Article(id=str(n), text=t, language="en") for n, t in enumerate(texts)]
    documents = read_documents(articles, words)
    resolve(documents, words)
    return [set(story.ids) for story in stories(documents, words)]


SIGNED = (
    "Norway signed the Convention against Corruption in Lima on Friday. "
    "The UN General Assembly adopted the Convention against Corruption last year. "
    "Peru praised the step. The UN hailed Norway. Delegates applauded in Lima."
)
ALSO = (
    "In Lima, Norway has signed the Convention against Corruption. "
    "Peru was the host. The Convention against Corruption needs 30 ratifications. "
    "The UN welcomed Norway. Ministers met in Lima."
)
OTHER = (
    "Norway spoke at the UN General Assembly about the Convention against Torture. "
    "Peru agreed. The Convention against Torture is old. The UN heard Norway. Peru listened."
)


def test_two_reports_on_one_signing_are_one_story() -> None:
    assert groups(SIGNED, ALSO) == [{"0", "1"}]


def test_a_report_on_another_treaty_is_another_story() -> None:
    assert groups(SIGNED, ALSO, OTHER) == [{"0", "1"}, {"2"}]
