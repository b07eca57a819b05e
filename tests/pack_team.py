"""A review to export, of a team whose texts are hostile to pages and files."""

import pathlib

TEAM = pathlib.Path(__file__).resolve().parent / "fixtures" / "team"
SCRIPT = "<script>alert(1)</script>"
COMMANDS = [
    "init",
    "import team",
    f"engineer add 'A/B' --name '{SCRIPT}' --team tokyo --start-on 2015-04-01",
    "engineer add e1 --name '高橋 \"&<b>\"' --team '<i>x</i>' --start-on 2015-04-01",
    f"project add P9 --name '{SCRIPT}' --flags 'mission-critical;nationwide'"
    " --service-size area-team --start-on 2016-04-01",
    "contribution add --engineer A/B --project P9 --specialty hardware --activity introduction"
    " --component storage --start-on 2016-04-01 --end-on 2018-03-31 --role service-lead"
    " --outcome success",
    "achievement add --engineer A/B --specialty hardware --kind community --achieved-on 2017-06-01"
    f" --title '</td>{SCRIPT}'",
    f"exam add --engineer A/B --exam '{SCRIPT}' --passed-on 2017-06-16",
    "goal add --engineer A/B --specialty hardware --level 5 --set-on 2018-04-01"
    f" --due-on 2020-03-31 --note '{SCRIPT}'",
    "confirm contribution --where engineer=E1 --by '鈴木 <一郎>' --yes",
    "review freeze FY2020 --at 2020-12-31",
    f"review comment FY2020 A/B '{SCRIPT}'",
    "review comment FY2020 E1 '次は大規模案件を任せたい。'",
    "review close FY2020",
]


def freeze(sandbox):
    """The review FY2020 in team.db of the sandbox."""
    sandbox.environment.update(TASSEI_DB="team.db", TASSEI_ACTOR="部長")
    sandbox.copy_in(TEAM, to="team")
    for command in COMMANDS:
        out, err, status = sandbox.run(f"tassei --quiet {command}")
        assert status == 0, f"{command}\n{out}{err}"


def export(sandbox, language, to, options=""):
    """The exported folder."""
    out, err, status = sandbox.run(f"tassei --lang {language} review export FY2020 --to {to} {options}")
    assert status == 0, out + err
    return sandbox.work / to


def files_of(folder):
    """By their names below the folder, in order."""
    return {path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*")) if path.is_file()}
