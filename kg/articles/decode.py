"""Bytes -> text: UTF-8, GB18030, Big5, UTF-16 and UTF-32, told apart by their marks and by what reads as Chinese."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from charset_normalizer import from_bytes

from kg.articles.refusals import refuse_os
from kg.errors import InputError

LARGEST = 64 * 1024 * 1024  # bytes
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]+)", re.IGNORECASE)
CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x7f\ufffe\uffff]")
WIDE_HEAD = 64 * 1024  # bytes that are tried as UTF-16 without a mark
READABLE = 0.25  # share of common characters below which a decoding is no Chinese text
COHERENT = 0.5  # how sure charset-normalizer must be of a language; a wrong guess is worse than none
ENCODINGS = "UTF-8, GB18030, Big5 or UTF-16"
# The characters that make up about half of any modern Chinese text, simplified and traditional, by frequency.
COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形"
    "相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展"
    "五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战"
    "先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白"
    "教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且"
    "究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往历市克何除消构府称太准精值号"
    "率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严街镇村乡居委区"
    "這為個國時來們於對會發動過說產種後學經進著電裡實現體機當點業應開還變條沒結問無軍題黨員總設長頭資邊級圖統組見計別論運農指區強"
    "決戰則處隊給門導壓爭濟階術極聯認權證單風帶場車務萬達積議聲報類離華確張節話許記觀織裝書復須際驗連斷難備辦習響約勞團歷構稱準號維"
    "劃選標寫親換層專狀廠識適屬圓調縣參紅細聽該鐵價嚴鎮鄉里，。、：；“”（）《》！？"
)


def read_bytes(path: Path) -> bytes | InputError:
    """A file's bytes, or why they cannot be had."""
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        return refuse_os(path, error)
    if len(data) > LARGEST:
        limit = LARGEST // (1024 * 1024)
        return InputError(str(path), f"is larger than {limit} MB", mend="split it into files of one article each")
    if not data.strip(b" \t\r\n\xef\xbb\xbf\xff\xfe"):
        return InputError(str(path), "is empty", mend="leave it out, or save it again with its text")
    return data


def decode(data: bytes, *, file: str) -> str | InputError:
    """A file's text without its byte order mark, or why it is none.

    >>> decode("街道办事处走进社区".encode("gb18030"), file="a.txt")
    '街道办事处走进社区'
    >>> decode("中正區公所舉辦活動".encode("big5"), file="a.txt")
    '中正區公所舉辦活動'
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, file=file, skipped=len(mark))
    if (wide := _wide(data)) is not None:
        return _strict(data, wide, file=file)
    if b"\x00" in data:
        place = f"byte {data.index(0) + 1}"
        return InputError(file, "holds a NUL byte, so it is no text", place=place, mend="give its text as UTF-8")
    try:
        return _sound(data.decode("utf-8"), file)
    except UnicodeDecodeError as error:
        return _guess(data, file=file, first_error=error.start)


def _strict(data: bytes, encoding: str, *, file: str, skipped: int = 0) -> str | InputError:
    try:
        return _sound(data.decode(encoding), file)
    except UnicodeDecodeError as error:
        place = f"byte {skipped + error.start + 1}"
        return InputError(file, f"is marked as {encoding.upper()} but breaks off", place=place, mend=_mend())


def _mend() -> str:
    return f"save it as one of {ENCODINGS}"


def _sound(text: str, file: str) -> str | InputError:
    """The text, unless control characters say that it is none."""
    found = CONTROLS.search(text)
    if found is None:
        return text
    line = text.count("\n", 0, found.start()) + 1
    problem = f"holds the control character U+{ord(found.group()):04X}, so it is no text"
    return InputError(file, problem, place=f"line {line}", mend="give its text as UTF-8")


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark, told by its NUL bytes (line breaks, digits, 一) and by what reads better."""
    head = data[:WIDE_HEAD]
    if len(head) % 2 or b"\x00" not in head:
        return None
    scores = {name: _reads_wide(head, name) for name in ("utf-16-le", "utf-16-be")}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] >= READABLE else None


def _reads_wide(head: bytes, encoding: str) -> float:
    """How well bytes read as UTF-16, 0 where they are no text."""
    text = head.decode(encoding, "replace")
    if "\ufffd" in text[:-1] or CONTROLS.search(text):
        return 0.0
    return 1.0 if text.isascii() else readable(text)


def readable(text: str) -> float:
    """The share of the characters beyond ASCII that are common in Chinese, 0 where there are none.

    >>> readable("社区工作人员") > 0.8, readable("锛屾槑婀栧姙") < 0.2
    (True, True)
    """
    wide = [c for c in text if c > "\x7f"]
    return sum(c in COMMON for c in wide) / len(wide) if wide else 0.0


def _guess(data: bytes, *, file: str, first_error: int) -> str | InputError:
    """The decoding that reads most like Chinese: what the page declares, GB18030, Big5, then any other."""
    names = [*_declared(data), "gb18030", "big5hkscs"]
    texts = {name: text for name in names if (text := _try(data, name)) is not None}
    best = max(texts, key=lambda name: (readable(texts[name]), -names.index(name)), default="")
    if best and readable(texts[best]) >= READABLE:
        return _sound(texts[best], file)
    other = from_bytes(data[: 256 * 1024]).best()
    text = _try(data, other.encoding) if other and not texts else None
    if text is not None and other is not None and other.chaos == 0 and other.coherence >= COHERENT:
        return _sound(text, file)
    place = f"byte {first_error + 1}"
    return InputError(file, f"is not {ENCODINGS} throughout", place=place, mend="save it as UTF-8")


def _declared(data: bytes) -> list[str]:
    found = DECLARED.search(data[:4096])
    name = found.group(1).decode("ascii").lower() if found else ""
    return [{"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}.get(name, name)] if name else []


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def looks_binary(head: bytes) -> bool:
    """Whether a file's first bytes can be no text in any encoding that is read here."""
    if not head or head.startswith(tuple(mark for mark, _ in MARKS)) or _wide(head[: len(head) // 2 * 2]):
        return False
    return sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in head) > 0
