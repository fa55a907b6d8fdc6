"""A font with Chinese characters for matplotlib's pictures: the first that the system has."""

from __future__ import annotations

import warnings
from typing import Final

from kg.errors import KgError

FAMILIES: Final = (
    *("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "Sarasa Gothic SC"),
    *("Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "Heiti SC", "STHeiti", "WenQuanYi Micro Hei"),
    *(
        "WenQuanYi Zen Hei",
        "SimHei",
        "Noto Sans CJK JP",
        "Noto Serif CJK SC",
        "Noto Serif CJK JP",
        "Songti SC",
        "SimSun",
    ),
)
ADVICE: Final = (
    "没有找到中文字体，图中的汉字会显示为方框。请安装后重启内核：Debian/Ubuntu 用 apt-get install fonts-noto-cjk，"
    "Fedora 用 dnf install google-noto-sans-cjk-fonts，Windows 与 macOS 自带（微软雅黑、苹方）；"
    "装好仍不显示时删去 {cache}。\n"
    "No font with Chinese characters was found; they will be drawn as boxes. Install one and restart the kernel: "
    "apt-get install fonts-noto-cjk (Debian, Ubuntu), dnf install google-noto-sans-cjk-fonts (Fedora). If it is not "
    "seen then, remove {cache}."
)


def use_chinese_font() -> str:
    """Let matplotlib draw Chinese; returns the family's name, or warns with what to install and returns empty.

    Raises KgError where matplotlib is not installed.
    """
    try:
        import matplotlib  # noqa: PLC0415 - not a dependency
        from matplotlib import font_manager  # noqa: PLC0415
    except ImportError:
        raise KgError('matplotlib is not installed: pip install "jiceng-kg[jupyter]"') from None
    there = {font.name for font in font_manager.fontManager.ttflist}
    family = next((name for name in FAMILIES if name in there), "")
    if not family:
        warnings.warn(ADVICE.format(cache=matplotlib.get_cachedir()), stacklevel=2)
        return ""
    matplotlib.rcParams["font.family"] = [family, "sans-serif"]
    matplotlib.rcParams["axes.unicode_minus"] = False  # some of these fonts lack U+2212
    return family


__all__ = ["ADVICE", "FAMILIES", "use_chinese_font"]
