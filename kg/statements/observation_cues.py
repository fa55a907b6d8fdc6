"""Words that open, carry on or end what a clause speaks of, and the classes of things that numbers belong to."""

from __future__ import annotations

import re

PLACES = frozenset(
    ["Community", "Village", "Compound", "Road", "Park", "Facility", "Area", "School", "Hospital", "Zone"]
)
DIVISIONS = ("Office", "Zone", "Village", "Community", "District", "City", "Province")
BODIES = frozenset(["Company", "GovernmentBody", "PartyOrganization", "SocialOrganization"])
THINGS = PLACES | BODIES | {"Project"}
BEARERS = frozenset(DIVISIONS) | PLACES | BODIES | {"Project", "Event"}
HERE = ("Community", "Village")
LOCAL = {
    "我们社区": HERE,
    "咱们社区": HERE,
    "我们村": HERE,
    "咱们村": HERE,
    "咱村": HERE,
    "我村": HERE,
    "本村": HERE,
    "村里": ("Village", "Community"),
    "全村": ("Village",),
    "村上": ("Village",),
    "镇里": ("Office",),
    "镇上": ("Office",),
    "乡里": ("Office",),
    "区里": ("District", "Zone"),
    "县里": ("District",),
    "市里": ("City",),
    "这里": tuple(sorted(PLACES)),
    "此处": tuple(sorted(PLACES)),
}
# After an area's name these begin the name of works on it: …片区老旧小区改造.
OF_A_WORK = re.compile("老旧|城中村|棚户|有机|综合|改造|整治|更新|提升|治理|项目|工程|开发")
TAKEN_UP = BEARERS - {"City", "District", "Province", "PartyOrganization"}
OF_A_PERSON = re.compile(
    "的?(?:党(?:工委|委|总支|支部)?|办事处)?(?:(?:项目|技术|常务|执行|第一)?副?(?:总?经理|书记|主任|局长|镇长|乡长|区长|市长|校长|院长|经理|队长|站长|"
    "所长|会长|董事长|理事长|部长|科长|处长|组长|园长|馆长|厂长|店长|委员|支书|负责人)|"
    "工作人员|(?:副?教授|讲师|研究员|专家|院士|博士|研究生|大学生|师生|律师|法官|技师|工程师)|居民|村民|群众|干部|民警|相关|党员|社工|常委|医生|老师|老人|企业家|职工|班子)(?!党|活动|会|议|代表大会|"
    "服务|自治|共|人数|达|超|\\d)|"
    "(?:门前|附近|旁|对面|路口|交叉口|沿线|至|到)"
)
# A count directly after a name of this kind says that the name is what is counted (改造项目共4个).
COUNTED = re.compile(
    "[”’]?(?:共|共有|已有|达到?|增至|增加到|扩至|扩大到)?[约近]?\\d+余?[个处座家条项所场次]+(?=[，、。；]|$)"
)
# X与Y共建…: what is told goes on about X.
WITH = re.compile(
    "[与同](?=[^，。；]{2,40}(?:共建|合办|联办|合作|签|结对|结成|建立|组成|结为|联合|携手|协作|组建|共同|牵手))"
)
# In the course of works: 改造中，拆除违建47处.
IN_WORKS = re.compile("(?:改造|整治|更新|建设|施工)(?:过程)?(?:之?中|期间)(?=，)")
LISTED = re.compile("^”?(?:[一二三四五]期|机关)?(?:[、和与及]|以及|等)")
# The whole division again (全镇), and openings that leave a thing but not a division.
WHOLE_DIVISION = re.compile("全[镇街办乡域]|全(?!长|程|部|年|面)[一-龥]{1,2}(?=\\d|各|共)|镇域")
RESET = re.compile(
    f"{WHOLE_DIVISION.pattern}|[对为在给]?辖区|全区(?![级域])|各社区|各村|此外|同时|另外|街区|我们|下一步|网格员|力争(?![^，。；]{{0,8}}(?:投用|建成|完工|竣工|投产|开园|开业))|确保|一同|同批|[一二三四五六七八九]是"
)
VISITED = re.compile("(?:近日|日前|记者|今天|[一-龥]{0,4}期间)?(?:在|走进|来到|步入|走入|踏入|漫步)(?:位于)?[“‘]?")
SCENE = re.compile(
    "[”’]?(?:的)?(?:[一-龥]{0,6}(?:里|内|中|上|前|门口|现场|工地|车间|工厂|厂房|厂区|生产线|大厅|院内|院子|广场|大棚|活动室|展厅|服务区|一楼|二楼|"
    "服务台|窗口|操场|食堂|一角))?"
)
# What may stand before the name that opens a clause: 龙头企业X公司, 重点项目X产业园.
KIND_OF = re.compile(
    "(?:辖区|重点|龙头|骨干|国家级|省级|市级|区级|县级|知名|本地|新建|首个|一家|全国|全市|全区|入驻)*(?:的)?[一-龥]{0,4}?"
    "(?:企业|项目|工程|单位|学校|医院|园区|小区|品牌|基地|组织|机构|商户|合作社)[“‘]?"
)
# A body that only has a part in what the clauses before speak of: …项目启动，某某集团承建，总投资…
IN_ROLE = re.compile(
    "(?:负责|具体|全程|独家|共同|参与)*(?:牵头|承建|承办|代建|代管|运营|托管|监理|施工|设计|主办|协办|冠名)"
    "(?:建设|管理|运营|实施|推进|运作)?(?=[，；。])|(?:进驻|接手|接管|介入)(?:之)?后(?=，)"
)
# Deeds of a body: a sentence that begins with one does not go on about a building or a road.
DEEDS = re.compile(
    "(?:共|已|还|又|同步|再|新|大力|深入|全力|持续|积极|着力|扎实|聚焦|全面|成功|累计|常态化|创新|主动)*(?:外出|赴外)?"
    "(?:招商|招引|签约|签订|引进|打造|推行|组建|成立|建立|出台|制定|划分|下发|发放|走访|排查|争取|选派|选聘|评选|表彰|推进|"
    "实施|创建|落实|构建|将|把|坚持|推动|整合|抽调|探索|深化|完善|健全)"
)
# What a clause says of a thing only as long as its sentence lasts; places that people live or are served in stay open.
PASSING_TOPICS = (
    "Area",
    "Project",
    "GovernmentBody",
    "Company",
    "School",
    "Hospital",
    "Office",
    "District",
    "City",
    "Programme",
)
# A programme that bears numbers of its own is one that works as a thing does.
TOOL = re.compile(
    "(?:室|站|校|课堂|学堂|班|基金|资金|队|团|议事会|议事厅|客厅|岗|平台|系统|管家|贷|码|小屋|市集|夜市)[”’]?$|"
    "(?<!道)[路街河桥](?:[^“”路街河桥]{0,6})工程$|”工程$"
)
DOING_NOTHING = ("Road", "Park", "Facility", "Area", "Compound", "Project", "Event")
# Works named by their kind alone, as any place has them: 连片改造, 老旧小区综合整治.
KIND_OF_WORKS = re.compile(
    "[“”]?(?:老旧|小区|城市|社区|街区|连片|综合|有机|微|背街|小巷|棚户区|农房|环境|外立面|雨污|管网|分流|提升|更新|改造|整治|工程|项目|全面|全域)+[“”]?"
)
# Nouns with 内 that mean the thing spoken of: 站内设有….
WITHIN = re.compile("(?P<of>[站园馆院店厅楼场校社])内(?!外|部)")
# Openings that go on about a thing begun in the sentence before: 自启用以来, 项目建成后.
SINCE_BEGUN = re.compile(
    "(?:自|从)?[^，。；]{0,6}?(?:启用|运行|投用|开放|运营|营业|开业|开园|投入使用|挂牌|上线|达产|建成|竣工|完工|成立|改造)"
    "(?:至今|以来|之后|后|[一二三两半\\d]+[多余]?(?:年|个月)(?:多|半)?来)|启航\\d+年来"
)
# Openings that set what follows in the course of works: 改造中，更换…; 施工期间，….
COURSE_OF_WORKS = re.compile(
    "(?:项目|工程)?(?:改造|建设|施工|整治|征迁|拆迁|实施|推进)(?:建设|实施|推进|改造)?(?:过程中|中|期间|完成后|之后|后)$"
)
# Works of the estate that the paragraph speaks of, said without its name: 去年6月，改造完工，新增停车位….
WORKS_DONE = re.compile(
    "(?:总投资[^，。；]{2,12}的)?(?:老旧小区|小区|综合|加装电梯)?(?:改造|整治|更新)(?:工程|项目)?(?:全面|顺利|全部|如期|刚刚)?"
    "(?:完工|竣工|完成|结束|收官|启动|开工)(?=，)"
)
# Nouns that take up the works begun in the sentence before, of whatever class: 打造某某街区。项目总投资….
WORKS_AGAIN = re.compile("(?:该|整个)?(?:项目|工程)(?![一-龥]{0,6}(?:建设|推进|招引|谋划|为王|办|部|组|化|长))")
WORKS = ("Project", "Area", "Facility", "Park", "School", "Hospital", "Road")
# Nouns that take up a name only of this paragraph or the one before; farther off they are general words.
NEAR_ONLY = ("社区", "学校", "医院", "公司", "企业", "小区", "市场", "公园", "食堂", "广场")
# The head of a community who acts for it, and whose head.
LEADER = re.compile(
    "的?(?:(?:党委|党总支|党支部|居委会|村委会|“?两委”?)?(?:第一|副)?(?:书记|主任|支书)(?:[、兼](?:党委|党总支|党支部|居委会|村委会)?"
    "(?:副)?(?:书记|主任))*)"
)
LED = ("Community", "Village", "PartyOrganization")
# What makes a named thing the object of the body before it, and words after it that make it an object still.
MADE = re.compile(
    "(?:[一-龥]{0,10}(?:书记|主任|负责人|会长|队长)[一-龥]{2,4})?(?:[与和同][^，。；]{2,24})?(?:将|已|还|又|先后|共同|联合)*(?:投资|出资|斥资|耗资|投入|领办|牵头|发起|成立|组建|新建|建设|打造|改造|兴建|创办|开设|推出|举办|主办|引进|孵化|打造|合办|联办|共建|合作(?=[建改打办运]))"
    "[^，。；]{0,30}的[“‘]?"
)
# …which it has just named: 书记某某创办的“板凳议事会”，一年开了86场
JUST_MADE = re.compile("(?:[创领开兴合联]办|[新组共创改兴]建|打造|改造|成立|发起|设立|开设|推出)的[“‘]?$")
AFTER_OBJECT = re.compile("[”’]?(?:[、和与及]|以及|等|建设|改造|工作|项目|工程|的|\\d+(?![\\d年月日])|书记|主任|$)")
TYPED = {
    "项目": ("Project", "Area"),
    "工程": ("Project",),
    "小区": ("Compound",),
    "大院": ("Compound",),
    "院落": ("Compound",),
    "楼院": ("Compound",),
    "公司": ("Company",),
    "集团": ("Company",),
    "学校": ("School",),
    "医院": ("Hospital",),
    "公园": ("Park",),
    "园区": ("Project", "Area", "Park"),
    "队伍": ("SocialOrganization",),
}
FOUNDS = re.compile(
    "(?:成立|组建|设立|建立|建起|搭建|打造|建成|新建|建设|改造|启动|实施|推进|推行|推广|探索|创办|开办|联办|合办|创设|引进|开设|创建|"
    "纳入|编入|变身|变成|改造成|改成|改为|升级|办起|开办|辟出|开辟|引来|推出|上线|入驻|投用|启用|共建|开发|研发|派出|抽调|设置|挂牌|升级为|改建|兴建)"
)
HOLDS = re.compile("发起|举办|举行|召开|承办|组织|开展|启动")
BEGUN = THINGS | {"Programme", "Event"}
NOT_BEGUN = re.compile("(?:以|与|和|联合|会同|对|被|向|在|从|依托|[、由+＋—－]|[0-9万]+[个处座家条项])[“‘]?$")
# Works on a place make it the topic: 对该小区实施综合改造，更换….
REWORKED = ("Compound", "Road", "Park", "Facility", "School", "Hospital")
REWORKS = re.compile("(?:对|将|把|支持|推动|协助|帮助|助力)[“‘]?$")
WORKED = re.compile("改造|整治|修缮|更新|提升|翻新|维修|扩建|升级|纳入")
STILL = re.compile(
    "”?(?:[一二三四五]期)?(?:[、和与及“‘《]|为(?:核心|中心|主|重点|依托|载体|龙头)|以及|等|\\d|项目|书记|主任|工作|居民|服务站)"
)
# People and posts that are parts of a thing, by the ends of its name: 35名队员 are a team's, 180名学员 a school's.
MEMBERS = {
    "队员": ("SocialOrganization", "队"),
    "义工": ("SocialOrganization", "队"),
    "会员": ("SocialOrganization", "会"),
    "调解员": ("SocialOrganization Facility GovernmentBody", "室|队|站"),
    "学员": ("School Facility Programme SocialOrganization", "学院|学校|夜校|课堂|学堂|班|大学|工作室"),
    "选手": ("Event", ""),
    "参赛队": ("Event", ""),
}
MEMBER = re.compile(f"(?:全体|首批|这些|\\d[\\d.]*[万余多]*[名个位支])?(?:参赛)?(?:{'|'.join(MEMBERS)})")
# Party bodies of several members, which a noun takes up: 大党委累计召开联席会议36次.
JOINT_PARTY = re.compile("(?:区域化)?(?:大|联合|综合|联盟|产业链)党委")
DEMONSTRATIVE = re.compile("(?:该|这座|这个|这片|这条|这家|这处|这所|这支|此)")
MODIFIED = re.compile(
    "(?:总投资|投资|总建筑面积|建筑面积|占地|总面积|位于|坐落|地处|总部位于|开在|建在|设在|如今|刚刚|新建|新开|由|"
    "一座|一个|一条|一支|一家|作为|拥有|有着|始建|毗邻|紧邻|走进|举办|举行|经过|即将|涉及|覆盖|惠及|可容纳|按照|全长|"
    "总长|年产|日产|耗资|历时|闲置|设有|采用)"
    "[^。；]{0,48}?的[“‘]?$|[^。；]{2,40}之间的[“‘]?$|在[^，。；]{1,16}(?:举办|举行|召开|建成|建起|打造|开设|成立)的[“‘]?$|[^，。；]{2,14}期间的[“‘]?$"
)
PASSING = re.compile(
    "(?:周|假期|期间|疫情|暴雨|台风|洪水|战役|灾|春节|国庆|中秋|端午|元旦|清明|五一|”?假|[式战]|调查|降雨|赛马)$"
)
CONTINUED = re.compile(
    "服务|建设|工作|管理|居民|党员|书记|主任|党|治理|文化|团队|负责|志愿|经济|周边|区域|之外|内的|发展|企业|群众|"
    "干部|[、和与员长化网者户]|改造|整治|面貌|环境|矛盾|内外"
)
SUBJECT_LIKE = re.compile(f"街道|办事处|社区|镇里|村里|[区县市]里|村|镇|项目|中心|平台|该|{RESET.pattern}")

# What things do, by the end of their names: a night school trains, a mediation room settles, a fund supports.
WORK_OF = (
    (re.compile("(?:室|站)[”’]?$"), re.compile("(?:\\d+名)?调解|化解|受理|接待|接访|调处|轮值|坐班|轮流")),
    (
        re.compile("(?:校|堂|班)[”’]?$"),
        re.compile("聘请|邀请|培训|授课|招募|招收|托管|服务|[开办]班|\\d+名[^，]{0,8}(?:授课|志愿者)|开[课班]|学员"),
    ),
    (re.compile("(?:食堂|餐厅|饭堂|助餐点)[”’]?$"), re.compile("老人|每[餐人]|一荤|[两二三]菜|就餐|供餐|每天|\\d+岁")),
    (
        re.compile("(?:基金|资金|贷)[”’]?$"),
        re.compile("支持|资助|发放|奖励|补助|救助|帮扶|授信|放贷|向\\d|给予|惠及"),
    ),
    (re.compile("(?:平台|系统)[”’]?$"), re.compile("整合|汇聚|接入|归集|流转|派发|处置|预警")),
    (re.compile("(?:工程|计划|行动)[”’]?$"), re.compile("培训|培养|培育|选育")),
    (re.compile("(?:屋|之家|家园|乐园|驿站)[”’]?$"), re.compile("托管|照护|看护|接待|服务")),
    (re.compile("(?:综合体|园|基地|街区|市集|夜市|营地)[”’]?$"), re.compile("引进|引入|入驻|迎客|年接待|商户|摊位")),
    (
        re.compile("(?:队|团|联盟)[”’]?$"),
        re.compile("开展|发动|调解|化解|排查|劝导|巡|服务|志愿|行程|送|清|代办|上门|走访"),
    ),
    (
        re.compile("(?:议事会|恳谈会|茶馆|议事厅|客厅)[”’]?$"),
        re.compile("议定|商定|协商|化解|解决|办结|收集|形成|敲定"),
    ),
)

# What a programme says that is works: 镇区管网改造工程铺设管网9公里.
OF_WORKS = re.compile("[”’]?(?:总投资|投资|占地|铺设|新建|改造|完成|全长|惠及|涉及|敷设)[^，。；]{0,8}\\d")
LISTED_IN = re.compile("(?:纳入|列入|列为|入选)[^，。；]{0,8}$")
# Firms and the like that come to the thing spoken of, or run it: 甲公司、乙集团等27家企业入驻.
COMERS = re.compile(
    "[^，。；]{4,60}(?:等\\d+[余多]?[家个所名支位][^，。；]{0,8}(?:入驻|落户|进驻|签约|参展|加盟|参加|参与|参演|参赛|献演|表演|登台|同台|亮相|到场)|"
    "[^，。；]{4,60}(?:轮番|先后|轮流|依次|同台)(?:登场|登台|上台|上场|上演|亮相|献艺|表演)|"
    "(?:共同|联合)?(?:承办|主办|协办|承建|运营|牵头)(?=[，。；]))"
)
# What was not read as part of a name: 某公司建设的南塘“某某公寓”.
UNNAMED_FRONT = re.compile("(?<=的)[一-龥]{2,4}[“‘]?$")
NAMES_ANOTHER = re.compile("前身|[是为叫曾即]|等")  # 前身是一座菜市场
# Between a division and what it holds: 某某社区所辖的某某小区.
GOVERNS = re.compile("(?:所辖|辖区|辖内|境内|下辖)内?的?")
