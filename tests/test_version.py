from importlib.metadata import version

from psm_desktop.version import VERSION


def test_installed_package_carries_the_version_written_in_the_source():
    assert version("psm-desktop") == VERSION
