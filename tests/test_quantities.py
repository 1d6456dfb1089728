"""What an editor reads in a sentence with numbers, in five languages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document import Mention, Sentence
from checker.language.bounds import interval
from checker.language.quantities import find_quantities
from checker.language.tokens import tokenize
from checker.values import Date, Quantity
from checker.words import Words, load_words

WORDS = Path(__file__).parents[1] / "rules" / "words"


@pytest.fixture(scope="module")
def words() -> Words:
    return load_words(WORDS)


def sentence(text: str, language: str = "en") -> Sentence:
    return Sentence("a", 0, "text", 0, len(text), text, "body", 0, language, tokenize(text))


def quantity(mention: Mention) -> Quantity:
    assert isinstance(mention.value, Quantity)
    return mention.value


def number(value: Decimal | None, open_end: str) -> str:
    return open_end if value is None else format(value.normalize(), "f")


def shown(mention: Mention) -> str:
    """kind, value or interval, base unit, tags | the words."""
    v = quantity(mention)
    if v.kind == "score":
        value = "-".join(number(p, "") for p in v.parts)
    elif v.exact:
        value = number(v.low, "")
    else:
        left = "(" if v.low_open or v.low is None else "["
        right = ")" if v.high_open or v.high is None else "]"
        value = f"{left}{number(v.low, '-∞')}, {number(v.high, '∞')}{right}"
    facts = " ".join(part for part in (v.kind, value, v.unit) if part)
    return facts + "".join(f" #{t}" for t in sorted(mention.tags)) + f" | {v.text}"


ROWS = [
    (
        "en",
        "At least 40 parliaments must approve the pact before it binds anyone.",
        ["count [40, ∞) | At least 40"],
    ),
    ("en", "No fewer than 40 parliaments must approve it.", ["count [40, ∞) | No fewer than 40"]),
    ("en", "More than 40 people queued outside.", ["count (40, ∞) | More than 40"]),
    ("en", "Fewer than 30 seats are left.", ["count (-∞, 30) | Fewer than 30"]),
    ("en", "No more than 12 boats may leave at once.", ["count (-∞, 12] | No more than 12"]),
    ("en", "Not more than 12 boats may leave at once.", ["count (-∞, 12] | Not more than 12"]),
    ("en", "Up to 450 posts will go.", ["count (-∞, 450] | Up to 450"]),
    ("en", "As many as 90 homes flooded.", ["count (-∞, 90] | As many as 90"]),
    ("en", "About 50 goats escaped.", ["count [44, 56] | About 50"]),
    ("en", "Roughly 2,000 fans travelled.", ["count [1760, 2240] | Roughly 2,000"]),
    ("en", "Nearly 500 cyclists took part.", ["count [440, 500] | Nearly 500"]),
    ("en", "Just under 500 cyclists took part.", ["count [440, 500] | Just under 500"]),
    ("en", "Just over 200 cyclists took part.", ["count [200, 210] | Just over 200"]),
    ("en", "Some 17,000 families moved out.", ["count [14960, 19040] | Some 17,000"]),
    ("en", "An estimated 26,000 birds nest there.", ["count [22880, 29120] | An estimated 26,000"]),
    ("en", "Membership is open to clubs with 40 players or more.", ["count [40, ∞) | 40"]),
    ("en", "It drew 300 or so hikers.", ["count [264, 336] | 300 or so"]),
    ("en", "Passengers aged 65 and older ride free.", ["age [65, ∞) year | aged 65 and older"]),
    ("en", "The bakery sells 200-plus loaves daily.", ["count [200, ∞) #hyphen | 200-plus"]),
    ("en", "The toll exceeded 300.", ["count (300, ∞) | exceeded 300"]),
    ("en", "The toll did not exceed 300.", ["count (-∞, 300] | not exceed 300"]),
    (
        "en",
        "The grant is worth $3.2 billion over five years.",
        ["money 3200000000 USD | $3.2 billion", "duration 60 month | five years"],
    ),
    (
        "en",
        "It is the first such pact in over two decades.",
        ["ordinal 1 | first", "duration (240, ∞) month | over two decades"],
    ),
    ("en", "Talks lasted more than 20 years.", ["duration (240, ∞) month | more than 20 years"]),
    ("en", "Miners were trapped for 52 hours.", ["duration 187200 s | 52 hours"]),
    ("en", "The lease runs 24 months.", ["duration 24 month | 24 months"]),
    ("en", "The lease runs two years.", ["duration 24 month | two years"]),
    ("en", "A three-day strike hit the port.", ["duration 259200 s | three-day"]),
    ("en", "She waited two and a half years.", ["duration 30 month | two and a half years"]),
    ("en", "The port handled 1,5 million crates.", ["count 1500000 | 1,5 million"]),
    ("en", "The port handled 10, 000 crates.", ["count 10000 | 10, 000"]),
    ("en", "Ticket sales reached 2.9bn last year.", ["count 2900000000 | 2.9bn"]),
    ("en", "The firm paid €600m for it.", ["money 600000000 EUR | €600m"]),
    ("en", "It cost $1.5m to build.", ["money 1500000 USD | $1.5m"]),
    ("en", "Fans bought 1.5m copies.", ["count 1500000 | 1.5m"]),
    ("en", "The well is 12m deep.", ["length 12 m | 12m"]),
    ("en", "The finish was 100 m away.", ["length 100 m | 100 m"]),
    ("en", "The pipe measured 12m.", []),
    (
        "en",
        "It raised 5.1 billion euros ($5.9 billion).",
        ["money 5100000000 EUR | 5.1 billion euros", "money 5900000000 USD | $5.9 billion"],
    ),
    ("en", "Repairs of 37 million pounds go on.", ["money 37000000 GBP | 37 million pounds"]),
    ("en", "The parcel weighed 200 pounds.", ["mass 90.718474 kg | 200 pounds"]),
    ("en", "He handed over 200 pounds.", []),
    ("en", "Shares closed at 347p.", ["money 3.47 GBP | 347p"]),
    ("en", "The toll road costs A$5.", ["money 5 AUD | A$5"]),
    (
        "en",
        "It costs 5 million Canadian dollars.",
        ["money 5000000 CAD | 5 million Canadian dollars"],
    ),
    ("en", "The note was a $5 bill.", ["money 5 USD | $5"]),
    ("en", "Fuel costs $2.10 to $2.20 a litre.", ["money [2.1, 2.2] USD | $2.10 to $2.20"]),
    ("en", "Growth will reach 3-5 percent.", ["percent [3, 5] % | 3-5 percent"]),
    (
        "en",
        "Growth will reach between 5 and 7 percent.",
        ["percent [5, 7] % | between 5 and 7 percent"],
    ),
    ("en", "Between 5 and 7 sailors are missing.", ["count [5, 7] | Between 5 and 7"]),
    (
        "en",
        "The rate rose from 3.2 percent to 4 percent.",
        ["percent 3.2 % | 3.2 percent", "percent 4 % | 4 percent"],
    ),
    (
        "en",
        "The vacancy rate fell by 1.3 per cent to 7.6 per cent.",
        ["percent 1.3 % | 1.3 per cent", "percent 7.6 % | 7.6 per cent"],
    ),
    ("en", "Support fell 2 percentage points.", ["points 2 % | 2 percentage points"]),
    ("en", "The bank raised rates by 25 basis points.", ["points 0.25 % | 25 basis points"]),
    ("en", "Rovers won 4-3 after extra time.", ["score 4-3 | 4-3"]),
    ("en", "The motion passed by 37 votes to 18.", ["score 37-18 | 37 votes to 18"]),
    ("en", "Senators voted 37–19 to close the debate.", ["score 37-19 | 37–19"]),
    ("en", "Critics gave it a rating of 4/5.", ["rating 4 | 4/5"]),
    ("en", "It scored 7.5 out of 10.", ["rating 7.5 | 7.5 out of 10"]),
    ("en", "One in five pupils walks to school.", ["ratio 0.2 | One in five"]),
    ("en", "Seven out of ten voters stayed home.", ["ratio 0.7 | Seven out of ten"]),
    ("en", "A third of the harvest is lost.", ["ratio 0.333333 | A third"]),
    ("en", "Two-thirds of the chamber must agree.", ["ratio 0.666666 | Two-thirds"]),
    ("en", "The quake of magnitude 5.9 struck at night.", ["magnitude 5.9 M | magnitude 5.9"]),
    (
        "en",
        "A 6.1-magnitude quake struck at a depth of 10 km.",
        ["magnitude 6.1 M | 6.1-magnitude", "length 10000 m | 10 km"],
    ),
    ("en", "The epicentre was 12 miles deep.", ["length 19312.128 m | 12 miles"]),
    ("en", "It fell to -4 °C overnight.", ["temperature -4 C | -4 °C"]),
    ("en", "It fell to minus 4 degrees Celsius.", ["temperature -4 C | minus 4 degrees Celsius"]),
    ("en", "It was 50 degrees Fahrenheit.", ["temperature 10 C | 50 degrees Fahrenheit"]),
    ("en", "The temperature reached 31 degrees.", ["temperature 31 degree | 31 degrees"]),
    ("en", "The ship turned 31 degrees to port.", []),
    ("en", "Gusts of 60 mph tore roofs off.", ["speed 96.56064 km/h | 60 mph"]),
    ("en", "The reserve covers 5 hectares.", ["area 50000 m2 | 5 hectares"]),
    ("en", "The plant makes 300 MW.", ["power 300000000 W | 300 MW"]),
    ("en", "Some 20 mm of rain fell.", ["length [0.0176, 0.0224] m | Some 20 mm"]),
    ("en", "Divers lifted 12 tonnes of nets.", ["mass 12000 kg | 12 tonnes"]),
    ("en", "A 34-year-old teacher was hurt.", ["age 34 year | 34-year-old"]),
    (
        "en",
        "The winners, aged 23, 38 and 61, were divers.",
        ["age 23 year | aged 23", "age 38 year | 38", "age 61 year | 61"],
    ),
    ("en", "Lena Brook, 34, of Poole was hurt.", ["count 34 #bare | 34"]),
    ("en", "A nine-week-old puppy was found.", ["age 0.172485 year | nine-week-old"]),
    ("en", "No deaths were reported.", ["count 0 #no-as-word #zero | No"]),
    ("en", "No one was hurt.", []),
    ("en", "It needs a two-thirds majority.", ["ratio 0.666666 | two-thirds"]),
    ("en", "Zero injuries were recorded.", ["count 0 #zero | Zero"]),
    ("en", "One of the boats sank.", []),
    ("en", "They helped one another.", []),
    ("en", "One sailor drowned.", ["count 1 #one | One"]),
    ("en", "Half of the fleet is idle.", ["ratio 0.5 | Half"]),
    ("en", "Half a million letters arrived.", ["count 500000 | Half a million"]),
    ("en", "Half a dozen letters arrived.", ["count [5.28, 6.72] | Half a dozen"]),
    ("en", "A dozen letters arrived.", ["count [10.56, 13.44] | A dozen"]),
    ("en", "Two dozen letters arrived.", ["count [21.12, 26.88] | Two dozen"]),
    ("en", "Hundreds of letters arrived.", ["count [100, ∞) #vague | Hundreds"]),
    (
        "en",
        "Tens of thousands of letters arrived.",
        ["count [10000, ∞) #vague | Tens of thousands"],
    ),
    ("en", "The fortieth letter arrived.", ["ordinal 40 | fortieth"]),
    ("en", "The league is in its second week.", ["ordinal 2 #period | second"]),
    ("en", "The 9th session opened.", ["ordinal 9 #period | 9th"]),
    ("en", "First, the committee met.", []),
    ("en", "Under Article 12 of the pact it may leave.", []),
    ("en", "Resolution 2231 was renewed.", []),
    ("en", "A Boeing 737 landed.", []),
    ("en", "Covid-19 and F-16 jets were discussed.", []),
    ("en", "The hotline is open 24/7.", []),
    ("en", "The assembly adopted resolution 79/243.", []),
    ("en", "Call 555 123 4567 for help.", []),
    ("en", "The 2015–16 season was long.", []),
    ("en", "Voters in 2024 stayed home.", []),
    ("en", "Windows 11 and iPhone 15 went on sale.", []),
    ("en", "He lives at No. 10.", []),
    ("en", "The under-20 side won.", []),
    ("en", "Critics say Lions 3 was a hit.", []),
    ("en", "More than 1500 riders came.", ["count (1500, ∞) | More than 1500"]),
    ("en", "Some 1,350 riders came.", ["count [1188, 1512] | Some 1,350"]),
    ("en", "The dispute over 40 jobs goes on.", ["count 40 | 40"]),
    ("en", "It is a film about two sisters.", ["count 2 | two"]),
    ("en", "Averaged over 44 schools, nothing changed.", ["count 44 | 44"]),
    (
        "en",
        "It holds more than US $40 million.",
        ["money (40000000, ∞) USD | more than US $40 million"],
    ),
    ("en", "They gave us $40 for it.", ["money 40 USD | $40"]),
    ("en", "Growth was in the mid-single digits.", ["percent [3.5, 7) % | mid-single digits"]),
    ("en", "We see low double-digit growth.", ["percent [10, 20) % | low double-digit"]),
    ("en", "The code has double digits.", []),
    ("en", "We had sales of $2 to $3.", ["money [2, 3] USD | $2 to $3"]),
    ("en", "We saw a rise of $2 to $14.", ["money 2 USD | $2", "money 14 USD | $14"]),
    ("en", "Critics gave it a rating below 6.5/10.", ["rating (-∞, 6.5) | below 6.5/10"]),
    ("en", "Twelve hundred riders came.", ["count 1200 | Twelve hundred"]),
    ("en", "One hundred and twenty riders came.", ["count 120 | One hundred and twenty"]),
    (
        "en",
        "Three million two hundred thousand riders came.",
        ["count 3200000 | Three million two hundred thousand"],
    ),
    ("en", "A two-state plan was tabled.", ["count 2 #hyphen | two"]),
    ("en", "He paid 50,000 riyals.", ["money 50000 riyal | 50,000 riyals"]),
    ("en", "The 90-day notice ends soon.", ["duration 7776000 s | 90-day"]),
    ("en", "About .5 percent is lost.", []),
    ("en", "Fines range from 50 to 70 crowns.", ["money [50, 70] crown | from 50 to 70 crowns"]),
    (
        "en",
        "A $2-3 billion plan was leaked.",
        ["money [2000000000, 3000000000] USD | $2-3 billion"],
    ),
    ("en", "The 18 and over group is full.", ["count [18, ∞) | 18 and over"]),
    ("en", "It takes 2½ hours.", ["duration 9000 s | 2½ hours"]),
    ("en", "Four in 10 pupils cycle.", ["ratio 0.4 | Four in 10"]),
    ("en", "In the 27th minute he scored.", ["ordinal 27 #period | 27th"]),
    ("en", "The 49ers lost.", []),
    ("en", "Dial +974 5555 1234 today.", []),
    (
        "en",
        "Prices rose 8% to 91 million pounds.",
        ["percent 8 % | 8%", "money 91000000 GBP | 91 million pounds"],
    ),
    ("en", "About half of the flour is gone.", ["ratio [0.44, 0.56] | About half"]),
    ("en", "He waited almost an hour and 20 minutes.", []),
    ("en", "The 57-seat chamber was full.", ["count 57 #hyphen | 57"]),
    ("en", "Over 30 people were held.", ["count (30, ∞) | Over 30"]),
    ("en", "Its third full year was better.", ["ordinal 3 #period | third"]),
    ("en", "About a third more came.", []),
    ("en", "The number of riders topped 900.", ["count (900, ∞) | topped 900"]),
    (
        "en",
        "The film runs two hours and 20 minutes.",
        ["duration 8400 s | two hours and 20 minutes"],
    ),
    ("en", "He got 12 years and six months.", ["duration 150 month | 12 years and six months"]),
    ("en", "The 31-to-24 canal vote ended late.", ["score 31-24 | 31-to-24"]),
    ("en", "A 317-to-104 vote ended it.", ["score 317-104 | 317-to-104"]),
    ("en", "A six-and-a-half-minute film was shown.", ["duration 390 s | six-and-a-half-minute"]),
    ("en", "Children ages 12 to 15 may enter.", ["age [12, 15] year | ages 12 to 15"]),
    ("en", "It was their second one-on-one talk.", ["ordinal 2 | second"]),
    ("en", "It was a difficult one for the clerk.", []),
    ("en", "Only one or two trams ran.", ["count [1, 2] | one or two"]),
    ("en", "Two or three trams ran.", ["count [2, 3] | Two or three"]),
    (
        "en",
        "Growth was just north of 5 percent.",
        ["percent [5, 5.25] % | just north of 5 percent"],
    ),
    ("en", "He lives at 30 Porter Street.", []),
    (
        "en",
        "Costs stay in the range of $2 billion to $2.3 billion.",
        ["money [2000000000, 2300000000] USD | $2 billion to $2.3 billion"],
    ),
    ("en", "First-half sales rose.", ["ordinal 1 #period | First"]),
    (
        "en",
        "Some 30 square miles burned on 12 street corners.",
        ["area [68375686.1128704, 87023600.5072896] m2 | Some 30 square miles", "count 12 | 12"],
    ),
    ("en", "Police searched the 500 block of Elm Road.", []),
    ("ar", "وقعت ما لا يقل عن 40 دولة على الميثاق.", ["count [40, ∞) | ما لا يقل عن 40"]),
    ("ar", "وصادقت 65 دولة، و20 أخرى تنتظر.", ["count 65 | 65", "count 20 | 20"]),
    ("ar", "شارك أكثر من ٣٠٠ متسابق.", ["count (300, ∞) | أكثر من ٣٠٠"]),
    ("ar", "استمرت المفاوضات أكثر من 20 عاماً.", ["duration (240, ∞) month | أكثر من 20 عاماً"]),
    (
        "ar",
        "استمرت المفاوضات نحو عامين ونصف.",
        ["duration [26.4, 33.6] month #dual | نحو عامين ونصف"],
    ),
    ("ar", "أصيب 30 شخصا على الأقل.", ["count [30, ∞) | 30"]),
    ("ar", "أصيب حوالي خمسين شخصا.", ["count [44, 56] | حوالي خمسين"]),
    ("ar", "وصل ألف وثلاثمئة متطوع.", ["count 1300 | ألف وثلاثمئة"]),
    ("ar", "بلغت الكلفة 3.2 مليار دولار.", ["money 3200000000 USD | 3.2 مليار دولار"]),
    ("ar", "بلغت الكلفة ٣٫٢ مليون يورو.", ["money 3200000 EUR | ٣٫٢ مليون يورو"]),
    ("ar", "بلغت الكلفة مليوني ريال قطري.", ["money 2000000 QAR | مليوني ريال قطري"]),
    ("ar", "ارتفع السعر بنسبة 3,5 في المئة.", ["percent 3.5 % | 3,5 في المئة"]),
    ("ar", "يتوقع نمو ما بين 5 و7 في المئة.", ["percent [5, 7] % | بين 5 و7 في المئة"]),
    ("ar", "وقعت دولتان على الميثاق.", ["count 2 #dual | دولتان"]),
    ("ar", "ضرب زلزال بقوة 5.9 درجات المنطقة.", ["magnitude 5.9 M | بقوة 5.9 درجات"]),
    ("ar", "بلغت الحرارة 40 درجة مئوية.", ["temperature 40 C | 40 درجة مئوية"]),
    ("ar", "تجاوز عدد الزوار 10 آلاف.", ["count (10000, ∞) | 10 آلاف"]),
    ("ar", "لم يتجاوز عدد الزوار 200.", ["count (-∞, 200] | 200"]),
    ("ar", "تنص المادة 12 على ذلك.", []),
    ("ar", "صدر القرار 2231.", []),
    ("ar", "انعقدت الدورة التاسعة.", ["ordinal 9 #period | التاسعة"]),
    ("ar", "أودعت الصك الأربعين.", ["count 40 #ordinal-or-count | الأربعين"]),
    ("ar", "فاز الفريق 4-3.", ["score 4-3 | 4-3"]),
    ("ar", "لا يزيد عن 12 قارباً.", ["count (-∞, 12] | لا يزيد عن 12"]),
    ("ar", "قطع مسافة 12 كيلومتراً.", ["length 12000 m | 12 كيلومتراً"]),
    ("ar", "مئات الآلاف من الزوار.", ["count [100000, ∞) #vague | مئات الآلاف"]),
    ("ar", "أقل من 30 مقعداً.", ["count (-∞, 30) | أقل من 30"]),
    ("ar", "نصف مليون رسالة.", ["count 500000 | نصف مليون"]),
    ("ar", "شاب يبلغ من العمر 34 عاماً.", ["age 34 year | يبلغ من العمر 34 عاماً"]),
    ("ar", "وصلت ست سفن وثلاث طائرات.", ["count 6 | ست", "count 3 | وثلاث"]),
    ("ar", "تجاوز عدد الزوار 10 آلاف زائر.", ["count (10000, ∞) | 10 آلاف"]),
    ("ar", "قتل شخصان في الحادث.", ["count 2 #dual | شخصان"]),
    ("ar", "استمرت الهدنة يومين.", ["duration 172800 s #dual | يومين"]),
    ("ar", "حصل على 5 نجوم من أصل 10.", ["count 5 | 5", "count 10 | 10"]),
    ("ar", "واحد من كل خمسة طلاب غاب.", ["ratio 0.2 | واحد من كل خمسة"]),
    ("ar", "بلغت السرعة 90 كيلومترا في الساعة.", ["speed 90 km/h | 90 كيلومترا في الساعة"]),
    ("ar", "لست متأكدا من ذلك.", []),
    ("ar", "بعد فيروس كوفيد-19.", []),
    ("ar", "تبرع بمئة دولار.", ["money 100 USD | بمئة دولار"]),
    (
        "ar",
        "نحو 3 ملايين ونصف المليون شخص.",
        ["count [3080000, 3920000] | نحو 3 ملايين ونصف المليون"],
    ),
    ("ar", "خفضت 25 نقطة أساس.", ["points 0.25 % | 25 نقطة أساس"]),
    ("ar", "في اليوم الثاني من المعرض.", ["ordinal 2 #period | الثاني"]),
    ("ar", "أكثر من 100 ألف متر مربع.", ["area (100000, ∞) m2 | أكثر من 100 ألف متر مربع"]),
    ("ar", "لا يتجاوز العدد 200 زائر.", ["count (-∞, 200] | 200"]),
    ("ar", "غرق قاربان أو ثلاثة قوارب.", ["count [2, 3] | قاربان أو ثلاثة"]),
    ("ar", "سافر السوريون ومنعت طالبان العرض.", []),
    ("ar", "قتل مسلحان.", ["count 2 #dual | مسلحان"]),
    ("ar", "توفي عن عمر يناهز 69 عاما.", ["age 69 year | عن عمر يناهز 69 عاما"]),
    ("ar", "طفل يبلغ من العمر 3 أشهر.", ["age 0.25 year | يبلغ من العمر 3 أشهر"]),
    ("ar", "وهو الحارس الذي يبلغ 20 عاما.", ["age 20 year | الذي يبلغ 20 عاما"]),
    ("ar", "والعدد الذي يبلغ 20 قاربا.", ["count 20 | 20"]),
    (
        "ar",
        "تبلغ أعمارهم 33 و34 و39 عاما.",
        ["age 33 year | أعمارهم 33", "age 34 year | 34", "age 39 year | 39 عاما"],
    ),
    ("ar", "صنع 150.000 قارب.", ["count 150000 | 150.000"]),
    ("ar", "يزن 150.25 كيلوغراما.", ["mass 150.25 kg | 150.25 كيلوغراما"]),
    ("ar", "عبر 30، 000 زائر الجسر.", ["count 30000 | 30، 000"]),
    ("ar", "خمس من السفن غرقت.", ["count 5 | خمس"]),
    ("ar", "خمس السكان رحلوا.", ["ratio 0.2 | خمس"]),
    ("ar", "يتطلب ذلك ثلثي أصوات المجلس.", ["ratio 0.666667 | ثلثي"]),
    ("ar", "كان الطائر ميتا.", []),
    ("ar", "سجل في الدقيقة 34.", ["ordinal 34 #period | 34"]),
    ("ar", "استمر 34 دقيقة.", ["duration 2040 s | 34 دقيقة"]),
    ("ar", "سجل قبل النهاية بسبع دقائق.", ["duration 420 s | بسبع دقائق"]),
    ("ar", "أغلق الجسر لمدة أسبوع.", ["duration 604800 s | أسبوع"]),
    ("ar", "أغلق الجسر قبل أسبوع من الحفل.", []),
    ("ar", "غرقت سيارتا أجرة.", ["count 2 #dual | سيارتا"]),
    ("ar", "التقى الناشطين والمراسلين.", []),
    ("fr", "Au moins 40 pays ont signé.", ["count [40, ∞) | Au moins 40"]),
    (
        "fr",
        "Près de 2,4 milliards d'euros seront versés.",
        ["money [2112000000, 2400000000] EUR | Près de 2,4 milliards d'euros"],
    ),
    ("fr", "Plus de 2 300 randonneurs sont partis.", ["count (2300, ∞) | Plus de 2 300"]),
    ("fr", "Une trentaine de bateaux ont coulé.", ["count [26.4, 33.6] | Une trentaine"]),
    ("fr", "Le taux a atteint 3,5 %.", ["percent 3.5 % | 3,5 %"]),
    ("fr", "Quatre-vingt-dix navires attendent.", ["count 90 | Quatre-vingt-dix"]),
    ("fr", "Un séisme de magnitude 5,9 a frappé.", ["magnitude 5.9 M | magnitude 5,9"]),
    ("fr", "Il fait -4 °C ce matin.", ["temperature -4 C | -4 °C"]),
    ("fr", "Pas plus de 12 bateaux partiront.", ["count (-∞, 12] | Pas plus de 12"]),
    ("fr", "Environ 50 chèvres se sont enfuies.", ["count [44, 56] | Environ 50"]),
    ("fr", "Entre 5 et 7 marins ont disparu.", ["count [5, 7] | Entre 5 et 7"]),
    ("fr", "Le 40e instrument est déposé.", ["ordinal 40 | 40e"]),
    ("fr", "La deuxième session est ouverte.", ["ordinal 2 #period | deuxième"]),
    ("fr", "Un marin sur cinq est rentré.", ["count 5 | cinq"]),
    ("fr", "Il a 34 ans.", ["duration 408 month | 34 ans"]),
    ("fr", "Elle a duré plus de deux heures.", ["duration (7200, ∞) s | plus de deux heures"]),
    ("fr", "L'article 12 le prévoit.", []),
    ("de", "Mindestens 40 Staaten haben zugestimmt.", ["count [40, ∞) | Mindestens 40"]),
    (
        "de",
        "Rund 1,5 Millionen Euro fehlen.",
        ["money [1320000, 1680000] EUR | Rund 1,5 Millionen Euro"],
    ),
    ("de", "Der 34-jährige Lehrer wurde verletzt.", ["age 34 year | 34-jährige"]),
    ("de", "Knapp 200 Schafe sind entlaufen.", ["count [176, 200] | Knapp 200"]),
    ("de", "Einundzwanzig Boote fehlen.", ["count 21 | Einundzwanzig"]),
    ("de", "Die Zahl stieg auf 10.000.", ["count 10000 | 10.000"]),
    ("de", "Höchstens 12 Boote dürfen fahren.", ["count (-∞, 12] | Höchstens 12"]),
    ("de", "Es ist die 40. Urkunde.", ["ordinal 40 | 40."]),
    ("de", "Zwischen 5 und 7 Seeleute fehlen.", ["count [5, 7] | Zwischen 5 und 7"]),
    ("de", "Artikel 12 regelt das.", []),
    ("de", "Die zweite Sitzung begann.", ["ordinal 2 #period | zweite"]),
    (
        "de",
        "Sie dauerte länger als zwei Stunden.",
        ["duration (7200, ∞) s | länger als zwei Stunden"],
    ),
    ("de", "Über 30 Boote fehlen.", ["count (30, ∞) | Über 30"]),
    ("de", "Es waren zwei Milliarden Euro.", ["money 2000000000 EUR | zwei Milliarden Euro"]),
    ("es", "Al menos 40 países firmaron.", ["count [40, ∞) | Al menos 40"]),
    (
        "es",
        "Más de 1.500 millones de euros se perdieron.",
        ["money (1500000000, ∞) EUR | Más de 1.500 millones de euros"],
    ),
    ("es", "Casi 30 barcos se hundieron.", ["count [26.4, 30] | Casi 30"]),
    ("es", "El paro llegó al 3,5 %.", ["percent 3.5 % | 3,5 %"]),
    ("es", "No más de 12 barcos saldrán.", ["count (-∞, 12] | No más de 12"]),
    ("es", "Unos 31.000 aficionados viajaron.", ["count [27280, 34720] | Unos 31.000"]),
    ("es", "Treinta y dos barcos esperan.", ["count 32 | Treinta y dos"]),
    ("es", "Como máximo 12 barcos saldrán.", ["count (-∞, 12] | Como máximo 12"]),
    ("es", "Entre 5 y 7 marineros faltan.", ["count [5, 7] | Entre 5 y 7"]),
    ("es", "El artículo 12 lo prevé.", []),
    ("es", "La segunda sesión empezó.", ["ordinal 2 #period | segunda"]),
    ("es", "Uno de cada cinco votó.", ["ratio 0.2 | Uno de cada cinco"]),
    ("es", "Duró más de dos horas.", ["duration (7200, ∞) s | más de dos horas"]),
    ("es", "Cuesta 3,2 millones de dólares.", ["money 3200000 USD | 3,2 millones de dólares"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_a_sentence_gives_its_quantities(
    words: Words, language: str, text: str, expected: list[str]
) -> None:
    assert [shown(m) for m in find_quantities(sentence(text, language), words)] == expected


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert sum(len(expected) or 1 for _, _, expected in ROWS) >= 150


def test_tokens_of_a_date_are_never_reused(words: Words) -> None:
    """A number that a date holds is no count, and the number after it starts afresh."""
    found = sentence("On 25 October 2024 65 states signed.")
    day = Date("25 October 2024", 2024, 10, 25, low=date(2024, 10, 25), high=date(2024, 10, 25))
    found.mentions = [Mention("date", day, 1, 4)]

    assert [shown(m) for m in find_quantities(found, words)] == ["count 65 | 65"]


def test_a_mention_leaves_the_counted_noun_out(words: Words) -> None:
    found = sentence("At least 40 states must ratify it.")
    (mention,) = find_quantities(found, words)

    assert found.words(mention.i, mention.j) == "At least 40"
    assert found.tokens[mention.j].key == "states"


def test_a_capital_before_a_number_makes_no_name_in_a_headline(words: Words) -> None:
    headline = sentence("Quake Kills 65")
    headline.block = "headline"

    assert [shown(m) for m in find_quantities(headline, words)] == ["count 65 | 65"]
    assert find_quantities(sentence("We watched Lions 3."), words) == []


@pytest.mark.parametrize(
    ("text", "slack"),
    [
        ("1.2 million letters", 50_000),
        ("620 million letters", 500_000),
        ("24,000 letters", 500),
        ("24,500 letters", 50),
        ("1,350 letters", 0),
        ("65 letters", 0),
        ("3.5 percent", "0.05"),
        ("12 miles of road", "804.672"),
        ("19 km of road", 500),
    ],
)
def test_slack_is_half_a_unit_of_the_last_written_digit(
    words: Words, text: str, slack: object
) -> None:
    (mention,) = find_quantities(sentence(f"It took {text}."), words)

    assert quantity(mention).slack == Decimal(str(slack))


def test_the_same_length_of_time_reads_alike_in_every_wording(words: Words) -> None:
    wordings = [("en", "over two decades"), ("en", "over 20 years"), ("ar", "أكثر من 20 عاماً"),
                ("fr", "plus de vingt ans"), ("es", "más de dos décadas"),
                ("de", "mehr als zwanzig Jahre")]  # fmt: skip
    found = []
    for language, text in wordings:
        opening = "the first in " if language == "en" else ""
        mentions = find_quantities(sentence(opening + text, language), words)
        value = quantity(mentions[-1])
        found.append((value.kind, value.low, value.low_open, value.high, value.unit))

    assert found == [("duration", 240, True, None, "month")] * len(wordings)


def test_an_empty_sentence_and_a_wall_of_digits_are_harmless(words: Words) -> None:
    assert find_quantities(sentence(""), words) == []
    assert find_quantities(sentence("9" * 500), words) == []
    find_quantities(sentence("one hundred and " * 400), words)
    find_quantities(sentence("5 - " * 400), words)
    find_quantities(sentence("einundzwanzigtausend" * 60, "de"), words)


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_a_bound_keeps_the_stated_number_at_an_edge_or_inside(value: Decimal) -> None:
    for name in ("", "at-least", "more-than", "at-most", "less-than", "about", "nearly"):
        low, high, _, _ = interval(name, value)

        assert low is None or low <= value
        assert high is None or value <= high


@given(
    st.integers(min_value=2101, max_value=10**6), st.sampled_from(["en", "ar", "fr", "de", "es"])
)
def test_a_plain_number_means_itself_in_every_language(number: int, language: str) -> None:
    words = load_words(WORDS)
    found = find_quantities(sentence(f"({number} )", language), words)

    assert [quantity(m).low for m in found] == [Decimal(number)]
