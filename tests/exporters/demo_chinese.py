"""The Chinese demonstration document: every kind of block."""

import datetime as dt
from collections.abc import Iterable

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
    Document,
    Fact,
    Figure,
    Flow,
    FlowStep,
    Heading,
    NumberStrip,
    PageBreak,
    Paragraph,
    Properties,
    Quote,
    Table,
)
from desktop.i18n import Language
from tests.exporters.demo_chinese_end import acceptance, closing, hostile, investment, plan
from tests.exporters.demo_words import row, say


def chinese() -> Document:
    """The document in simplified characters."""
    return Document(
        kind="proposal",
        language=Language.ZH_CN,
        properties=Properties(
            title="让排产兑现承诺：智能排程与在制透明化方案建议书",
            subject="方案建议书",
            author="林予安",
            company="清禾软件有限公司",
            keywords=("智能排程", "MES", "汽车零部件"),
            written=dt.datetime(2026, 11, 22, 8, 30, tzinfo=dt.UTC),
        ),
        cover=Cover(
            kicker="方案建议书",
            title="让排产兑现承诺：智能排程与在制透明化",
            subtitle="面向决策层的投资方案与十二周落地计划",
            customer_label="呈送",
            customer="苏州恒岳精密铸造股份有限公司",
            facts=(
                Fact("项目", "恒岳二期智能排程项目"),
                Fact("版本", "V1.2"),
                Fact("日期", "2026年11月22日"),
                Fact("有效期至", "2026年12月31日"),
                Fact("编制", "林予安 · 解决方案总监"),
                Fact("联系方式", "138 0000 1234 · lin@qinghe.example"),
            ),
            vendor="清禾软件有限公司",
            slogan="让每一张订单都按时发生",
            note=(
                "本文件包含商业秘密，仅供苏州恒岳精密铸造股份有限公司内部评估使用。未经书面同意，"
                "不得向第三方披露或复制。"
            ),
        ),
        blocks=tuple(_chinese_blocks()),
        header_left="智能排程与在制透明化 · 苏州恒岳精密铸造股份有限公司",
        header_right="清禾软件有限公司",
        footer_left="商业机密 · V1.2",
        page_label="第 {page} 页 / 共 {pages} 页",
    )


def _chinese_blocks() -> Iterable[Block]:
    yield Contents("目录")
    yield PageBreak()
    yield from _summary()
    yield from _needs()
    yield from _solution()
    yield from _cases()
    yield from _business_case()
    yield from plan()
    yield from investment()
    yield from closing()
    yield from hostile()
    yield from acceptance()


def _summary() -> Iterable[Block]:
    yield Heading(1, "管理摘要", "summary", "1")
    yield Paragraph(
        say(
            "恒岳每月因排程失准多付出的加急与返工成本约 ¥1,860,000；本方案用十二周把准时交付率从 "
            "82% 提升到 95%，投资在 9 个月内收回。"
        ),
        "lead",
    )
    yield Paragraph(
        say(
            "2026年9月的客户审核中，",
            "准时交付率",
            (
                "连续两个季度低于合同约定的 92%，主机厂已发出书面整改要求。我们与贵司生产、质量、"
                "信息三个部门共同走访了两条产线（压铸一线、机加二线），核对了 ERP 中 14 "
                "个月的工单数据，确认根因不在设备产能，而在“计划—执行—反馈”的闭环断裂：计划员用 "
                "Excel 每天重排 3 次，现场却要 6 小时以后才能看到变化。"
            ),
        )
    )
    yield NumberStrip(
        (
            Figure("95%", "准时交付率目标", "现状 82%，口径：订单行，月度"),
            Figure("¥14,200,000", "三年净收益", "基准情景，已扣除全部成本"),
            Figure("9 个月", "投资回收期", "含贵司人工与培训投入"),
        )
    )
    yield Callout(
        "请贵司决策",
        say(
            "我们建议采用",
            "方案二（标准版）",
            ("，并请于 2026年12月12日 前确认，以便在元旦检修窗口完成数据对接；逾期将错过窗口，上线时间顺延约 6 周。"),
        ),
    )
    yield Heading(2, "为什么是现在", "why-now", "1.1")
    yield Bullets(
        (
            say("整改期限：", "2027年3月31日", "前须连续三个月达到 92%，否则进入供应商降级流程。"),
            say("二期产线将于明年 4 月投产，若沿用现有排程方式，计划员需从 5 人增加到 9 人。"),
            say("贵司信息部已完成 ERP 升级，接口条件首次具备；此前两次尝试（2022、2024）均因接口缺失中止。"),
        )
    )
    yield Quote("我们不缺机器，缺的是每天早上那张大家都相信的计划表。", "生产副总 周启明，2026年10月17日现场访谈")


def _needs() -> Iterable[Block]:
    yield Heading(1, "现状与需求理解", "needs", "2")
    yield Paragraph(say("以下均来自三次现场访谈与数据核对；凡尚未证实之处，我们如实注明“待核实”。"))
    yield Table(
        columns=(Column("痛点", 3), Column("根因", 4), Column("影响（每月）", 2.2, "right"), Column("承受者", 2)),
        rows=(
            row("紧急插单后全盘重排", "计划与现场不在同一系统，变更靠电话与微信群传达", "¥620,000", "生产部"),
            row("在制品位置不清", "工序间无扫码，盘点每周一次；“找料”平均耗时 47 分钟/班", "¥410,000", "车间主任"),
            row("质量追溯断点", "炉号与机加批次靠纸质流转卡关联，缺失率 6.3%", "¥380,000", "质量部"),
            row("交期答复慢", "销售需等计划员手工测算，平均 2.5 天", "¥450,000", "销售部"),
            row("合计", "", "¥1,860,000", "", kind="total"),
        ),
        caption=Caption("表", 1, "痛点、根因与代价（贵司财务部 2026年10月确认）"),
    )
    yield Heading(2, "表述需求与真实需求", "real-needs", "2.1")
    yield Paragraph(
        say(
            "贵司提出的需求是“上一套 APS 软件”。从现场看，真实的需求是",
            "让计划变更在 15 分钟内到达每一个班组，并让执行结果在当班回到计划",
            "。软件只是其中一环；主数据、班组习惯与激励口径同样决定成败。",
        )
    )
    yield Paragraph(say("数据来源：ERP 工单表（2025-08 至 2026-09，共 48,210 行）；现场测时 12 个班次。"), "note")


def _solution() -> Iterable[Block]:
    yield Heading(1, "方案概述", "solution", "3")
    yield Paragraph(
        say("方案由一条主线贯穿：订单进来，计划在分钟级给出；计划下去，现场在当班回写；偏差出来，系统先于会议提醒。")
    )
    yield Flow(
        (
            FlowStep("统一主数据", "工艺路线、节拍、模具与班次一次理清"),
            FlowStep("有限产能排程", "约束求解，10 分钟内给出可执行计划"),
            FlowStep("现场反馈", "扫码与设备采集，当班回写"),
            FlowStep("偏差预警", "风险订单提前 48 小时提示"),
        ),
        Caption("图", 1, "从订单到交付的闭环"),
    )
    yield Heading(2, "能力如何回应痛点", "match", "3.1")
    yield Table(
        columns=(Column("痛点", 3), Column("能力", 3), Column("证据", 4), Column("责任", 1.6)),
        rows=(
            row("紧急插单后全盘重排", "局部重排与影响对比", "同类客户插单响应由 4 小时缩短到 12 分钟", "清禾"),
            row("在制品位置不清", "工序级扫码与电子流转卡", "两条产线试点两周即可验证", "双方"),
            row("质量追溯断点", "炉号—批次自动关联", "IATF 16949 审核一次通过（2 家客户）", "清禾"),
            row("交期答复慢", "可承诺量（ATP）查询", "报价环节 5 分钟内答复", "双方"),
        ),
        caption=Caption("表", 2, "痛点与能力对应"),
    )
    yield Heading(2, "备选路径比较", "options", "3.2")
    yield Table(
        columns=(
            Column("比较项", 2.4),
            Column("维持现状", 2, "center"),
            Column("ERP 自带排程", 2, "center"),
            Column("清禾方案", 2, "center"),
        ),
        rows=(
            row("有限产能约束", "无", "部分", "完整", tones={1: "warning", 3: "good"}),
            row("现场当班回写", "无", "无", "有", tones={1: "warning", 2: "warning", 3: "good"}),
            row("上线周期", "—", "约 9 个月", "12 周"),
            row("三年总成本", "¥66,960,000（损失）", "¥7,400,000", "¥5,380,000"),
        ),
        caption=Caption("表", 3, "备选路径比较"),
        emphasis=3,
    )
    yield _way()


def _way() -> Flow:
    steps = tuple(
        FlowStep(f"第 {n} 步：{name}", text)
        for n, (name, text) in enumerate(
            (
                ("现状测绘", "两周内完成两条产线的工序、节拍与瓶颈测绘，形成双方签字的基线。"),
                ("主数据治理", "清理工艺路线 1,240 条、模具 386 套，建立变更责任人。"),
                ("模型搭建", "按真实约束建模，用过去 3 个月的订单回放验证。"),
                ("影子运行", "新旧计划并行两周，逐日对比偏差。"),
                ("切换上线", "以新计划为准，旧表只读。"),
                ("固化", "班组日会、看板与激励口径同步调整。"),
            ),
            1,
        )
    )
    return Flow(steps)


def _cases() -> Iterable[Block]:
    yield Heading(1, "成功案例", "cases", "4")
    yield CaseCard(
        title="插单响应从 4 小时缩短到 12 分钟，准时交付率提升 14 个百分点",
        customer="华东某汽车零部件集团（脱敏）",
        facts=("汽车零部件 · 压铸", "2,300 人", "江苏", "智能排程 APS、现场执行 MES", "2025年3月—7月"),
        parts=(
            Fact(
                "背景", ("为三家主机厂供应转向节与副车架，产品 480 种，每日插单 11 次，计划全靠两名资深计划员的经验。")
            ),
            Fact("问题", "准时交付率 81%，每月加急物流 ¥530,000；计划员离职风险高。"),
            Fact(
                "做了什么",
                ("主数据清理 4 周、约束建模 3 周、影子运行 2 周；班组长参与规则确认，计划口径写入日会制度。"),
            ),
            Fact("为何选择我们", "用其自身 3 个月历史订单回放，结果优于人工计划 9.6%，且可解释。"),
        ),
        result_labels=("指标", "之前", "之后", "变化"),
        results=(
            CaseResult("准时交付率", "81%", "95%", "+14 个百分点", "口径：订单行，2025年第四季度月均，客户质量部统计"),
            CaseResult("插单响应时间", "4 小时", "12 分钟", "−95%"),
            CaseResult("加急物流费用（每月）", "¥530,000", "¥120,000", "−77%", "客户财务部确认"),
        ),
        quote="以前排产靠老王，现在老王靠系统，他终于可以休年假了。",
        quote_by="生产计划部经理",
        fit="与贵司同为压铸 + 机加工艺，规模相近，插单频率相同",
        anchor="case-1",
    )
    yield CaseCard(
        title="在制品周转天数由 9.2 天降至 5.6 天",
        customer="恒通泵业股份有限公司",
        facts=("通用设备制造", "860 人", "浙江"),
        parts=(
            Fact("背景", "多品种小批量，工序 23 道，在制品遍布三个车间。"),
            Fact("做了什么", "工序扫码、电子流转卡、看板；第 6 周起每日偏差会不超过 10 分钟。"),
        ),
        result_labels=("指标", "之前", "之后", "变化"),
        results=(
            CaseResult("在制品周转天数", "9.2 天", "5.6 天", "−39%"),
            CaseResult("找料时间（每班）", "52 分钟", "9 分钟", "−83%"),
        ),
    )


def _business_case() -> Iterable[Block]:
    yield Heading(1, "投资回报", "roi", "5")
    yield Paragraph(say("基线取自贵司确认的数字；收益只计可核算部分，且不重复计算。折现率 8%（贵司财务部口径）。"))
    yield BarChart(
        (
            Bar("第一年", -1.2, "−¥1,200,000", "muted"),
            Bar("第二年", 6.8, "¥6,800,000"),
            Bar("第三年", 8.6, "¥8,600,000"),
            Bar("三年净收益（基准情景）", 14.2, "¥14,200,000", "plain"),
        ),
        Caption("图", 2, "三年净收益（百万元，基准情景）"),
    )
    yield Table(
        columns=(
            Column("项目", 4),
            Column("保守", 2, "right"),
            Column("基准", 2, "right"),
            Column("乐观", 2, "right"),
            Column("依据", 2.2),
        ),
        rows=(
            row("年度收益", "", "", "", "", kind="group"),
            row("减少加急与返工", "¥4,100,000", "¥6,300,000", "¥7,900,000", "客户确认"),
            row("降低在制品占用", "¥900,000", "¥1,400,000", "¥1,800,000", "行业参考"),
            row("计划员增编避免", "¥480,000", "¥640,000", "¥640,000", "我方假设"),
            row("三年投入", "", "", "", "", kind="group"),
            row("软件与实施", "−¥3,980,000", "−¥3,980,000", "−¥3,980,000", "报价"),
            row("贵司人工与培训", "−¥1,400,000", "−¥1,400,000", "−¥1,600,000", "客户确认"),
            row("三年净收益", "¥6,860,000", "¥14,200,000", "¥19,540,000", "", kind="total"),
        ),
        caption=Caption("表", 4, "三种情景"),
        emphasis=2,
    )
