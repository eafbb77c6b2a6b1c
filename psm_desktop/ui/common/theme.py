"""The look of the running program: fonts, palette, style sheet, icons, text size; light, dark or as the computer says.

    theme = Theme(app, "system")                    # one per QApplication, handed to whatever draws
    button.setIcon(theme.icon("add", "on_primary")) # a role, never a colour
    painter.setFont(theme.font(13, 600))
    theme.use("dark"); theme.resize(125)            # at run time; `changed` tells those that draw by hand

Where the system asks for high contrast, palette and style sheet step aside: the roles come from its palette.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from psm_desktop import paths
from psm_desktop.ui.common.colours import DARK, LIGHT, Colours
from psm_desktop.ui.common.focus import FocusWatch
from psm_desktop.ui.common.icons import IconFiles, tinted

STYLE, DRESSED = "Fusion", "dressed"
"""Of Qt, and the property of an application that has it already."""
FAMILY = "Titillium Web"
CHOICES = ("system", "light", "dark")
"""What a person can choose; "system" follows the computer."""
DENSER = MappingProxyType({"compact": -4, "normal": 0, "wide": 8})
"""How high rows of tables and trees are -> the pixels by which they differ."""
SCALABLE = re.compile(r"((?:font-size|min-height|max-height): )(\d+)px")


class Theme(QObject):
    """One per QApplication. `c` holds today's colours, `dark` and `plain` (high contrast) say which they are."""

    changed = Signal()

    def __init__(
        self, app: QApplication, choice: str = "system", text_size: int = 100, density: str = "normal"
    ) -> None:
        super().__init__(app)
        self.c, self.dark, self.plain = LIGHT, False, False
        self._app, self._choice, self._text_size, self._density = app, choice, text_size, density
        self._semibold = _load_fonts()
        self._icons = IconFiles(self._role)
        if not app.property(DRESSED):
            app.setStyle(STYLE)
        self._watch = FocusWatch(self)
        app.focusChanged.connect(self._watch.follow)
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        self._apply()

    @property
    def choice(self) -> str:
        """What the person chose: one of CHOICES."""
        return self._choice

    @property
    def text_size(self) -> int:
        """Percent, 100 to 150."""
        return self._text_size

    def use(self, choice: str) -> None:
        """Switch to one of CHOICES, now."""
        self._choice = choice
        scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(choice, Qt.ColorScheme.Unknown)
        self._app.styleHints().setColorScheme(scheme)  # title bars follow as well
        self._apply()

    def resize(self, text_size: int) -> None:
        """Make all text (and what must hold it) `text_size` percent of its measure; kept between 100 and 150."""
        self._text_size = min(150, max(100, text_size))
        self._apply()

    @property
    def density(self) -> str:
        """One of DENSER."""
        return self._density

    def space(self, density: str) -> None:
        """Set the rows of tables and trees as far apart as one of DENSER says."""
        self._density = density
        self.changed.emit()

    def row(self, pixels: int) -> int:
        """The height of a row that measures `pixels` in normal density, at today's text size."""
        return self.px(pixels + DENSER.get(self._density, 0))

    def font(self, pixels: int, weight: int = 400) -> QFont:
        """A font in pixels at 100 %. Weight 600 is a family of its own on Linux: else Qt gives Bold."""
        own_family = weight == 600 and self._semibold not in ("", FAMILY)
        value = QFont(self._semibold if own_family else FAMILY)
        value.setPixelSize(self.px(pixels))
        value.setWeight(QFont.Weight(400 if own_family else weight))
        return value

    def px(self, pixels: int) -> int:
        """A height that holds text, at today's text size."""
        return round(pixels * self._text_size / 100)

    def colour(self, role: str) -> QColor:
        return QColor(self.c.role(role))

    def icon(self, name: str, role: str = "text2", size: int = 18) -> QIcon:
        """A sharp icon in the colour of a role, to be shown at about `size`; it follows a change of theme by itself."""
        return self._icons.icon(name, role, size)

    def pixmap(self, name: str, size: int, role: str = "text2", ratio: float = 1.0) -> QPixmap:
        return tinted(name, size, self.c.role(role), ratio)

    def _apply(self) -> None:
        """Palette first (menus, tool tips, item views, disabled states), style sheet second (shapes)."""
        hints = self._app.styleHints()
        self.plain = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        self.dark = self._choice == "dark" or (self._choice == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
        self._app.setFont(self.font(14))
        if self.plain:
            self._step_aside()
            self._icons.rewrite()
        else:
            self.c = DARK if self.dark else LIGHT
            self._icons.rewrite()
            self._app.setPalette(palette(self.c))
            self._app.setStyleSheet(self._style_sheet())
        self.changed.emit()

    def _step_aside(self) -> None:
        self._app.setStyleSheet("")
        self._app.setPalette(QPalette())
        system = self._app.palette()
        self.dark = system.color(QPalette.ColorRole.Window).lightness() < 128
        self.c = from_palette(system)

    def _style_sheet(self) -> str:
        semi = self.font(14, 600)
        words = f'font-family: "{semi.family()}"; font-weight: {int(semi.weight())}'
        text = paths.resource("styles", "theme.qss").read_text("utf-8")
        return fill(text, self.c._asdict() | {"semibold": words}, self._text_size)

    def _role(self, name: str) -> str:
        return self.c.role(name)

    def _on_system_changed(self) -> None:
        self._apply()


def _load_fonts() -> str:
    """Make our fonts known to Qt; gives back the family in which weight 600 is filed."""
    semibold = ""
    for file in sorted(paths.resource("fonts").glob("*.ttf")):
        families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
        if file.stem.endswith("SemiBold") and families:
            semibold = families[0]
    return semibold


def fill(style_sheet: str, names: Mapping[str, object], text_size: int = 100) -> str:
    """A style sheet with every @role replaced and text measures scaled; an unknown role is a KeyError."""
    words = re.sub(r"@(\w+)", lambda found: str(names[found[1]]), style_sheet)
    return SCALABLE.sub(lambda found: f"{found[1]}{round(int(found[2]) * text_size / 100)}px", words)


def palette(c: Colours) -> QPalette:
    """Every role is set, or one grey of the system shines through in dark."""
    value, role = QPalette(), QPalette.ColorRole
    pairs = {
        role.Window: c.window,
        role.WindowText: c.text,
        role.Base: c.surface,
        role.AlternateBase: c.raised,
        role.Text: c.text,
        role.Button: c.surface,
        role.ButtonText: c.text,
        role.BrightText: c.bad,
        role.Highlight: c.select,
        role.HighlightedText: c.on_select,
        role.Link: c.primary,
        role.LinkVisited: c.primary_hover,
        role.ToolTipBase: c.rail,
        role.ToolTipText: c.on_rail,
        role.PlaceholderText: c.muted,
        role.Accent: c.primary,
        role.Light: c.surface,
        role.Midlight: c.line,
        role.Mid: c.rule,
        role.Dark: c.border,
        role.Shadow: c.border,
    }
    for where, colour in pairs.items():
        value.setColor(where, QColor(colour))
    for where in (role.Text, role.ButtonText, role.WindowText):
        value.setColor(QPalette.ColorGroup.Disabled, where, QColor(c.muted))
    return value


def from_palette(system: QPalette) -> Colours:
    """Roles for high contrast: only the system's own words, grounds and selection; shapes and frames carry the rest."""
    role = QPalette.ColorRole
    ground, words = system.color(role.Base).name(), system.color(role.Text).name()
    chosen, on_chosen = system.color(role.Highlight).name(), system.color(role.HighlightedText).name()
    grounds = ("window", "surface", "raised", "rail", "ok_bg", "warn_bg", "bad_bg", "info_bg", "calm_bg", "on_primary")
    picked = dict.fromkeys(("select", "rail_on"), chosen) | {"on_select": on_chosen}
    roles = {name: words for name, value in LIGHT._asdict().items() if isinstance(value, str)}
    roles |= dict.fromkeys(grounds, ground) | picked
    return Colours(**roles, axes=(words,) * 6, map5=LIGHT.map5)
