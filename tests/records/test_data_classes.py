"""Each table has one class of data, what is of a family is treated as a family's, and the highest class is sealed."""

from collections import Counter

from django.apps import apps

from stepdown.domain.data_class import DataClass
from stepdown.records.data_classes import ASKS, OF_TABLES, class_of, tables_of
from stepdown.records.models import Colleague, Contact, Home, NameRegister, UnfinishedAnswers
from stepdown.records.models.people import Person

TABLES = list(apps.get_app_config("records").get_models())


def test_every_table_has_one_class_and_every_class_says_what_it_asks_for():
    named = Counter(name for names in OF_TABLES.values() for name in names)
    assert named == Counter(table.__name__ for table in TABLES)
    assert ASKS.keys() == set(DataClass)


def test_what_belongs_to_a_family_or_names_a_person_is_of_a_family():
    def is_of_one(table) -> bool:
        columns = (f for f in table._meta.get_fields() if f.concrete)
        return bool(getattr(table, "FAMILY", ())) or any(f.related_model is Person for f in columns)

    of_families = {table.__name__ for table in tables_of(DataClass.FAMILY)}
    assert {table.__name__ for table in TABLES if is_of_one(table)} <= of_families


def test_what_could_endanger_somebody_is_told_column_by_column():
    assert class_of(Home, "lines") is class_of(Contact, "note") is DataClass.DANGER
    assert class_of(NameRegister, "sealed") is class_of(UnfinishedAnswers, "sealed") is DataClass.DANGER
    assert class_of(Contact, "mode") is DataClass.FAMILY
    assert class_of(Colleague, "name") is DataClass.COLLEAGUES
