"""The environment beside the checkout: made once, mended when it was left half made, wherever the checkout lies."""

import ast
from pathlib import Path

import pytest

from environment import Environment, Trouble, check_python, pip_trouble, prepare, works

BUILD = Path(__file__).resolve().parents[2] / "build"


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment for a lock that asks for nothing, in a folder such as people have."""
    root = tmp_path_factory.mktemp("张 三") / "my 行囊"
    root.mkdir()
    (root / "requirements.lock").write_text("# nothing\n", "utf-8")
    (root / "beside.py").write_text("WORD = '行囊'\n", "utf-8")
    made = Environment(root, root / ".venv", root / "requirements.lock")
    prepare(made)
    return made


def test_it_is_ready_when_it_is_made(environment: Environment) -> None:
    assert environment.is_ready()
    assert works(environment.python)


def test_its_python_finds_the_checkout(environment: Environment) -> None:
    assert environment.ask("-P", "-c", "import beside; print(beside.WORD)").strip() == "行囊"


def test_the_way_to_the_checkout_holds_no_name_of_a_person(environment: Environment) -> None:
    (link,) = environment.folder.rglob("satchel.pth")
    assert set(link.read_text("ascii").strip()) <= {".", "/"}


def test_nothing_is_done_when_nothing_is_left_to_do(
    environment: Environment, capsys: pytest.CaptureFixture[str]
) -> None:
    prepare(environment)
    assert capsys.readouterr().out == ""


def test_another_lock_is_installed_into_the_same_place(environment: Environment) -> None:
    environment.lock.write_text("# still nothing\n", "utf-8")
    assert not environment.is_ready()
    kept = environment.folder / "kept"
    kept.touch()
    prepare(environment)
    assert environment.is_ready()
    assert kept.exists()


def test_one_left_half_made_is_made_again(environment: Environment) -> None:
    environment.unfinished.touch()
    half = environment.folder / "half"
    half.touch()
    assert not environment.is_ready()
    prepare(environment)
    assert environment.is_ready()
    assert not half.exists()


def test_a_program_that_fails_is_trouble(environment: Environment) -> None:
    with pytest.raises(Trouble):
        environment.ask("-c", "raise SystemExit(1)")


def test_an_old_python_is_told_so() -> None:
    with pytest.raises(Trouble, match=r"needs Python 3\.11 or newer and this is Python 3\.9"):
        check_python((3, 9))


def test_this_python_is_new_enough() -> None:
    check_python()


@pytest.mark.parametrize("file", ["dev", "environment", "first_run", "locks", "qt_libraries"])
def test_an_old_python_can_read_as_far_as_the_sentence(file: str) -> None:
    ast.parse((BUILD / f"{file}.py").read_text("utf-8"), feature_version=(3, 8))


def test_what_is_no_python_does_not_work(tmp_path: Path) -> None:
    assert not works(tmp_path / "python")


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("NewConnectionError: Failed to establish a new connection", "network"),
        ("Could not fetch: Temporary failure in name resolution", "network"),
        ("ERROR: No matching distribution found for attrs==26.1.0", "network"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES\n  attrs", "not the one that was tested"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("something\nERROR: else\n\n", "ERROR: else"),
        ("", "no reason was given"),
    ],
)
def test_what_pip_printed_becomes_one_sentence(printed: str, said: str) -> None:
    assert said in pip_trouble(printed)
    assert "\n" not in pip_trouble(printed)
