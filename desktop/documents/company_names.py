"""What a company's name is made of: its place, what is its own, its trade and its legal form."""

import re
from collections.abc import Iterator
from typing import Final

from desktop.documents.lookalikes import compared

_BRACKETED = re.compile(r"[（(].*?[)）]")
_CHINESE = re.compile(r"[\u3400-\u9fff]+")
_SHORTEST: Final = 2
_SHORTEST_LATIN: Final = 4
_MOST_WORDS: Final = 4
"""What has more words describes a company and doesn't name it."""
_LONG_CORE: Final = 4
"""From here on a core may hold a word of trade that isn't listed: its beginning is what everybody says."""
_SURE_FROM: Final = 4
"""So many characters with a word of the trade among them are nobody else's."""

_FORMS: Final = "有限责任公司 股份有限公司 有限公司 股份公司 总公司 分公司 公司 集团 控股 股份 有限 企业 工厂 厂 总部"
_TRADES: Final = (
    "科技 技术 信息 资讯 网络 软件 数据 数码 数字 智能 智慧 云计算 通信 通讯 电子 电气 电器 电力 电路 电池 "
    "半导体 芯片 光电 线路板 线束 互动 互娱 互联 互联网 娱乐 文化 传媒 传播 影视 游戏 出版 广告 教育 学校 大学 "
    "学院 研究院 研究所 银行 保险 人寿 财险 证券 基金 金融 信托 投资 资本 支付 消费 信用 租赁 汽车 客车 座椅 "
    "零部件 零组件 部件 配件 轮胎 轴承 制动 煞车 压铸 铸造 模具 机械 机电 机床 重工 装备 设备 仪器 仪表 自动化 "
    "机器人 制造 工业 实业 精密 精工 钢铁 金属 铝业 铜业 材料 新材料 化工 化学 石化 石油 能源 新能源 光伏 环保 "
    "环境 水务 燃气 塑业 塑胶 塑料 橡胶 玻璃 陶瓷 纸业 包装 印刷 纺织 服装 服饰 鞋业 家居 家具 家电 食品 饮料 "
    "乳业 乳品 酒业 农业 牧业 粮油 餐饮 酒店 旅游 旅行 航空 航天 铁路 轨道 交通 物流 快递 速运 供应链 船舶 港口 "
    "海运 地产 置业 建设 建筑 工程 建材 物业 装饰 设计 咨询 顾问 服务 系统 制药 药业 医药 医疗 生物 健康 医院 "
    "诊所 贸易 商贸 商业 商务 电商 零售 百货 超市 购物 连锁 国际 发展 管理 开发 产业 运营 平台 体育 美妆 日化 "
    "珠宝 制品 五金 器械 器材 电缆 电线 阀门 泵业 电机 液压 传动 齿轮 紧固件 弹簧 锻造 铸锻 冲压 注塑 焊接 电镀 热处理 "
    "水泥 涂料 染料 纤维 丝绸 皮革 木业 矿业 种业 茶业 糖业 盐业 渔业 水产 畜牧 饲料 化肥 农药 制冷 空调 热力 照明 "
    "灯饰 卫浴 厨具 门窗 幕墙 钢构 园林 生态 检测 认证 印务 仓储 冷链"
)
_PLACES: Final = (
    "北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 "
    "贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 中国 中华 全国 国家 亚洲 亚太 全球 世界 "
    "华东 华南 华北 华中 西南 西北 东北 广州 深圳 杭州 南京 苏州 无锡 常州 南通 常熟 昆山 宁波 温州 绍兴 台州 "
    "嘉兴 金华 义乌 合肥 芜湖 福州 厦门 泉州 南昌 赣州 宜春 济南 青岛 烟台 潍坊 聊城 郑州 洛阳 武汉 宜昌 襄阳 "
    "长沙 株洲 佛山 东莞 珠海 中山 惠州 江门 汕头 海口 三亚 成都 绵阳 贵阳 昆明 西安 宝鸡 兰州 西宁 银川 "
    "乌鲁木齐 南宁 柳州 桂林 拉萨 呼和浩特 包头 沈阳 大连 鞍山 长春 哈尔滨 大庆 石家庄 唐山 保定 邢台 邯郸 太原 "
    "大同 徐州 扬州 台北 新北 桃园 台中 台南 臺南 高雄 新竹 彰化 苗栗 嘉义 基隆"
)
_COMMON: Final = (
    "移动 工商 招商 一面 马上 联通 电信 人民 第一 第二 第三 中心 中央 大众 东方 南方 北方 西部 东部 南部 北部 "
    "中部 未来 现代 时代 世纪 创新 联合 统一 综合 先进 通用 标准 专业 社会 公共 城市 农村 市立 省立 国立 县立 "
    "纪念 总 新 大 优质 高新 核心 生活 家庭 客户 业务 产品 项目 方案 global national international general first "
    "united american european asian north south east west northern southern eastern western central digital "
    "smart data cloud advanced modern standard royal city county state saint best next open free green blue "
    "great good more most only over under with home life work business company group bank china chinese japanese "
    "canadian french german british capital information technology electronic customer health hospital "
    "university school institute center centre foods food power energy motor motors auto"
)


def _longest_first(words: str) -> tuple[str, ...]:
    return tuple(sorted(set(words.split()), key=lambda word: (-len(word), word)))


_ENDINGS: Final = _longest_first(f"{_FORMS} {_TRADES}")
_OF_FORM: Final = _longest_first(_FORMS)
_BEGINNINGS: Final = _longest_first(_PLACES)
_NOBODYS: Final = frozenset((*_ENDINGS, *_BEGINNINGS, *_COMMON.split()))
_ADMINISTRATIVE = re.compile("^[^省市县区州]{2,3}[省市县]")


def core_of(name: str) -> str:
    """What of a company's name is its own: 欢乐 of 欢乐互娱, Northwind of Northwind Castings; or nothing."""
    own = _own_part(name)
    if not own:
        return _latin_core(name)
    core = _without_end(own, _ENDINGS)
    while core and core.startswith(_BEGINNINGS):
        core = _without_beginning(core)
    return "" if len(core) < _SHORTEST or core in _NOBODYS else core


def short_forms(name: str) -> Iterator[str]:
    """What people may call a company in short: its core, and the beginning of a long one: 恒瀚 of 恒瀚塑胶件."""
    core = core_of(name)
    if core:
        yield core
    if len(core) >= _LONG_CORE and _CHINESE.match(core) and core[:_SHORTEST] not in _NOBODYS:
        yield core[:_SHORTEST]


def sure_forms(name: str) -> Iterator[str]:
    """Shorter forms of a Chinese company's name that can mean nobody else: its own part and a word of its trade."""
    core, form = core_of(name), _without_end(_own_part(name), _OF_FORM)
    while core and len(form) >= _SURE_FROM and len(form) > len(core):
        yield form
        form = _shorter(form)


def _own_part(name: str) -> str:
    """The Chinese beginning of a name in simplified characters, without brackets and the place before it."""
    found = _CHINESE.match(compared(_BRACKETED.sub("", name)))
    return _without_beginning(found[0]) if found else ""


def _without_beginning(name: str) -> str:
    if found := _ADMINISTRATIVE.match(name):
        return name[found.end() :]
    place = next((place for place in _BEGINNINGS if name.startswith(place)), "")
    return name.removeprefix(place)


def _without_end(name: str, endings: tuple[str, ...]) -> str:
    while ending := next((ending for ending in endings if name.endswith(ending)), ""):
        name = name.removesuffix(ending)
    return name


def _shorter(name: str) -> str:
    """The name without its last word of trade."""
    return name.removesuffix(next((ending for ending in _ENDINGS if name.endswith(ending)), name))


def _latin_core(name: str) -> str:
    first = re.split(r"[\s,.&（(\u3400-\u9fff]", name.strip(), maxsplit=1)[0]
    named = len(first) >= _SHORTEST_LATIN and len(name.split()) <= _MOST_WORDS
    is_own = named and first[0].isupper() and first.lower() not in _NOBODYS
    return first if is_own else ""
