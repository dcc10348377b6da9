"""What is said of a draft and its final: what came, went, changed, moved."""

from zhuanyezhen.words.text import Text

TITLE = Text("征求意见稿与定稿对照", "Draft and final")
DRAFT, FINAL = Text("征求意见稿", "Draft"), Text("定稿", "Final")
COUNTED = Text(
    "共{count}处改动：任务新增{came}项、删去{went}项、移动{moved}项，其余{rest}处",
    "{count:change|changes}: {came} tasks added, {went} removed, {moved} moved, {rest} other",
)
SAME = Text(
    "没有发现改动（标点和章节序号不比）", "no change found (marks and numbers of headings are not compared)"
)
HEAD = Text("文件和组织领导", "Document and leading group")
NUMBERS = Text("{count}项任务序号变动：{told}", "{count:task|tasks} numbered anew: {told}")
RENUMBERED = Text("{old}→{new}{title}", "{old} → {new} {title}")
CAME = Text("{part}{how}：{new}", "{part} {how}: {new}")
WENT = Text("{part}{how}：{old}", "{part} {how}: {old}")
CHANGED = Text("{part}{how}：{old} → {new}", "{part} {how}: {old} → {new}")
NOT_QUOTED = Text(
    "（可能有人名，不引用，见原文第{line}段）", "(not quoted, as persons may be named: paragraph {line})"
)
NOT_QUOTED_ANYWHERE = Text("（可能有人名，不引用）", "(not quoted, as persons may be named)")
CHANGES, SIDE_BY_SIDE = Text("改动", "Changes"), Text("逐项对照", "Side by side")
CAUTION = Text(
    "删去的文字加删除线，增加的文字加下划线。标点和章节序号不比，可能有人名的文字不引用。由 zhuanyezhen {version} 生成。",
    "What was struck out is struck through, what was added is underlined. Marks and numbers of headings are not compared; "
    "what may name persons is not quoted. Made by zhuanyezhen {version}.",
)
