"""What single sections say, and what they leave unsaid."""

from collections.abc import Iterable

import attrs

from desktop.documents.blocks import BarChart, Block, Callout, Flow, Gantt, NumberStrip, Quote, Table
from desktop.documents.dossier import Dossier
from desktop.documents.reading import block_texts
from desktop.documents.section import LeftOut
from desktop.documents.sections import SECTION_OF
from desktop.documents.voice import Voice
from desktop.i18n import Language
from desktop.money import Money
from desktop.records import Industry, Opportunity, Product
from desktop.records.choices import Charge, Stage
from desktop.records.rows import Certificate, Goal, Member, Need, NextStep
from tests import make

VOICE = make.voice()
CHINESE = make.voice(Language.ZH_CN)
BRIEF = attrs.evolve(VOICE, brief=True)


def written(key: str, dossier: Dossier | None = None, voice: Voice = VOICE) -> tuple[Block, ...]:
    found = SECTION_OF[key].write(dossier or make.dossier(), voice)
    assert not isinstance(found, LeftOut)
    return tuple(found)


def told(key: str, dossier: Dossier | None = None, voice: Voice = VOICE) -> list[str]:
    return [text for block in written(key, dossier, voice) for text in block_texts(block)]


def kinds(blocks: Iterable[Block]) -> list[type[Block]]:
    return [type(block) for block in blocks]


def with_deal(**changes: object) -> Dossier:
    return attrs.evolve(make.dossier(), opportunity=attrs.evolve(make.opportunity(), **changes))


def with_customer(**changes: object) -> Dossier:
    return attrs.evolve(make.dossier(), customer=attrs.evolve(make.customer(), **changes))


def with_product(**changes: object) -> Dossier:
    return attrs.evolve(make.dossier(), products=(attrs.evolve(make.product(), **changes),))


def with_brand(**changes: object) -> Dossier:
    return attrs.evolve(make.dossier(), brand=attrs.evolve(make.brand(), **changes))


def test_the_summary_answers_what_why_how_much_and_by_when() -> None:
    assert told("summary") == [
        "The buyer audits in May. The key date is 24 May 2027.",
        "CN¥100k",
        "lost every year",
        "confirmed by you",
        "30 min",
        "Changeover",
        "today 48 min",
        "CN¥1,000",
        "contract amount, including tax",
        "Changeover takes too long: Lines stand still; CN¥100,000 a year (confirmed by you).",
        "Recommendation: We propose Lineguide. Guides each changeover. Measures it too.",
        "Result and date: Changeover: 48 min → 30 min (by 30 July 2027). Work starts on 4 January 2027.",
        "Investment: Basic offer: CN¥1,000 including tax. The offer is valid until 21 January 2027.",
        "Main proof: Northwind Castings (car parts · 1,180 employees): Changeover fell from 52 to 31 minutes.",
        "The decision we ask for by 18 December 2026",
        "Approve the pilot.",
    ]


def test_the_summary_does_without_what_is_not_known() -> None:
    dossier = attrs.evolve(make.dossier(), opportunity=None, cases=(), products=())
    first, *rest = told("summary", dossier)
    assert first == "One problem costs Harbour Parts about CN¥100k a year."
    assert not any(text.startswith(("Recommendation", "Investment", "Main proof", "The decision")) for text in rest)


def test_several_costs_are_counted_in_the_trigger() -> None:
    rows = (make.customer_pain("pain"), make.customer_pain("other"))
    pains = {make.ref("pain"): make.pain(), make.ref("other"): make.pain("Rework", "other")}
    dossier = attrs.evolve(with_customer(pains=rows), pains=pains, opportunity=None)
    assert told("glance", dossier)[0] == "2 problems cost Harbour Parts about CN¥200k a year."


def test_without_any_cost_the_summary_opens_with_what_we_can_do() -> None:
    dossier = attrs.evolve(with_customer(pains=()), opportunity=None)
    assert told("summary", dossier)[0] == "What Inkstone can do for Harbour Parts, and what proves it."


def test_the_trigger_stands_without_a_date_too() -> None:
    assert told("summary", with_deal(compelling_date=None))[0] == "The buyer audits in May."


def test_a_strip_of_one_number_is_none() -> None:
    dossier = attrs.evolve(with_customer(goals=(), pains=()), opportunity=make.opportunity())
    assert NumberStrip not in kinds(written("summary", dossier))
    assert NumberStrip not in kinds(written("glance", dossier))


def test_goals_without_baseline_or_date_are_told_as_targets() -> None:
    dossier = with_customer(goals=(Goal(measure="Uptime", target="98%"),))
    assert "Result and date: Uptime: 98%. Work starts on 4 January 2027." in told("summary", dossier)


def test_a_case_without_size_and_trade_is_proof_by_its_name() -> None:
    case = attrs.evolve(make.case(), size=None, industries=())
    dossier = attrs.evolve(make.dossier(), chosen_cases=(case,))
    assert "Main proof: Northwind Castings: Changeover fell from 52 to 31 minutes." in told("summary", dossier)


def test_a_decision_may_have_no_date() -> None:
    assert "The decision we ask for" in told("glance", with_deal(decision_date=None))


def test_yearly_fees_are_told_with_the_year_they_begin() -> None:
    free = attrs.evolve(make.price("b", 100, Charge.YEARLY), free_years=2)
    dossier = make.quoted((make.line("a"), make.line("b")), make.price("a"), free)
    assert "From year 3, CN¥100 a year is payable; three years come to CN¥1,100." in "".join(
        told("investment", dossier)
    )
    assert "from year 3" in "".join(told("price_lines", dossier))
    assert "CN¥1,100 over three years" in told("glance", dossier)


def test_understanding_quotes_their_words_with_source() -> None:
    (quote,) = [block for block in written("understanding") if isinstance(block, Quote)]
    assert quote.by == "Wei Jing · Head of machining · first visit · 14 Oct 2026"


def test_many_needs_stand_in_a_table() -> None:
    dossier = with_customer(needs=tuple(Need(stated=f"Need {number}") for number in range(5)))
    assert Quote not in kinds(written("understanding", dossier))
    assert "Need 4" in told("understanding", dossier)


def test_understanding_never_tells_the_real_need() -> None:
    dossier = with_customer(needs=(Need(stated="Faster", real="A promotion"),))
    assert "A promotion" not in "".join(told("understanding", dossier))


def test_two_costs_make_a_chart_and_one_does_not() -> None:
    assert BarChart not in kinds(written("understanding"))
    rows = (make.customer_pain("pain"), make.customer_pain("other", 5))
    pains = {make.ref("pain"): make.pain(), make.ref("other"): make.pain("Rework", "other")}
    dossier = attrs.evolve(with_customer(pains=rows), pains=pains)
    (chart,) = [block for block in written("understanding", dossier) if isinstance(block, BarChart)]
    assert [bar.value for bar in chart.bars] == ["CN¥100,000", "CN¥5"]


def test_a_pain_without_amount_leaves_no_column_for_it() -> None:
    row = attrs.evolve(make.customer_pain(cost=None), calculation="", felt_by=())
    dossier = with_customer(pains=(row,), needs=(), open_questions=(), process="", it_landscape="")
    (table,) = [block for block in written("understanding", dossier) if isinstance(block, Table)]
    assert [column.title for column in table.columns] == ["Pain point", "Cause", "Effect"]
    assert told("understanding", dossier)[0].startswith("What we heard at Harbour Parts")


def test_an_amount_without_basis_is_to_be_confirmed() -> None:
    dossier = with_customer(pains=(make.customer_pain(basis=None),))
    assert "(to be confirmed)" in told("understanding", dossier)[0]
    assert "(to be confirmed)" in told("inaction", dossier)[0]


def test_needs_without_pains_are_enough_for_understanding() -> None:
    assert "From cause to cost" not in told("understanding", with_customer(pains=()))


def test_the_brief_form_leaves_out_what_is_not_yet_known() -> None:
    assert "What is not yet known" not in " ".join(told("understanding", voice=BRIEF))


def test_an_unsolicited_proposal_takes_insight_from_the_trade_or_its_parent() -> None:
    dossier = make.dossier()
    child = Industry(id=make.ref("industry"), name="gears", parent=make.ref("parent"))
    parent = Industry(id=make.ref("parent"), name="car parts", trends="Audits go online.")
    unsolicited = attrs.evolve(VOICE, template="unsolicited")
    nested = attrs.evolve(dossier, industries={child.id: child, parent.id: parent})
    assert "Audits go online." in told("understanding", nested, unsolicited)
    assert "Audits go online." not in told("understanding", attrs.evolve(dossier, industries={}), unsolicited)


def test_the_recommendation_does_not_repeat_its_label() -> None:
    assert any(text.startswith("建议　采用Lineguide。") for text in told("summary", voice=CHINESE))


def test_a_baseline_that_is_about_something_goes_on_in_small_letters() -> None:
    goal = Goal(measure="Yield", baseline="About 88.6%", target="92%")
    assert "today about 88.6%" in told("summary", with_customer(goals=(goal,)))


def test_further_products_are_told_in_one_paragraph_each() -> None:
    other = Product(name="Second", pitch="Plans.\nLearns.")
    found = told("solution", attrs.evolve(make.dossier(), products=(make.product(), other)))
    assert "Second: Plans. Learns." in found


def test_a_picture_of_one_step_is_none() -> None:
    assert Flow not in kinds(written("solution", with_product(picture="Only one\n", alternatives=())))


def test_the_recommended_way_is_set_off() -> None:
    (table,) = [block for block in written("solution") if isinstance(block, Table)]
    assert [row.cells[0].tone for row in table.rows] == ["plain", "accent"]
    assert "Lineguide\nrecommended" in told("solution")


def test_the_brief_solution_is_the_essence_and_the_picture() -> None:
    assert kinds(written("solution", voice=BRIEF))[1:] == [Flow]


def test_the_deals_own_scope_comes_before_the_products() -> None:
    assert "Work orders" in told("scope")
    own = told("scope", with_deal(scope_in=("Eight lines",), scope_out=("Robots",)))
    assert "Eight lines" in own
    assert "Work orders" not in own


def test_scope_is_left_out_where_nobody_says_it() -> None:
    dossier = attrs.evolve(make.dossier(), products=(), opportunity=Opportunity())
    assert isinstance(SECTION_OF["scope"].write(dossier, VOICE), LeftOut)


def test_a_system_of_two_products_is_told_once() -> None:
    dossier = with_product(interfaces=("ERP：orders", "ERP: stock", "Gate"))
    assert told("interfaces", dossier)[3:] == ["ERP", "orders; stock", "Gate"]


def test_doing_nothing_is_set_beside_the_proposal() -> None:
    (chart,) = [block for block in written("inaction") if isinstance(block, BarChart)]
    assert [bar.value for bar in chart.bars] == ["CN¥300,000", "CN¥1,000"]
    (callout,) = [block for block in written("inaction") if isinstance(block, Callout)]
    assert "0.3%" in list(block_texts(callout))[1]
    assert Table not in kinds(written("inaction", voice=BRIEF))


def test_a_proposal_that_costs_more_than_the_pains_promises_no_payback() -> None:
    dossier = attrs.evolve(with_customer(pains=(make.customer_pain(cost=1),)))
    assert Callout not in kinds(written("inaction", dossier))


def test_doing_nothing_is_told_without_prices_too() -> None:
    assert kinds(written("inaction", attrs.evolve(make.dossier(), opportunity=None)))[1:] == [Table]


def test_pains_and_prices_of_two_currencies_are_not_compared() -> None:
    dollars = attrs.evolve(make.price(), list_price=Money.of(1, "USD"))
    found = SECTION_OF["inaction"].write(make.quoted((make.line(),), dollars), VOICE)
    assert isinstance(found, LeftOut)


def test_the_plan_shows_dates_where_the_start_is_known_and_weeks_where_not() -> None:
    (dated,) = [block for block in written("plan") if isinstance(block, Gantt)]
    assert [bar.note for bar in dated.bars] == ["4–17 Jan", "18 Jan – 14 Feb"]
    undated = attrs.evolve(make.dossier(), opportunity=None)
    (weekly,) = [block for block in written("plan", undated) if isinstance(block, Gantt)]
    assert ([bar.note for bar in weekly.bars], weekly.weeks) == (["2 weeks", "4 weeks"], 6)
    assert Table not in kinds(written("plan", voice=BRIEF))


def test_contacts_are_named_without_their_decision_role() -> None:
    assert told("team")[-1] == "People we spoke to on your side: Wei Jing (Head of machining)."
    unplaced = attrs.evolve(make.dossier(), contacts=(attrs.evolve(make.contact(), position=""),))
    assert len(written("team", unplaced)) == 2


def test_service_hours_stand_without_levels_too() -> None:
    dossier = with_product(service_levels=(), training="", service_hours="Round the clock.\n")
    assert told("service", dossier) == ["Round the clock."]
    assert isinstance(SECTION_OF["service"].write(with_product(service_levels=(), service_hours=" "), VOICE), LeftOut)


def test_training_of_several_products_is_labelled_once() -> None:
    other = attrs.evolve(make.product(), id=make.ref("other"), training="One day.")
    dossier = attrs.evolve(make.dossier(), products=(make.product(), other))
    assert told("service", dossier)[-2:] == ["Training: Two hours per operator.", "One day."]
    assert "One day." not in told("service", dossier, BRIEF)


def test_service_without_hours_opens_in_general() -> None:
    assert told("service", with_product(service_hours=""))[0] == "How fast we respond and resolve, and who steps in."


def test_the_gravest_risk_opens_its_section() -> None:
    assert told("risks")[0] == "“Data is late” needs most attention; IT watches it."
    unowned = attrs.evolve(make.product().risks[0], owner="")
    assert told("risks", with_product(risks=(unowned,)))[0] == "What could go wrong, and what we do about it."


def test_the_team_opens_with_who_answers_for_the_whole() -> None:
    assert told("team")[0] == "Gu Wen, Director, is accountable for the project."
    two = (*make.product().team, Member(name="Li Na", role="Trainer"))
    opening = told("team", with_product(team=two))[0]
    assert opening == "Gu Wen, Director, is accountable for the project; our team has 2 people."
    unnamed = attrs.evolve(make.product().team[0], name="")
    assert told("team", with_product(team=(unnamed,)))[0] == "Director is accountable for the project."


def test_next_steps_open_with_the_first_and_the_last_day() -> None:
    assert told("next_steps")[0] == "One step to 18 December 2026: Sign."
    two = with_deal(next_steps=(NextStep(what="Sign", by=make.on(2, 1)), NextStep(what="Visit.", by=make.on(1, 4))))
    assert told("next_steps", two)[0] == "2 steps to 1 February 2027, starting with “Visit” by 4 January 2027."
    undated = with_deal(next_steps=(NextStep(what="Call us."),))
    assert told("next_steps", undated)[0] == "The first step: Call us."


def test_a_baseline_that_is_no_figure_is_left_to_the_table() -> None:
    goal = Goal(measure="Energy (per piece)", baseline="to be measured in the last twelve months", target="5% less")
    found = told("summary", with_customer(goals=(goal,)))
    assert "Result and date: Energy: 5% less. Work starts on 4 January 2027." in found


def test_training_needs_no_tasks() -> None:
    assert told("training", with_product(phases=()))[1:] == ["Two hours per operator."]


def test_certificates_that_have_run_out_are_not_shown() -> None:
    certificates = (
        Certificate(name="Old", valid_until=make.on(1, 1, 2026)),
        Certificate(name="New", number="7", valid_until=make.on(1, 1, 2028)),
        Certificate(name="Lasting"),
    )
    found = told("security", with_brand(certificates=certificates))
    assert "Old" not in found
    assert {"New", "Lasting", "1 Jan 2028"} <= set(found)
    assert found[0] == "2 certificates are valid today. Your data is protected by the rules below."
    assert told("security", with_brand(certificates=certificates[2:]))[0].startswith("One certificate is valid today.")


def test_a_line_on_security_is_led_by_what_stands_before_its_colon() -> None:
    assert "Data: stays on site" in told("security")
    assert "We patch within five days." in told("security")
    assert "数据　不出厂" in told("security", with_brand(security="数据：不出厂"), CHINESE)


def test_how_amounts_were_worked_out_stands_below_the_chart() -> None:
    assert "Changeover takes too long: 1 × 100,000." in told("understanding")


def test_about_us_is_told_paragraph_by_paragraph() -> None:
    assert told("about", with_brand(about="One.\n\nTwo."))[:2] == ["One.", "Two."]


def test_only_certificates_are_enough_for_security() -> None:
    assert told("security", with_brand(security="", certificates=(Certificate(name="New"),)))[-1] == "New"


def test_commitments_have_owners_and_the_rest_is_lettered() -> None:
    found = told("promises")
    assert {"The manager stays on site", "Gu Wen", "2 Apr 2027"} <= set(found)
    assert {"A1  The network reaches each line", "X1  Hardware"} <= set(found)
    assert kinds(written("promises", attrs.evolve(make.dossier(), opportunity=None)))[1:] == [Table]
    assert kinds(written("promises", attrs.evolve(make.dossier(), products=())))[1:] == [Table]


def test_what_is_done_is_no_next_step_any_more() -> None:
    done = NextStep(what="Visit.", by=make.on(1, 4), done=True)
    dossier = with_deal(next_steps=(done, NextStep(what="Sign", by=make.on(2, 1))))
    assert told("next_steps", dossier)[0] == "One step to 1 February 2027: Sign."
    assert isinstance(SECTION_OF["next_steps"].write(with_deal(next_steps=(done,)), VOICE), LeftOut)


def test_next_steps_stand_in_the_order_of_their_dates() -> None:
    days = {"later": make.on(2, 1), "some day": None, "first": make.on(1, 1)}
    dossier = with_deal(next_steps=tuple(NextStep(what=what, by=by) for what, by in days.items()))
    assert [text for text in told("next_steps", dossier) if text in days] == ["first", "later", "some day"]


def test_one_case_is_told_in_the_singular() -> None:
    assert told("cases")[0].startswith("A customer with a comparable problem")
    two = (make.matched(make.case("a"), "pain"), make.matched(make.case("b"), "pain"))
    dossier = attrs.evolve(make.dossier(), cases=two)
    assert told("cases", dossier)[0].startswith("2 customers")
    assert told("cases", dossier, BRIEF)[0].startswith("A customer")


def test_nothing_is_signed_while_the_deal_is_young() -> None:
    assert isinstance(SECTION_OF["acceptance"].write(with_deal(stage=Stage.LEAD), VOICE), LeftOut)
    assert not isinstance(SECTION_OF["acceptance"].write(with_deal(stage=Stage.NEGOTIATION), VOICE), LeftOut)


def test_the_working_day_quotes_a_customer_by_name() -> None:
    (quote,) = [block for block in written("working_day") if isinstance(block, Quote)]
    assert quote.by.startswith("Northwind Castings · ")


def test_industries_in_a_circle_are_looked_through_once() -> None:
    one, two = make.ref("one"), make.ref("two")
    circle = {one: Industry(id=one, name="A", parent=two), two: Industry(id=two, name="B", parent=one)}
    dossier = attrs.evolve(make.dossier(), customer=attrs.evolve(make.customer(), industries=(one,)), industries=circle)
    assert not any("changing in your industry" in text for text in told("understanding", dossier))
