"""Chinese words beside a verb that tell whether it is a deed of the text."""

# Right behind a verb: it only says when, whose, or which of them, or how it goes.
AFTER = tuple(
    str.split("""
    后 以后 之后 过 的 时 前 之前 期间 率 量 数 者 人员 同学 团队 部 组 中心 岗 费 成本 时间 周期
    时长 延期 质量 满意 效率 次数 环节 流程 阶段
    计划完成 经理 总监 老师 工程师 同事 端 侧 方 商 员 课时 期 更 越来越 变得 得更 顺畅 及时 到位
    充分 体系 机制 能力 水平 意愿 氛围
    """)
)
NOT_AFTER = ("岗位", "量化", "数据", "方案", "费用", "组织", "中心")
# Right before a verb: what others do or can do, or the end of a span.
OTHERS = frozenset(
    str.split("""
    被 已 能 能够 自己 可 可以 会 到 至 者 才 就 都 均 自行 自主
    """)
)
# Before a verb: somebody does it of their own accord.
WILLING = tuple(
    str.split("""
    愿意 乐意 敢 主动 乐于 习惯 不再 害怕 担心 抵触 抗拒 喜欢 更快 更早 更容易 更方便
    轻松 自己
    """)
)
# Of each and all it is no one thing.
EACH = ("每", "各", "所有", "全部", "全体")
ONE = ("一", "1名", "1位", "1家", "1个", "首个", "首家", "首位", "第一")
# Whoever stands behind these is no doer: "给200位客户打电话".
FOR = ("给", "向", "对", "与", "和", "跟", "找", "约")
# Measure words of people and organisations: what they count is no output.
WHO = ("家", "名", "位", "户", "人")
# Whatever is worked on so, nothing has moved yet.
PLAIN = frozenset(str.split("更新 定义 设计 配置 规划 上传 提交"))
HIRING = frozenset(str.split("招聘 招到 招募 聘请 聘用 录用"))
# A plan or a target is met, not carried out.
MET = frozenset(str.split("完成 达成 实现"))
SPENDING = frozenset(str.split("花 花费 拿出 抽出 投入 腾出 安排"))
