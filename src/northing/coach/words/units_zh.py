"""Chinese words of units that stand after a number."""

DURATIONS = {
    "毫秒": "0.001", "ms": "0.001", "秒": "1", "秒钟": "1", "s": "1", "分钟": "60", "min": "60",
    "小时": "3600", "钟头": "3600", "h": "3600", "d": "86400", "天": "86400", "日": "86400",
    "工作日": "86400", "自然日": "86400", "周": "604800", "星期": "604800", "礼拜": "604800",
    "月": "2628000", "季度": "7884000", "年": "31536000", "人天": "86400", "天工期": "86400",
}  # fmt: skip
SHARES = ("%", "个点")
POINTS = ("个百分点", "百分点", "pp", "个pp", "%点")
TIMES = ("倍", "x")
STARS = ("星", "颗星")
# With 千 before them these are units of their own.
OF_KILO = "瓦米克卡伏帕焦"
MEASURES = (
    "kwh mwh gwh twh wh kw mw gw 千瓦时 兆瓦时 千瓦 兆瓦 度 公斤 千克 克 吨 斤 公里 米 千米"
    " 平方米 平米 立方米"
    " 升 毫升 gb mb tb qps tps rps"
    " ℃ 摄氏度 人日 人月 kg km l ml"
)
# Measure words of what is written or held.
MADE = frozenset("篇堂场封幅")
# Measure words: they stand between a number and what is counted, or alone as the unit.
COUNTERS = (
    "分 点 个 家 名 位 次 项 篇 人 条 款 份 场 座 台 件 套 种 支 起 笔 单 户 部 轮"
    " 期 门 节 间 所 箱 辆 架"
    " 封 则 例 处 页 行 章 步 层 道 人次 家次 台次 单位"
    " 张 幅 册 本 批 队 组 班 趟 枚 颗 瓶 盒 包 块"
)
