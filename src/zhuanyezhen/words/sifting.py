"""What is told when rules run over data frames: why frames were read as objects."""

from zhuanyezhen.words.text import Text

ASKED = Text(
    "“{table}”的“{column}”是否为台账的列不能确定",
    "whether “{column}” of {table} is a column of the ledger is not sure",
)
STEP_COLUMN = Text(
    "“{table}”把办理环节的日期写在“{column}”一列里",
    "{table} keeps the day of a step in its column “{column}”",
)
NO_COLUMN = Text("“{table}”没有“{column}”一列", "{table} has no column “{column}”")
NO_DATES = Text(
    "“{table}”的“{column}”不是日期类型（或带时区）",
    "“{column}” of {table} is not of dates, or has a time zone",
)
ODD_IDS = Text(
    "“{table}”的“{column}”中有空白，或有不是由数字、字母、汉字连写的编号",
    "“{column}” of {table} has blanks, or ids that are more than digits, letters and Chinese characters",
)
UNREADABLE = Text(
    "“{table}”的“{column}”中有空白，或有不在可选范围内的值",
    "“{column}” of {table} has blanks, or words of no codelist",
)
NO_ORDER = Text(
    "“{table}”的“次序”有空白，或不是1到1023的整数",
    "次序 of {table} has blanks, or is no whole number from 1 to 1023",
)
TOTALS = Text("“{table}”中有像合计、示例的行", "{table} has rows that look like totals or examples")
ORPHANS = Text("“{table}”中有的编号在问题台账中没有", "{table} has ids that no entry of the ledger has")
TWO_ENGINES = Text(
    "“{table}”与问题台账不在同一引擎", "{table} is of another engine than the ledger of problems"
)
WORKING_DAYS = Text("办理时限按工作日计算", "limits count working days")
NO_SIEVE = Text("{code}没有对应的筛子：{why}", "there is no sieve for {code}: {why}")
NO_FRAME = Text("没有问题台账的数据框", "there is no frame of the ledger of problems")
AS_ASKED = Text("按要求逐条读入", "objects were asked for")
AS_OBJECTS = Text("数据框逐条读入后检查：{why}\n", "the frames were read as objects: {why}\n")
MANY_UNITS = Text("责任单位的写法过多，不能逐一识读", "there are too many spellings of units to look at each")
NO_SUSPECTS = Text(
    "{code}没有在数据框上筛查，没有可给的行；请看report",
    "{code} was not sieved over the frames; look at the report instead",
)

ENGINE = Text(
    "把parquet、CSV台账作为数据框检查（文件名是台账名，如问题台账.parquet）；auto取已安装的，objects逐条读入",
    "check ledgers in parquet or CSV as data frames (each file is named for its ledger); auto takes what is installed, objects reads them whole",
)
NUMBER = Text("条数", "N")
FILE = Text("文件", "FILE")
MOST = Text(
    "与--engine同用：每条规则最多写出多少条（默认1000）",
    "with --engine: the most findings of a rule that are written out (1000)",
)
FINDINGS = Text(
    "与--engine同用：把写出的问题存为parquet文件",
    "with --engine: a parquet file for the findings that are written out",
)
WRONG_MOST = Text("{text!r}：应写作1到999999999的整数", "{text!r}: write a whole number from 1 to 999999999")
NOT_OVER_FRAMES = Text(
    "--{option}不能与--engine同用；请去掉其一", "--{option} does not go with --engine; leave one out"
)
NEEDS_ENGINE = Text("--findings要与--engine同用", "--findings goes with --engine")
NO_FRAME_FILE = Text(
    "“{file}”不是.parquet或.csv文件，不能用--engine检查；请去掉--engine",
    "{file!r} is neither .parquet nor .csv and cannot be checked with --engine; leave that out",
)
UNREADABLE_FILE = Text("不能读取“{file}”：{why}", "cannot read {file!r}: {why}")
NO_POLARS = Text(
    "--engine polars需要安装polars：pip install polars", "--engine polars needs polars: pip install polars"
)
BEYOND = Text("{code}共{count:,}条，写出{shown:,}条\n", "{code}: {count:,} in all, {shown:,} written out\n")
