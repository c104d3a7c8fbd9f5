"""Files whose contents cannot be so."""

from datetime import date

from tests.exchange.annex_a.workbooks import CASES, rows, workbook
from tests.exchange.bad.makers import (
    ALL_ENDED,
    ANNEX,
    CIN,
    CLOSED,
    DAILY,
    DAMAGED,
    EPISODES,
    HEADER,
    RETURN,
    SOUND,
    SSD,
    Bad,
    exchanged,
    file,
    header_of,
    lists_of,
    merged_return,
    return_of,
    tables_of,
    two_files,
)
from tests.exchange.cin_census.files import case, census, child
from tests.exchange.dfe_api.files import child as daily_child
from tests.exchange.dfe_api.files import episode
from tests.exchange.dfe_api.files import wrote as wrote_daily
from tests.exchange.ssd.files import CASE
from tests.exchange.ssd.files import TIA as PERSON
from tests.exchange.ssda903.files import EPISODE, as_csv

CONTENTS = {
    "a census of another year": Bad(
        CIN, file("c.xml", census(*(child(case(), number=f"T{at}") for at in range(5)), header=header_of(2021))),
        "cin_wrong_year", "5 of 5", ("c.xml", 4, "CINreferralDate"),
    ),
    "a census of a year that was long over": Bad(
        CIN, file("c.xml", census(*(child(CLOSED, number=f"T{at}") for at in range(5)), header=header_of(2024))),
        "cin_wrong_year", "5 of 5", ("c.xml", 4, "CINclosureDate"),
    ),
    "one day after the census's year": Bad(
        CIN, file("c.xml", census(
            *(child(case(), number=f"T{at}") for at in range(5)),
            child(case().replace("2022-05", "2023-05"), number="U"),
        )),
        "cin_outside_the_year", "2023-05-01", ("c.xml", 30, "CINreferralDate"), stops=False,
    ),
    "two years of one table of a return": Bad(
        RETURN, return_of({"header.csv": HEADER, "episodes_2022.csv": EPISODES, "episodes_2023.csv": EPISODES}),
        "table_given_twice", "a folder of its own", ("903/episodes_2023.csv", None, None),
    ),
    "two censuses of one year": Bad(
        CIN, two_files(lambda folder, name: (folder / name).write_text(SOUND), "a.xml", "b.xml"),
        "two_of_one_year", "a.xml", ("b.xml", None, None),
    ),
    "two returns of one year": Bad(
        RETURN, two_files(lambda folder, name: as_csv(folder / name, {"header": HEADER, "episodes": ALL_ENDED}),
            "2022-23", "again"),
        "two_of_one_year", "2022-23", ("again", None, None),
    ),
    "two files of one table": Bad(
        SSD, tables_of(person=[PERSON], persons=[PERSON], cin_episodes=[CASE]), "table_given_twice",
        "the table person too",
        ("ssd_persons.csv", None, None),
    ),
    "two sheets of one list": Bad(
        ANNEX, lambda folder: [workbook(folder, {"6": CASES, "6 again": CASES})], "annex_a_list_twice",
        "the list of cases too", ("annex-a.xlsx", None, None),
    ),
    "a child twice in a census": Bad(
        CIN, file("c.xml", census(child(case()), child(case()))), "cin_same_child_twice", "line 2 already",
        ("c.xml", 7, "LAchildID"), stops=False
    ),
    "a child twice in a return": Bad(
        RETURN, return_of({"header": HEADER + "T1,2,03/06/2010,WBRI,,,\n", "episodes": EPISODES}),
        "ssda903_same_child_twice", "T1", ("903/header.csv", 8, "CHILD"), stops=False,
    ),
    "a person twice": Bad(
        SSD, tables_of(person=[PERSON, PERSON], cin_episodes=[CASE]), "ssd_same_person_twice", "row 2 already",
        ("ssd_person.csv", 3, "pers_person_id"), stops=False,
    ),
    "a child twice in daily data": Bad(
        DAILY, lambda folder: [wrote_daily(folder, [daily_child(episode()), daily_child(episode())])],
        "json_same_child_twice", "object 1 already", ("daily.json", 2, "la_child_id"), stops=False,
    ),
    "merged headings": Bad(
        ANNEX, lists_of(lambda book: book["List 6"].merge_cells("G1:H1")), "merged_heading", "Unmerge",
        ("annex-a.xlsx", 1, "cin_start_date"),
    ),
    "merged headings of a return": Bad(
        RETURN, lambda folder: [merged_return(folder)], "merged_heading", "Unmerge", ("r.xlsx", 1, "decom")
    ),
    "a number in a census that lost its digits": Bad(
        CIN, file("c.xml", census(child(case()), child(case(), number=DAMAGED))), "damaged_id", "left out",
        ("c.xml", 7, "LAchildID"), stops=False,
    ),
    "a number in a return that lost its digits": Bad(
        RETURN, return_of({"header": HEADER, "episodes": EPISODES + EPISODE.replace("T1", DAMAGED) + "\n"}),
        "damaged_id", "left out", ("903/episodes.csv", 8, "CHILD"), stops=False,
    ),
    "a number in a list that lost its digits": Bad(
        ANNEX, lambda folder: [workbook(folder, {"6": [*CASES, (DAMAGED, *CASES[1][1:])]})], "annex_a_damaged_number",
        "left out", ("annex-a.xlsx", 3, "child_id"), stops=False,
    ),
    "a number in a table that lost its digits": Bad(
        SSD, tables_of(person=[PERSON], cin_episodes=[CASE, {**CASE, "cine_person_id": DAMAGED}]), "damaged_id",
        "left out", ("ssd_cin_episodes.csv", 3, "cine_person_id"), stops=False,
    ),
    "a number in daily data that lost its digits": Bad(
        DAILY, lambda folder: [wrote_daily(folder, [daily_child(episode()), daily_child(episode(), number=DAMAGED)])],
        "damaged_id", "left out", ("daily.json", 2, "la_child_id"), stops=False,
    ),
    "a child's number and a day changed about": Bad(
        RETURN, return_of({"header": HEADER, "episodes": exchanged(EPISODES, "CHILD", "DECOM")}),
        "columns_exchanged", "DECOM", ("903/episodes.csv", 2, "DECOM"),
    ),
    "a day and a code changed about": Bad(
        SSD, tables_of(person=[PERSON], cin_episodes=[
            {**CASE, "cine_person_id": f"T{at}", "cine_close_date": "RC7", "cine_close_reason": "2023-01-05"}
            for at in range(5)
        ]),
        "columns_exchanged", "cine_close_reason", ("ssd_cin_episodes.csv", 2, "cine_close_date"),
    ),
    "the beginning and the end changed about": Bad(
        RETURN, return_of({"header": HEADER, "episodes": exchanged(ALL_ENDED, "DECOM", "DEC")}),
        "ends_before_throughout", "6 of 6", ("903/episodes.csv", 2, "DEC"),
    ),
    "the beginning and the end of cases in a list changed about": Bad(
        ANNEX, lambda folder: [workbook(folder, {"6": rows(
            ("CIN Closure Date", "CIN Start Date", "Reason for Closure", "Case Status"),
            *[(date(2022, 5, 1), date(2022, 9, 1), "RC7", "e) Closed episode")] * 4,
        )})],
        "ends_before_throughout", "4 of 4", ("annex-a.xlsx", 2, "case_closure"),
    ),
    "codes under another heading": Bad(
        RETURN, return_of({"header": HEADER, "episodes": exchanged(EPISODES, "LS", "PLACE")}),
        "codes_of_another_column", "LS", ("903/episodes.csv", 2, "LS"), stops=False,
    ),
}  # fmt: skip
