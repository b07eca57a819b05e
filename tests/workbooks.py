#!/usr/bin/env python3
"""Workbooks as others read them: cell by cell with openpyxl, and opened by LibreOffice.

workbooks.py --program FILE.
"""

import argparse
import csv
import datetime
import io
import json
import pathlib
import re
import sys
import unicodedata
import unittest
import zipfile

import openpyxl

from sandbox import Sandbox, commands_with

TEAM = pathlib.Path(__file__).resolve().parent / "fixtures" / "team"
PROGRAM = None
NUMBERS = {"level", "floor_area_m2", "machine_rooms", "network_sites"}
DANGEROUS = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", "'=1+1", "''+1"]
QUESTIONS = ["levels --at 2024-03-31", "levels --at FY2019..FY2023", "levels --best --at 2018-12-31",
             "history", "stats --at FY2015..FY2024", "compare --at 2017-01-01 --at 2024-01-01",
             "levels --changed-since FY2017 --at 2024-03-31", "levels --expiring 9y --at 2016-12-31",
             "engineer list", "project list", "contribution list", "rulebook show", "rulebook list",
             "explain E1 hardware --at 2020-12-31", "engineer show E1", "project show P5",
             "settings list", "doctor", "log"]


def unescaped(text):
    """Text as a spreadsheet reads it; openpyxl leaves `_x000D_` as it is."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def value_of(cell):
    """What the cell holds, with a day as a date. A formula is an error of its own."""
    assert cell.data_type != "f", f"{cell.coordinate} is a formula: {cell.value}"
    if isinstance(cell.value, datetime.datetime):
        assert cell.value.time() == datetime.time(), cell.coordinate
        return cell.value.date()
    return unescaped(cell.value) if isinstance(cell.value, str) else cell.value


def cells_of(sheet):
    return [[value_of(cell) for cell in row] for row in sheet.iter_rows()]


def columns_wide(text):
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


class Workbooks(unittest.TestCase):
    def setUp(self):
        self.sandbox = Sandbox(commands_with(PROGRAM))
        self.addCleanup(self.sandbox.__exit__)
        self.sandbox.copy_in(TEAM, "team")
        self.sandbox.environment.update(TASSEI_DB=str(self.sandbox.work / "team.db"),
                                        TASSEI_ACTOR="sato")
        self.tassei("init --quiet")
        self.tassei("import team --quiet --format json")

    def run_here(self, command):
        out, errors, status = self.sandbox.run(command)
        self.assertEqual(status, 0, f"{command}\n{out}{errors}")
        return out, errors

    def tassei(self, command):
        return self.run_here(f"tassei {command}")[0]

    def asked(self, question, name="answer.xlsx", options=""):
        """The workbook that answers."""
        self.tassei(f"{question} --output {name} --force --quiet {options}")
        return openpyxl.load_workbook(self.sandbox.work / name)

    def add_hostile_people(self):
        """People whose names and notes would run, break or be cut."""
        texts = DANGEROUS + ["0012", "1e5", "TRUE", "2024-02-30", "_x0041_", "<b>&amp;\"", "\ufffe|",
                             "一行目\n二行目", "\x1b[31m", "𠮷野家", "x" * 32767]
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow(["engineer", "name", "note"])
        for number, text in enumerate(texts):
            guarded = "'" + text if re.match(r"'*[=+\-@\t\r]", text) else text
            writer.writerow([f"{number:04}", guarded, guarded])
        self.sandbox.write("engineers.csv", out.getvalue().encode())
        self.tassei("import engineers.csv --quiet --format json")

    def compare_sheet(self, cells, columns, rows, days, name):
        """Cells against a table whose every value is as JSON or CSV have it."""
        self.assertEqual(len(cells), len(rows) + 1, name)
        for line, row in zip(cells[1:], rows):
            for place, column in enumerate(columns):
                expected = row[column]
                if column in days and expected:
                    expected = datetime.date.fromisoformat(expected)
                elif isinstance(expected, str):
                    expected = re.sub(r"^('*[=+\-@\t\r])", r"'\1", expected) or None
                self.assertEqual(line[place], expected, f"{name}: {column}")
                self.assertEqual(type(line[place]), type(expected), f"{name}: {column}")

    def test_every_cell_of_an_export_is_the_one_of_the_files(self):
        self.add_hostile_people()
        self.tassei("export --to out --quiet")
        self.tassei("export --to all.xlsx --quiet")
        book = openpyxl.load_workbook(self.sandbox.work / "all.xlsx")
        self.assertEqual(sorted(book.sheetnames),
                         sorted(path.stem for path in (self.sandbox.work / "out").iterdir()))
        for sheet in book:
            file = self.sandbox.work / "out" / f"{sheet.title}.csv"
            with file.open(encoding="utf-8", newline="") as lines:
                header, *rows = csv.reader(lines)
            cells = cells_of(sheet)
            self.assertEqual(cells[0], header)
            self.assertEqual(len(cells), len(rows) + 1, sheet.title)
            for line, row in zip(cells[1:], rows):
                for column, cell, text in zip(header, line, row):
                    expected = text or None
                    if expected and column.endswith("_on"):
                        expected = datetime.date.fromisoformat(text)
                    elif expected and column in NUMBERS:
                        expected = float(text)
                    # XML can't hold it, and no spreadsheet does.
                    if isinstance(expected, str):
                        expected = expected.replace("\ufffe", "\ufffd")
                    self.assertEqual(cell, expected, f"{sheet.title}: {column}")

    def test_every_question_has_the_cells_of_its_answer(self):
        for question in QUESTIONS:
            with self.subTest(question):
                csv_text = self.tassei(f"{question} --format csv --quiet")
                header, *rows = csv.reader(io.StringIO(csv_text, newline=""))
                sheet = cells_of(self.asked(question).worksheets[0])
                self.assertEqual(len(sheet[0]), len(header))
                self.assertEqual(len(sheet), len(rows) + 1)
                for line, row in zip(sheet[1:], rows):
                    for column, cell, text in zip(header, line, row):
                        if isinstance(cell, bool):
                            cell = str(cell).lower()
                        self.assertEqual("" if cell is None else str(cell), text, column)

    def test_levels_are_numbers_and_days_are_days(self):
        for question in ("levels --at FY2019..FY2023", "stats --at FY2015..FY2024",
                         "compare --at 2017-01-01 --at 2024-01-01"):
            with self.subTest(question):
                rows = json.loads(self.tassei(f"{question} --format json"))
                columns = [key for key in rows[0] if key != "causes"]
                days = {"since", "at", "from_at"} | ({"from"} if question[0] == "s" else set())
                sheet = self.asked(question).worksheets[0]
                self.compare_sheet(cells_of(sheet), columns, rows, days, question)

    def test_text_is_never_a_formula(self):
        self.add_hostile_people()
        for number, text in enumerate(DANGEROUS):
            with self.subTest(text):
                code = f"{number:04}"
                shown = self.tassei(f"engineer show {code} --format csv")
                self.assertIn("'" + text, next(csv.DictReader(io.StringIO(shown, newline="")))["note"])
                sheet = self.asked(f"engineer show {code}").worksheets[0]
                notes = [cell for cell in sheet[2] if value_of(cell) == "'" + text]
                self.assertEqual(len(notes), 2, cells_of(sheet))

    def test_a_heading_is_no_formula_either(self):
        sheet = self.asked('sql "SELECT 1 AS \\"=1+1\\""').worksheets[0]
        self.assertEqual(cells_of(sheet), [["'=1+1"], [1]])

    def test_numbers_that_a_spreadsheet_would_round_are_text(self):
        sheet = self.asked('sql "SELECT 999999999999999, 1000000000000000, 9e999, -1.5"').worksheets[0]
        self.assertEqual(cells_of(sheet)[1], [999999999999999, "1000000000000000", "inf", -1.5])

    def test_the_header_stays_and_filters(self):
        sheet = self.asked("levels --at 2024-03-31").worksheets[0]
        self.assertEqual(sheet.freeze_panes, "A2")
        self.assertEqual(sheet.auto_filter.ref, sheet.dimensions)

    def test_headings_are_in_the_language_of_who_reads_them(self):
        book = self.asked("levels --at 2024-03-31", options="--lang ja")
        self.assertEqual(cells_of(book.worksheets[0])[0][:5],
                         ["コード", "氏名", "チーム", "専門分野", "レベル"])
        self.assertEqual(book.sheetnames[1:], ["グラフ", "注記"])

    def test_no_heading_is_a_key(self):
        self.tassei("review freeze A --at FY2022 --quiet")
        self.tassei("review freeze B --at FY2023 --quiet")
        for question in QUESTIONS + ["review list", "review show A", "review compare A B",
                                     "review verify A", "log --head", "goals status",
                                     "rulebook impact current it-specialist",
                                     "rulebook diff current it-specialist"]:
            with self.subTest(question):
                book = self.asked(question, options="--lang ja")
                headings = cells_of(book.worksheets[0])[0]
                self.assertEqual([each for each in headings if re.fullmatch("[a-z_]+", each)], [])

    def test_days_look_as_the_language_writes_them(self):
        for language, shown in (("ja", "yyyy/mm/dd"), ("en", "yyyy-mm-dd")):
            sheet = self.asked("history", options=f"--lang {language}").worksheets[0]
            self.assertEqual(sheet["C2"].number_format, shown)

    def test_columns_are_wide_enough_for_japanese(self):
        self.add_hostile_people()
        sheet = self.asked("engineer list", options="--lang ja").worksheets[0]
        reading = sheet.column_dimensions["C"].width
        self.assertGreaterEqual(reading, columns_wide("さとう はなこ") + 1)
        self.assertLess(sheet.column_dimensions["D"].width, 70)

    def test_text_that_is_wider_than_a_column_gets_is_wrapped(self):
        sheet = self.asked('sql "SELECT 1, printf(\'%070d\', 7), \'short\'"').worksheets[0]
        self.assertEqual([cell.alignment.wrap_text for cell in sheet[2]], [None, True, None])
        self.assertEqual({cell.alignment.vertical for cell in sheet[2]}, {"top"})

    def test_levels_are_coloured_by_rules_that_leave_blanks_alone(self):
        sheet = self.asked("levels --at 2024-03-31").worksheets[0]
        (found,) = sheet.conditional_formatting
        self.assertEqual(str(found.sqref), f"E2:E{sheet.max_row}")
        self.assertEqual([rule.type for rule in found.rules],
                         ["containsBlanks", "cellIs", "cellIs", "cellIs"])

    def test_charts_draw_the_numbers_beside_them(self):
        book = self.asked("stats --at FY2020..FY2024")
        sheet = book["charts"]
        self.assertEqual(len(sheet._charts), 1 + 3)
        for chart in sheet._charts:
            for series in chart.series:
                area = series.val.numRef.f.split("!")[1].replace("$", "")
                numbers = [value_of(cell) for (cell,) in sheet[area]]
                self.assertTrue(all(isinstance(number, int) for number in numbers), area)

    def test_a_sheet_says_what_was_asked(self):
        book = self.asked("levels --at 2024-03-31 --team tokyo --known-at 2")
        said = dict(cells_of(book["notes"])[1:])
        self.assertEqual(said["question"],
                         "tassei levels --at 2024-03-31 --team tokyo --known-at 2")
        self.assertIn("As known at entry 2", said["note"])

    def test_the_same_question_gives_the_same_bytes(self):
        self.asked("stats --at FY2020..FY2024", "one.xlsx")
        self.run_here("sleep 2")  # an archive's clock has steps of two seconds
        self.asked("stats --at FY2020..FY2024", "other.xlsx")
        one, other = ((self.sandbox.work / name).read_bytes() for name in ("one.xlsx", "other.xlsx"))
        self.assertEqual(one, other)

    def test_the_archive_has_no_moment_in_it(self):
        self.asked("levels --at 2024-03-31")
        with zipfile.ZipFile(self.sandbox.work / "answer.xlsx") as archive:
            self.assertEqual({entry.date_time for entry in archive.infolist()},
                             {(1980, 1, 1, 0, 0, 0)})
            self.assertIn(b"1980-01-01T00:00:00Z", archive.read("docProps/core.xml"))

    def test_libreoffice_reads_what_was_written(self):
        self.add_hostile_people()
        self.tassei("export --to records.xlsx --quiet")
        self.tassei("export --to records --quiet")
        self.asked("stats --at FY2020..FY2024", "stats.xlsx", "--lang ja")
        every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
        profile = f"-env:UserInstallation=file://{self.sandbox.home}/office"
        for kind, files in (("pdf", "stats.xlsx"), (every_sheet, "records.xlsx stats.xlsx")):
            out, errors = self.run_here(f"soffice {profile} --headless --norestore --convert-to "
                                        f"'{kind}' --outdir converted {files}")
            self.assertIn("convert", out)
            self.assertEqual([line for line in errors.splitlines() if "javaldx" not in line], [])
        for name in ("engineers", "projects"):
            with (self.sandbox.work / "records" / f"{name}.csv").open(encoding="utf-8") as lines:
                expected = [row[0] for row in csv.reader(lines)]
            converted = self.sandbox.work / "converted" / f"records-{name}.csv"
            with converted.open(encoding="utf-8", newline="") as lines:
                rows = list(csv.reader(lines))
            self.assertEqual([row[0] for row in rows], expected)
        with (self.sandbox.work / "converted" / "records-engineers.csv").open(
                encoding="utf-8", newline="") as lines:
            notes = {row[0]: row[3] for row in csv.reader(lines)}
        for number, text in enumerate(DANGEROUS):
            self.assertEqual(notes[f"{number:04}"].replace("\r", "\n"),
                             "'" + text.replace("\r", "\n"))


def main():
    global PROGRAM
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    arguments, rest = parser.parse_known_args()
    PROGRAM = pathlib.Path(arguments.program).resolve()
    unittest.main(argv=[sys.argv[0], *rest])


if __name__ == "__main__":
    main()
