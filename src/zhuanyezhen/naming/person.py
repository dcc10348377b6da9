"""What a person's name looks like: known so that it is left out, never so that it is kept.

A surname in use (some 450, compound ones too) and one or two characters more, 某 in place of any of them,
or the parts of a name of several with · between. A name that is none of these is simply not known: what
stands behind it then has no certain start, and nothing is read from it.
"""

from zhuanyezhen.pattern import regex

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付"
    "方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘"
    "祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景"
    "党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢"
    "劳谌奚皮粟冼蔺楼盘满闻位厉伊仝郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘"
    "亓修邰赫杭况那宿郗印干伯随隆茅逯揭是公丘占扎洛尼某"
)
_COMPOUND = (
    "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|长孙|宇文|闻人|澹台|独孤|南宫|端木|轩辕|西门|呼延|赫连|拓跋|申屠|百里|东郭|"
    "公羊|淳于|钟离|濮阳|完颜|纳兰|叶赫"
)
_HAN = r"[\u4e00-\u9fff\u3400-\u4dbf]"
_DOTTED = regex(rf"{_HAN}{{1,10}}(?:[·•・‧∙]{_HAN}{{1,10}}){{1,4}}")
# 王某某, 李明: a surname of one character; 某 for the name; 欧阳某: a surname of two
_NAME = regex(rf"[{_SURNAMES}]{_HAN}{{1,2}}|{_HAN}{{1,2}}某{{1,2}}|(?:{_COMPOUND}){_HAN}{{1,2}}")


def looks_like_person(name: str) -> bool:
    """Whether a text has the shape of a person's name, blanks taken out.

    >>> looks_like_person("欧阳某某"), looks_like_person("古丽·某某"), looks_like_person("区工信局")
    (True, True, False)
    """
    return bool(_NAME.fullmatch(name) or _DOTTED.fullmatch(name))
