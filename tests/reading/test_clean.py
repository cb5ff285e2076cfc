"""Cleaning: what a scraper left is taken out, what is text stays, and every offset finds its way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.clean import clean
from tests.reading.whole import corpus_texts


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        # marks without width
        ("Co\u200brey\u2060 Heim", "Corey Heim"),
        ("\ufeffHeim won. \ufeffHe left.", "Heim won. He left."),
        ("the cham\u00adpi\u00adon", "the champion"),
        ("the cham\u00ad\npion", "the champion"),
        ("the champion\u00ad\nHeim", "the champion\nHeim"),
        # accents of their own, ligatures, wide letters
        ("Sua\u0301rez", "Suárez"),
        ("He\u0336i\u0336m\u0336", "Heim"),
        ("ﬁve ﬂags, eﬀort", "five flags, effort"),
        ("Ｃｏｒｅｙ won ５ of １２", "Corey won 5 of 12"),
        ("𝐂𝐨𝐫𝐞𝐲 𝟏𝟏", "Corey 11"),
        # letters of other scripts inside a word
        ("Сorey Нeim, Nоv. 8", "Corey Heim, Nov. 8"),
        ("Москва 5 α β", "Москва 5 α β"),
        # entities, whole, doubled, halved
        ("AT&amp;T &quot;Heim&quot; won&#39;t, Heim&rsquo;s", 'AT&T "Heim" won\'t, Heim’s'),
        ("No.&nbsp;11 &#8220;x&#x201d; 2&ndash;1", "No.\u00a011 “x” 2–1"),
        ("&amp;quot;Heim&amp;amp;quot;", '"Heim"'),
        ("Heim #39;s win, it#39;s his", "Heim's win, it's his"),
        ("quot;I won, quot; he said, AT amp;T", '"I won, " he said, AT &T'),
        ("the #39; the #40", "the #39; the #40"),
        ("M&M's & Q&A; &unknown; &c.", "M&M's & Q&A; &unknown; &c."),
        # tags, hidden ones too
        ("<p>One.</p><p>Two<br/>three</p>", "\nOne.\n\nTwo\nthree\n"),
        ('Corey <b>Heim</b> at <a href="/k?a=1&b=2">Kansas</a>', "Corey Heim at Kansas"),
        ("Heim<!-- ad --> won<script>x < 1</script>.", "Heim\n won\n."),
        ("&lt;br&gt;Heim", "\nHeim"),
        ("3 < 5 and 7 > 6, <3, <heim@x.org>, <pit>", "3 < 5 and 7 > 6, <3, <heim@x.org>, <pit>"),
        # UTF-8 read as windows-1252 or Latin-1, once and twice
        ("â€œI wonâ€\x9d, Heimâ€™s 6â€“3 â€” SuÃ¡rez", "“I won”, Heim’s 6–3 — Suárez"),
        ("â€œI wonâ€, he said", "“I won”, he said"),
        ("Heim\u00e2\u0080\u0099s", "Heim’s"),
        ("Heimâ€šÃ„Ã´s", "Heim‚Äôs"),
        ("Heimâ\u0080\u0099s NoÃ«l, PeÃ±a, MUÃ‘OZ", "Heim’s Noël, Peña, MUÑOZ"),
        ("Ã¢â‚¬Å“I won", "“I won"),
        ("No.Â\u00a011 and No.Â 12", "No.\u00a011 and No. 12"),
        ("ï»¿Heim ðŸ˜€", "Heim 😀"),
        ("Heim\ufffds win, don\ufffdt, \ufffd5", "Heim's win, don't, \ufffd5"),
        ("Heim\x92s \x93win\x94", "Heim’s “win”"),
        ("CAFÉ” JOSÉ’s château Åland Ärger ÂME", "CAFÉ” JOSÉ’s château Åland Ärger ÂME"),
        # quotes and line ends as a program writes them
        ("Heim''s won''t, Heim’’s", "Heim's won't, Heim's"),
        ('He said ""I won"" and """', 'He said "I won" and """'),
        (r"Heim won.\nHe left.\r\n\"Yes\"", 'Heim won.\nHe left.\n"Yes"'),
        (r"C:\new C:\temp \o/", r"C:\new C:\temp \o/"),
        ("", ""),
    ],
)
def test_cleaned(text: str, cleaned: str) -> None:
    assert clean(text).text == cleaned


CLEAN = (
    "Daniel Suárez’s No. 99 – “Trackhouse” won… 5-for-5, #11, top-10s. $1,000",
    "Heim won.He left. 'Yes,' he said\tat 7:30 p.m. ET\r\n\r\n😀 ½ № 5",
    "‘The driver said ''no'''",
)


@pytest.mark.parametrize("text", CLEAN)
def test_clean_text_is_handed_on_as_it_is(text: str) -> None:
    assert clean(text) == (text, ())


@pytest.mark.parametrize(
    ("text", "part", "source"),
    [
        ("Corey &amp; Heim", "Corey &", "Corey &amp;"),
        ("Corey &amp; Heim", "&", "&amp;"),
        ("Corey &amp; Heim", " Heim", " Heim"),
        ("\ufeffCorey\u200b Heim", "Corey", "Corey"),
        ("Co\u200brey Heim", "Corey", "Co\u200brey"),
        ("<b>Corey</b> <b>Heim</b>!", "Corey Heim", "Corey</b> <b>Heim"),
        ("<b>Corey</b> <b>Heim</b>!", "Heim", "Heim"),
        ("ﬁve", "f", "ﬁ"),
        ("ﬁve", "ive", "ﬁve"),
        ("Sua\u0301rez", "á", "a\u0301"),
        ("He won.&lt;br&gt;Heim left", "Heim", "Heim"),
        ("Ã¢â‚¬Å“I won", "“I", "Ã¢â‚¬Å“I"),
    ],
)
def test_spans_are_put_back(text: str, part: str, source: str) -> None:
    cleaned = clean(text)
    at = cleaned.text.index(part)
    start, end = cleaned.span(at, at + len(part))
    assert text[start:end] == source


PIECES = (
    "Corey Heim", " ", "won 5", ".", "\u200b", "\u00ad", "a\u0301", "ﬁ", "５", "&amp;", "&", "amp;", "lt;", "br", "&gt;",
    "<br>", "<b", ">", "</p>", "â€™", "Ã", "©", "Â", "\u00a0", "''", "s", "\\", "n", "\ufffd", "\x92", "#39;", '""', "quot;",
    "Н", "\n", "<!--", "-->",
)  # fmt: skip
TEXTS = st.text() | st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@given(TEXTS)
def test_once_is_enough(text: str) -> None:
    assert clean(clean(text).text).rounds == ()


@given(TEXTS, st.data())
def test_every_span_lies_in_the_source_in_order(text: str, data: st.DataObject) -> None:
    cleaned = clean(text)
    length = len(cleaned.text)
    start = data.draw(st.integers(0, length))
    end = data.draw(st.integers(start, length))
    first, last = cleaned.span(start, end)
    assert 0 <= first <= last <= len(text)
    assert (first < last) == (start < end)
    if start < end:
        # A wider span encloses; a neighbour starts no earlier.
        assert cleaned.span(0, end)[0] <= first
        assert cleaned.span(start, length)[1] >= last
        if end < length:
            assert cleaned.span(end, length)[0] >= cleaned.span(start, end)[0]


@given(TEXTS)
def test_what_was_not_touched_is_the_same_character(text: str) -> None:
    cleaned = clean(text)
    touched = {offset for each in cleaned.rounds[:1] for span in each.before for offset in range(*span)}
    for place, char in enumerate(cleaned.text):
        start, end = cleaned.span(place, place + 1)
        if len(cleaned.rounds) < 2 and start not in touched:
            assert text[start:end] == char


def test_most_articles_need_no_edit() -> None:
    texts = corpus_texts()
    assert sum(not clean(text).rounds for text in texts) >= 0.9 * len(texts)
