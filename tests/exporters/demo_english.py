"""The English words of the demonstration document: proportional quotes, kerning, long words, ragged lines."""

import datetime as dt

from desktop.documents.blocks import (
    Bar,
    BarChart,
    Block,
    Bullets,
    Callout,
    Caption,
    CaseCard,
    CaseResult,
    Column,
    Contents,
    Cover,
    Fact,
    Facts,
    Figure,
    Flow,
    FlowStep,
    Gantt,
    GanttBar,
    Heading,
    NumberStrip,
    PageBreak,
    Paragraph,
    Properties,
    Quote,
    SignatureParty,
    Signatures,
    Table,
)
from tests.exporters.demo_words import row, say

PROPERTIES = Properties(
    title="Production planning that keeps its promises",
    subject="Proposal",
    author="Anna Lin",
    company="Qinghe Software Ltd",
    keywords=("planning", "MES", "castings"),
    written=dt.datetime(2026, 11, 22, 8, 30, tzinfo=dt.UTC),
)
COVER = Cover(
    kicker="PROPOSAL",
    title="Production planning that keeps its promises",
    subtitle="A twelve-week plan and its business case, for the decision makers of Northgate Castings",
    customer_label="Prepared for",
    customer="Northgate Precision Castings plc",
    facts=(
        Fact("Project", "Northgate phase two"),
        Fact("Version", "1.2"),
        Fact("Date", "22 November 2026"),
        Fact("Valid until", "31 December 2026"),
        Fact("Author", "Anna Lin, Solutions Director"),
        Fact("Contact", "+44 20 7946 0123 · anna.lin@qinghe.example"),
    ),
    vendor="Qinghe Software Ltd",
    slogan="Every order, when you said it would be",
    note=(
        "This document contains trade secrets and is intended for Northgate Precision "
        "Castings plc only. It may not be disclosed or copied without our written consent."
    ),
)
BLOCKS: tuple[Block, ...] = (
    Contents("Contents"),
    PageBreak(),
    Heading(1, "Executive summary", "summary", "1"),
    Paragraph(
        say(
            "Late orders cost Northgate £186,000 a month in expediting and rework. In twelve "
            "weeks this plan lifts on-time delivery from 82% to 95% and pays for itself in nine "
            "months."
        ),
        "lead",
    ),
    Paragraph(
        say(
            "In September’s audit your largest customer found ",
            "on-time delivery",
            (
                " below the agreed 92% for the second quarter running. Together with production, "
                "quality and IT we walked both lines, timed twelve shifts and read fourteen months "
                "of work orders. The cause isn’t capacity: it’s a broken loop between plan, shop "
                "floor and feedback. Planners rebuild a spreadsheet three times a day; the floor "
                "sees the change six hours later."
            ),
        )
    ),
    NumberStrip(
        (
            Figure("95%", "On-time delivery", "today 82%, by order line, monthly"),
            Figure("£1.42 m", "Net benefit over three years", "base scenario, all costs deducted"),
            Figure("9 months", "Payback", "your own labour and training included"),
        )
    ),
    Callout(
        "The decision we ask for",
        say(
            "Choose ",
            "option two, Standard",
            (
                ", by 12 December 2026, so that the interfaces can be opened during the year-end "
                "shutdown. Later means missing the window and six more weeks."
            ),
        ),
    ),
    Heading(2, "Why now", "why-now", "1.1"),
    Bullets(
        (
            say(
                "By ",
                "31 March 2027",
                " you must have reached 92% for three months running, or lose preferred-supplier status.",
            ),
            say("Phase two starts in April; planned as today, it would take nine planners instead of five."),
            say(
                "Your ERP upgrade is done. The interfaces that two earlier attempts lacked are there "
                "for the first time."
            ),
        )
    ),
    Quote(
        "We don’t lack machines. We lack one plan every morning that everyone believes.",
        "Tom Avery, VP Production, interview of 17 October 2026",
    ),
    Heading(1, "What we understood", "needs", "2"),
    Table(
        columns=(Column("Pain", 3), Column("Cause", 4), Column("Cost a month", 2, "right"), Column("Who feels it", 2)),
        rows=(
            row(
                "Every rush order reshuffles the whole plan",
                "Plan and shop floor live in different systems; changes travel by phone",
                "£62,000",
                "Production",
            ),
            row(
                "Nobody knows where work in progress is",
                "No scans between operations; “searching” takes 47 min a shift",
                "£41,000",
                "Shift leads",
            ),
            row(
                "Broken traceability",
                "Heat and batch numbers are tied on paper; 6.3% are missing",
                "£38,000",
                "Quality",
            ),
            row("Slow promises", "Sales waits 2.5 days for a delivery date", "£45,000", "Sales"),
            row("Total", "", "£186,000", "", kind="total"),
        ),
        caption=Caption("Table", 1, ("Pains, causes and cost, confirmed by your finance department in October 2026")),
    ),
    Heading(2, "How we get there", "how", "2.1"),
    Flow(
        (
            FlowStep("Master data", "Routings, cycle times, tools and shifts put in order once"),
            FlowStep("Finite scheduling", "A feasible plan in under ten minutes"),
            FlowStep("Feedback", "Scans and machine data, back in the plan the same shift"),
            FlowStep("Early warning", "Orders at risk are named 48 h ahead"),
        ),
        Caption("Figure", 1, "From order to delivery, closed"),
    ),
    Heading(1, "A case like yours", "cases", "3"),
    CaseCard(
        title="Rush orders replanned in 12 minutes instead of 4 hours; on-time delivery up 14 points",
        customer="A European maker of steering knuckles (name withheld)",
        facts=(
            "Automotive castings",
            "2,300 people",
            "Bavaria",
            "Scheduling and shop-floor control",
            "March–July 2025",
        ),
        parts=(
            Fact(
                "Situation",
                (
                    "480 products for three car makers, eleven rush orders a day, and all planning in "
                    "the heads of two people."
                ),
            ),
            Fact(
                "Problem", ("81% on time, £53,000 a month for couriers, and one of the two planners about to retire.")
            ),
            Fact(
                "What was done",
                ("Four weeks of master data, three of modelling, two of shadow running; shift leads agreed the rules."),
            ),
            Fact(
                "Why us",
                ("Three months of their own orders, replayed: 9.6% better than the manual plan, and explainable."),
            ),
        ),
        result_labels=("Measure", "Before", "After", "Change"),
        results=(
            CaseResult(
                "On-time delivery",
                "81%",
                "95%",
                "+14 points",
                "by order line, average of Q4 2025, customer’s quality department",
            ),
            CaseResult("Time to replan a rush order", "4 h", "12 min", "−95%"),
            CaseResult(
                "Couriers a month", "£53,000", "£12,000", "−77%", "confirmed by the customer’s finance department"
            ),
        ),
        quote="The plan used to depend on Walter. Now Walter depends on the plan, and takes his holidays.",
        quote_by="Head of Production Planning",
        fit="Same processes as yours, similar size, the same number of rush orders",
        anchor="case-1",
    ),
    Heading(1, "Business case and plan", "plan", "4"),
    BarChart(
        (
            Bar("Year one", -0.12, "−£120,000", "muted"),
            Bar("Year two", 0.68, "£680,000"),
            Bar("Year three", 0.86, "£860,000"),
            Bar("Three years, net", 1.42, "£1,420,000", "plain"),
        ),
        Caption("Figure", 2, "Net benefit, base scenario"),
    ),
    Gantt(
        (
            GanttBar("Survey", 1, 2, "15–28 Dec"),
            GanttBar("Master data", 2, 4, "22 Dec – 18 Jan"),
            GanttBar("Model and replay", 4, 6, "5 Jan – 15 Feb"),
            GanttBar("Shadow running", 9, 5, "9 Feb – 15 Mar"),
            GanttBar("Acceptance", 14, 3, "16 Mar – 5 Apr"),
        ),
        16,
        ("Phase", "Dates"),
        "W{n}",
        Caption("Figure", 3, "Sixteen weeks"),
    ),
    Facts(
        (
            Fact("Payment", "40% on signature, 30% go-live, 25% acceptance, 5% after warranty"),
            Fact("Validity", "31 December 2026"),
            Fact("Prices", "without VAT"),
        )
    ),
    Bullets(
        (
            say("Confirm scope and version (5 December, Tom Avery)"),
            say("Sign contract and NDA (12 December)"),
            say("Open the ERP interface (15 December, IT)…"),
        ),
        numbered=True,
    ),
    Heading(1, "Acceptance", "accept", "5"),
    Paragraph(say("Both sides have read and agree to the scope, prices and plan of this proposal.")),
    Signatures(
        (
            SignatureParty(
                "For the customer", "Northgate Precision Castings plc", ("Signature", "Name and title", "Date")
            ),
            SignatureParty("For the supplier", "Qinghe Software Ltd", ("Signature", "Name and title", "Date")),
        )
    ),
)
