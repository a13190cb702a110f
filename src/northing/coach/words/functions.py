"""What teams are called by their function, and which metrics a function cannot move by itself.

Families of metrics are in ``functions_<language>``.
"""

# The words by which a function is known, in any of the languages, in small letters.
FUNCTIONS = {
    "product": """
        product, product management, product team, products, product & design, produkt, produktteam,
        produktledning, produktutveckling, 产品, 产品团队, 产品部, 产品管理, product development,
        product discovery
    """,
    "design": """
        design, ux, ui, ux design, product design, user experience, user research, research, 设计,
        体验设计, 设计部
    """,
    "engineering": """
        engineering, development, developers, software, software engineering, r&d, rnd, tech,
        technology, backend, frontend, platform, infrastructure, infra, devops, sre, qa,
        quality assurance, mobile, teknik, utveckling, systemutveckling, utvecklare, mjukvara,
        plattform, drift, infrastruktur, test, 研发, 技术, 工程, 开发, 技术部, 研发部, 平台, 运维,
        测试, 基础架构, 后端, 前端
    """,
    "data": """
        data, analytics, data science, bi, business intelligence, data engineering,
        machine learning, ml, ai, analys, 数据, 数据分析, 数据团队, 算法
    """,
    "it": """
        it, internal it, it support, information technology, it-drift, it-avdelning, helpdesk,
        service desk, 信息技术, it部, 信息部
    """,
    "security": """
        security, infosec, information security, säkerhet, informationssäkerhet, it-säkerhet, 安全,
        信息安全
    """,
    "support": """
        support, customer support, customer service, customer care, service, help desk,
        contact center, contact centre, call center, call centre, kundservice, kundtjänst,
        kundsupport, kundcenter, 客服, 客户服务, 售后, 客户支持, 服务, 呼叫中心, 客服中心, 技术支持
    """,
    "success": """
        customer success, success, account management, cs, kundframgång, kundansvariga, 客户成功,
        客户关系
    """,
    "hr": """
        hr, people, human resources, people & culture, people and culture, people ops,
        people operations, talent, talent acquisition, recruiting, recruitment,
        learning & development, learning and development, l&d, personal, personalavdelning,
        rekrytering, human resource, payroll, löne, lön, 薪酬, 人力资源, 人事, 人力, 招聘, hrbp,
        人才发展, 组织发展, 培训
    """,
    "finance": """
        finance, accounting, controlling, treasury, finance & admin, ekonomi, redovisning,
        ekonomiavdelning, finans, 财务, 会计, 财务部
    """,
    "legal": """
        legal, compliance, legal & compliance, risk, privacy, juridik, juridiska, regelefterlevnad,
        jurist, 法务, 合规, 风控
    """,
    "operations": """
        operations, ops, logistics, warehouse, supply chain, production, manufacturing, procurement,
        purchasing, logistik, lager, produktion, inköp,
        försörjningskedja, 运营支持, 物流, 仓储, 供应链, 生产, 采购, 制造
    """,
    "administration": """
        administration, office management, facilities, facility management, fastighet,
        verksamhetsstöd, kontorsservice, 行政, 后勤, 办公室
    """,
    "marketing": """
        marketing, growth marketing, brand, communications, comms, pr, content, marknad,
        marknadsföring, kommunikation, varumärke, 市场, 营销, 品牌, 市场部, 公关
    """,
    "sales": """
        sales, business development, partnerships, revenue, account executives, sälj, försäljning,
        affärsutveckling, säljteam, 销售, 商务, 销售部, 业务, bd, 大客户
    """,
}

# The families of metrics that each function cannot move by itself.
BEYOND = {
    "product": "acquisition selling company people",
    "design": "acquisition selling company people",
    "engineering": "acquisition selling company people",
    "data": "acquisition selling company people service",
    "it": "acquisition selling company people loyalty",
    "security": "acquisition selling company people loyalty service",
    "support": "acquisition selling company people reliability",
    "success": "acquisition newcomers people reliability",
    "hr": "acquisition selling company loyalty reliability service",
    "finance": "acquisition selling people loyalty reliability service top-line",
    "legal": "acquisition selling company people loyalty reliability service",
    "operations": "acquisition selling company people-care",
    "administration": "acquisition selling company loyalty reliability service",
    "marketing": "people reliability service delivery profit",
    "sales": "people reliability service delivery",
}

# A team named at the beginning as the one who does it, and what a text without one lacks.
TEAM_HINTS = ("team", "department", "avdelning", "gruppen", "团队", "部", "组", "中心")
TEAM = (
    r"(?:the |our )?([a-z&][a-z& ]{1,22}?) (?:team|department)(?:'s)?(?=[\s:])"
    r"|(?:vårt |vår )?([a-zåäö-]{2,18}?)(?:teamets?|avdelningens?|gruppens?)(?=[\s:])"
    r"|([\u4e00-\u9fffa-z]{1,6}?)(?:团队|部门|部|小组|组|中心)(?=[将把要负的:：，, 让使])"
)

# What is said of newcomers to a step of the product is the product's own doing.
OWN = (
    r"\b(?:who|that|which|where|per active|per session|completion|completed|finish|success"
    r"|som|där|fullföljd|slutförd)\b|的(?:比例|占比)|完成率|通过率|成功率"
)

COST = (
    r"^(?:cost|costs|kostnad\w*|days|share(?! price)|percentage|andel\w*"
    r"|time(?! to (?:hire|fill))|tid)\b"
    r"|成本$|占比$"
)

STAFF = (
    r"\b(?:voluntary|involuntary|regretted|staff|employees?|colleagues?|hires?|nurses?|teachers?"
    r"|managers?|frivillig\w*|personal\w*|anställd\w*|nyanställd\w*|medarbetar\w*|chefs\w*)\b"
    r"|员工|同事|新人|离职|护士|教师|干部|管理者"
)

NEWLY = "新"

# What may follow the metric's words; another noun makes it another metric ("new user activation").
ENDS = (
    r"(?![^\d,，;；:：。]{0,8}(?:率|时长|时间|成本|占比|比例|满意度|次数|周期|留存|评分|费))"
    r"\s*(?:$|[^a-zåäö\s]|(?:per|from|of|in|on|for|to|by|due|a|this|each|every|at|among|is|are|goes?|grows?"
    r"|rises?|climbs?|increases?|falls?|drops?|up|down|reach\w*|with|across|through|during|should|will|via|closed|won|signed|sold"
    r"|från|till|i|på|hos|bland|av|ska|ökar|stiger|minskar|sjunker|med|upp|ned|ner|om|över|går|når"
    r"|under|växer|blir|bör|totalt|total|year|before|som|inom)(?![a-zåäö-]))"
)

# "From 60k to 90k" is no scope, nor are "from all channels" and "the number of new members".
NUMBERS = (
    r"\b(?:from|från)\s+(?:[^a-zåäö\s]*\d|all|alla|every|varje|any|across|samtliga)|\bnumber of"
)
