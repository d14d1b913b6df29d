"""The second half of the Chinese demonstration document: plan, price, next steps, hostile text, acceptance."""

from collections.abc import Iterable

from desktop.documents.blocks import (
    Block,
    Bullets,
    Callout,
    Caption,
    Column,
    Fact,
    Facts,
    Gantt,
    GanttBar,
    Heading,
    PageBreak,
    Paragraph,
    SignatureParty,
    Signatures,
    Table,
)
from tests.exporters.demo_words import HOSTILE, row, say


def plan() -> Iterable[Block]:
    yield Heading(1, "实施计划", "plan", "6")
    yield Gantt(
        (
            GanttBar("启动与现状测绘", 1, 2, "12月15日—28日"),
            GanttBar("主数据治理", 2, 4, "12月22日—1月18日"),
            GanttBar("约束建模与回放", 4, 3, "1月5日—25日"),
            GanttBar("现场采集", 5, 4, "1月12日—2月8日"),
            GanttBar("影子运行", 8, 2, "2月2日—15日"),
            GanttBar("切换与验收", 10, 3, "2月16日—3月8日"),
        ),
        12,
        ("阶段", "日期"),
        "第{n}周",
        Caption("图", 3, "十二周实施计划"),
    )
    yield Table(
        columns=(
            Column("工作", 4),
            Column("项目经理", 1.2, "center"),
            Column("生产部", 1.2, "center"),
            Column("信息部", 1.2, "center"),
            Column("清禾", 1.2, "center"),
        ),
        rows=tuple(
            row(name, *raci)
            for name, *raci in (
                ("基线签字", "A", "R", "C", "R"),
                ("主数据清理", "C", "A", "R", "R"),
                ("接口开通", "I", "C", "A", "R"),
                ("影子运行评审", "A", "R", "I", "R"),
            )
        ),
        caption=Caption("表", 5, "责任分工（每行仅一个 A）"),
        compact=True,
    )


def _lines() -> list[tuple[str, str, str, str, str]]:
    return [
        (f"{n:02d}", name, f"{n * 3}", f"¥{n * 12_300 + 800:,}.00", f"¥{n * 3 * (n * 12_300 + 800):,}.00")
        for n, name in enumerate(
            (
                "智能排程引擎许可",
                "现场执行终端许可",
                "设备采集网关",
                "主数据治理服务",
                "约束建模服务",
                "接口开发（ERP、WMS、QMS 三套系统，含联调与回归测试）",
                "培训",
                "驻场支持",
            )
            * 4,
            1,
        )
    ]


def investment() -> Iterable[Block]:
    yield PageBreak()
    yield Heading(1, "投资报价", "price", "7")
    yield Table(
        columns=(
            Column("内容", 3.4),
            Column("方案一\n基础版", 2, "right"),
            Column("方案二\n标准版（推荐）", 2, "right"),
            Column("方案三\n集团版", 2, "right"),
        ),
        rows=(
            row("一次性费用", "¥1,680,000", "¥2,360,000", "¥3,900,000"),
            row("年度费用", "¥320,000", "¥540,000", "¥880,000"),
            row("三年合计（含税 6%）", "¥2,640,000", "¥3,980,000", "¥6,540,000", kind="total"),
        ),
        caption=Caption("表", 6, "方案对比"),
        emphasis=2,
    )
    yield Table(
        columns=(
            Column("序号", 1),
            Column("项目", 5),
            Column("数量", 1.2, "right"),
            Column("单价", 2.2, "right"),
            Column("金额", 2.4, "right"),
        ),
        rows=(*(row(*line) for line in _lines()), row("合计", "", "", "", "¥18,922,400.00", kind="total")),
        caption=Caption("表", 7, "方案二报价明细（含税，税率 6%）"),
    )
    yield Facts(
        (
            Fact("大写金额", "人民币贰佰叁拾陆万元整"),
            Fact("报价有效期", "2026年12月31日"),
            Fact("付款方式", "合同签订 40%，上线 30%，验收 25%，质保期满 5%"),
            Fact("折扣", "8.5折（已含）"),
        )
    )


def closing() -> Iterable[Block]:
    yield Heading(1, "下一步", "next", "8")
    yield Bullets(
        tuple(
            say(text)
            for text in (
                "贵司确认方案与版本（12月5日，周副总）",
                "双方签署合同与保密协议（12月12日，采购部、清禾商务）",
                "开放 ERP 只读接口（12月15日，信息部）",
                "启动会与现场测绘（12月16日，双方）",
                "基线评审签字（12月28日，生产部）",
            )
        ),
        numbered=True,
    )
    yield Callout("风险提示", say("若 12月15日 前接口未开放，现场测绘可先行，但建模将顺延。"), "warning")
    yield Callout("我方承诺", say("影子运行期内若计划可执行率低于 90%，贵司可无条件终止并退还已付软件费用。"), "good")
    yield Callout("备注", say("以上日期以合同签署为准。"), "muted")


def hostile() -> Iterable[Block]:
    yield Heading(1, f"附录：{HOSTILE[:24]}", "hostile", "A")
    yield Heading(3, "特殊字符", "hostile-3")
    yield Paragraph(say(HOSTILE, HOSTILE))
    yield Paragraph(say("（（（「『标点挤压』」）），。；：！？”“’‘……——《书名》、〈篇名〉。”）"))
    yield Paragraph(say("https://example.com/" + "a-very-long-path/" * 12 + "?q=" + "x" * 120))
    yield Paragraph(say("第一行\n第二行\n\n第四行"))
    yield Table(
        columns=(Column("甲", 1), Column("乙", 1)),
        rows=(row(HOSTILE, "W" * 300), row("", "")),
        caption=Caption("表", 8, HOSTILE),
    )


def acceptance() -> Iterable[Block]:
    yield PageBreak()
    yield Heading(1, "确认页", "accept", "9")
    yield Paragraph(say("双方确认已阅读并同意本方案的范围、价格与计划，据此签署正式合同。"))
    lines = ("授权代表签字", "姓名与职务", "日期", "盖章")
    yield Signatures(
        (
            SignatureParty("甲方", "苏州恒岳精密铸造股份有限公司", lines),
            SignatureParty("乙方", "清禾软件有限公司", lines),
        )
    )
