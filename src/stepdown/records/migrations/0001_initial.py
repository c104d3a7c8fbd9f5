import django.db.models.deletion
import stepdown.domain.casework
import stepdown.domain.disputes
import stepdown.domain.documents
import stepdown.domain.identity
import stepdown.domain.lifecycle.advocacy
import stepdown.domain.lifecycle.case_files
import stepdown.domain.lifecycle.closing
import stepdown.domain.lifecycle.consultation
import stepdown.domain.lifecycle.disposal
import stepdown.domain.lifecycle.engagement
import stepdown.domain.lifecycle.episode
import stepdown.domain.lifecycle.goal
import stepdown.domain.lifecycle.handover
import stepdown.domain.lifecycle.note
import stepdown.domain.lifecycle.referral
import stepdown.domain.lifecycle.specialism
import stepdown.domain.lifecycle.subject_access
import stepdown.domain.lifecycle.survey
import stepdown.domain.lifecycle.task
import stepdown.domain.missing
import stepdown.domain.people
import stepdown.domain.sensitivity
import stepdown.domain.sharing
import stepdown.domain.subject_access.words
import stepdown.domain.urgency
import stepdown.records.models.sealed_text
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Family",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("reference", models.CharField(max_length=20, unique=True)),
                ("area", models.CharField(blank=True, max_length=120, null=True)),
                (
                    "area_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("generations_known", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "generations_known_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("first_known_on", models.DateField(blank=True, null=True)),
                (
                    "first_known_on_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "families",
                "ordering": ("reference",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("area__isnull", False), ("area_missing", "")),
                            models.Q(
                                ("area__isnull", True),
                                ("area_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="family_area_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("generations_known__isnull", False), ("generations_known_missing", "")),
                            models.Q(
                                ("generations_known__isnull", True),
                                ("generations_known_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="family_generations_known_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("first_known_on__isnull", False), ("first_known_on_missing", "")),
                            models.Q(
                                ("first_known_on__isnull", True),
                                ("first_known_on_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="family_first_known_on_or_why_not",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("born_on", models.DateField(blank=True, null=True)),
                (
                    "born_on_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("born_on_is_estimated", models.BooleanField(default=False)),
                ("expected_on", models.DateField(blank=True, null=True)),
                ("sex", models.CharField(blank=True, max_length=40, null=True)),
                (
                    "sex_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("ethnicity", models.CharField(blank=True, max_length=40, null=True)),
                (
                    "ethnicity_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("disabled", models.BooleanField(blank=True, null=True)),
                (
                    "disabled_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("first_known_on", models.DateField(blank=True, null=True)),
                (
                    "first_known_on_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("prior_referrals", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "prior_referrals_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("language", models.CharField(blank=True, max_length=60)),
                ("needs_interpreter", models.BooleanField(blank=True, null=True)),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="absorbed",
                        to="records.person",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("born_on__isnull", False), ("born_on_missing", "")),
                            models.Q(
                                ("born_on__isnull", True),
                                ("born_on_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="person_born_on_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("sex__isnull", False), ("sex_missing", "")),
                            models.Q(
                                ("sex__isnull", True), ("sex_missing__in", ["not_known", "not_asked", "not_applicable"])
                            ),
                            _connector="OR",
                        ),
                        name="person_sex_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ethnicity__isnull", False), ("ethnicity_missing", "")),
                            models.Q(
                                ("ethnicity__isnull", True),
                                ("ethnicity_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="person_ethnicity_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("disabled__isnull", False), ("disabled_missing", "")),
                            models.Q(
                                ("disabled__isnull", True),
                                ("disabled_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="person_disabled_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("first_known_on__isnull", False), ("first_known_on_missing", "")),
                            models.Q(
                                ("first_known_on__isnull", True),
                                ("first_known_on_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="person_first_known_on_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("prior_referrals__isnull", False), ("prior_referrals_missing", "")),
                            models.Q(
                                ("prior_referrals__isnull", True),
                                ("prior_referrals_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="person_prior_referrals_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sex__isnull", True), ("sex__in", ["male", "female", "unborn"]), _connector="OR"
                        ),
                        name="person_sex_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ethnicity__isnull", True),
                            ("ethnicity__in", ["white_british", "white_other", "mixed", "asian", "black", "other"]),
                            _connector="OR",
                        ),
                        name="person_ethnicity_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("merged_into", models.F("id")), _negated=True),
                        name="person_not_merged_into_itself",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="AuditLink",
            fields=[
                ("number", models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ("before", models.CharField(max_length=64)),
                ("prints", models.BinaryField()),
                ("digest", models.CharField(max_length=64)),
                ("made_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("number",),
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Team",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=120)),
                ("authority", models.CharField(max_length=120)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("multi_disciplinary", "Multi-disciplinary team"),
                            ("social_work", "Social work team"),
                            ("receiving", "Community service that receives families"),
                            ("oversight", "Evaluation, information governance or administration"),
                        ],
                        max_length=40,
                    ),
                ),
                ("area", models.CharField(blank=True, max_length=120)),
            ],
            options={
                "ordering": ("authority", "name"),
                "constraints": [
                    models.UniqueConstraint(fields=("authority", "name"), name="team_named_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["multi_disciplinary", "social_work", "receiving", "oversight"])
                        ),
                        name="team_kind_is_a_word",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="JobRun",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("job", models.CharField(max_length=40, unique=True)),
                ("ran_at", models.DateTimeField()),
                ("fault", models.CharField(blank=True, max_length=80)),
            ],
            options={
                "abstract": False,
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="SafeCopy",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("backup", "A backup was taken"),
                            ("restored", "The record was restored from a backup"),
                            ("continuity_pack", "A continuity pack was taken"),
                        ],
                        max_length=40,
                    ),
                ),
                ("record_of", models.DateTimeField()),
                ("done_at", models.DateTimeField()),
                ("digest", models.CharField(blank=True, max_length=64)),
            ],
            options={
                "ordering": ("-done_at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["backup", "restored", "continuity_pack"])),
                        name="safecopy_kind_is_a_word",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Flag",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="flags", to="records.person"
                    ),
                ),
                ("kind", models.CharField(max_length=40)),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
                ("source", models.CharField(max_length=400)),
            ],
            options={
                "ordering": ("started_on",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on__isnull", True), ("ended_on__gte", models.F("started_on")), _connector="OR"
                        ),
                        name="flag_ended_on_not_before_started_on",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Home",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="homes", to="records.person"
                    ),
                ),
                ("lines", stepdown.records.models.sealed_text.SealedText(blank=True)),
                ("postcode", stepdown.records.models.sealed_text.SealedText(blank=True)),
                ("area", models.CharField(blank=True, max_length=120)),
                ("household", models.UUIDField()),
                ("is_confidential", models.BooleanField(default=False)),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ("-started_on",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_on__isnull", True)), fields=("person",), name="one_home_now"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on__isnull", True), ("ended_on__gte", models.F("started_on")), _connector="OR"
                        ),
                        name="home_ended_on_not_before_started_on",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Identifier",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="identifiers", to="records.person"
                    ),
                ),
                (
                    "scheme",
                    models.CharField(
                        choices=[
                            ("council_child", "Council's child number"),
                            ("council_person", "Council's number for an adult"),
                            ("nhs", "NHS number"),
                            ("pupil", "Unique pupil number"),
                            ("single_unique", "Single unique identifier"),
                            ("partner", "Partner's reference"),
                        ],
                        max_length=40,
                    ),
                ),
                ("value", models.CharField(max_length=60)),
                ("source", models.CharField(max_length=120)),
                ("as_at", models.DateField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("scheme", "value"), name="identifier_of_one_person"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "scheme__in",
                                ["council_child", "council_person", "nhs", "pupil", "single_unique", "partner"],
                            )
                        ),
                        name="identifier_scheme_is_a_word",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="PersonName",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="names", to="records.person"
                    ),
                ),
                ("given", models.CharField(blank=True, max_length=120)),
                ("family", models.CharField(blank=True, max_length=120)),
                (
                    "kind",
                    models.CharField(
                        choices=[("current", "Name in use"), ("former", "Earlier name"), ("alias", "Also known as")],
                        default=stepdown.domain.identity.NameKind["CURRENT"],
                        max_length=40,
                    ),
                ),
                ("sounds_like", models.CharField(blank=True, db_index=True, max_length=40)),
            ],
            options={
                "ordering": ("kind", "family", "given"),
                "indexes": [models.Index(fields=["family", "given"], name="name_looked_up")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("kind", stepdown.domain.identity.NameKind["CURRENT"])),
                        fields=("person",),
                        name="one_current_name",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["current", "former", "alias"])),
                        name="personname_kind_is_a_word",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Placement",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="placements", to="records.person"
                    ),
                ),
                ("kind", models.CharField(max_length=40)),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
                ("source", models.CharField(max_length=120)),
            ],
            options={
                "ordering": ("started_on",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on__isnull", True), ("ended_on__gte", models.F("started_on")), _connector="OR"
                        ),
                        name="placement_ended_on_not_before_started_on",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Relationship",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="relationships", to="records.person"
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="related_from", to="records.person"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("parent_of", "Parent of"),
                            ("step_parent_of", "Step-parent of"),
                            ("carer_of", "Carer of"),
                            ("partner_of", "Partner of"),
                            ("former_partner_of", "Former partner of"),
                            ("sibling_of", "Brother or sister of"),
                            ("grandparent_of", "Grandparent of"),
                            ("other", "Other relative or friend of"),
                        ],
                        max_length=40,
                    ),
                ),
                ("parental_responsibility", models.BooleanField(blank=True, null=True)),
                (
                    "parental_responsibility_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("started_on", models.DateField(blank=True, null=True)),
                ("ended_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("person", models.F("other")), _negated=True), name="related_to_another"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "parent_of",
                                    "step_parent_of",
                                    "carer_of",
                                    "partner_of",
                                    "former_partner_of",
                                    "sibling_of",
                                    "grandparent_of",
                                    "other",
                                ],
                            )
                        ),
                        name="relationship_kind_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("parental_responsibility__isnull", False), ("parental_responsibility_missing", "")
                            ),
                            models.Q(
                                ("parental_responsibility__isnull", True),
                                ("parental_responsibility_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="relationship_parental_responsibility_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on__isnull", True), ("ended_on__gte", models.F("started_on")), _connector="OR"
                        ),
                        name="relationship_ended_on_not_before_started_on",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="SafeContact",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="safe_contacts", to="records.person"
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("call", "Telephone call"),
                            ("voicemail", "Leaving a message"),
                            ("text", "Text message"),
                            ("email", "E-mail"),
                            ("post", "Post"),
                            ("visit", "Visit at home"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "safety",
                    models.CharField(
                        choices=[
                            ("safe", "Safe"),
                            ("safe_at_times", "Safe only as the note says"),
                            ("not_safe", "Not safe"),
                            ("not_known", "Not known: ask first"),
                        ],
                        max_length=40,
                    ),
                ),
                ("value", stepdown.records.models.sealed_text.SealedText(blank=True)),
                ("note", stepdown.records.models.sealed_text.SealedText(blank=True)),
            ],
            options={
                "ordering": ("channel",),
                "constraints": [
                    models.UniqueConstraint(fields=("person", "channel"), name="one_answer_a_channel"),
                    models.CheckConstraint(
                        condition=models.Q(("channel__in", ["call", "voicemail", "text", "email", "post", "visit"])),
                        name="safecontact_channel_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("safety__in", ["safe", "safe_at_times", "not_safe", "not_known"])),
                        name="safecontact_safety_is_a_word",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Standing",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="standings", to="records.person"
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("closed", "Closed to social care"),
                            ("early_help", "Early help"),
                            ("child_in_need", "Child in need"),
                            ("child_protection_plan", "Child protection plan"),
                            ("looked_after", "Looked after"),
                        ],
                        max_length=40,
                    ),
                ),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=40, null=True)),
                (
                    "end_reason_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("source", models.CharField(max_length=400)),
                ("as_at", models.DateField()),
            ],
            options={
                "ordering": ("started_on",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "level__in",
                                ["closed", "early_help", "child_in_need", "child_protection_plan", "looked_after"],
                            )
                        ),
                        name="standing_level_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("end_reason__isnull", False), ("end_reason_missing", "")),
                            models.Q(
                                ("end_reason__isnull", True),
                                ("end_reason_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="standing_end_reason_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on__isnull", True), ("ended_on__gte", models.F("started_on")), _connector="OR"
                        ),
                        name="standing_ended_on_not_before_started_on",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_on__isnull", True)), fields=("child",), name="one_level_now"
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Wall",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="walls", to="records.family"
                    ),
                ),
                (
                    "one",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.person"
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.person"
                    ),
                ),
                ("reason", stepdown.records.models.sealed_text.SealedText()),
                ("raised_on", models.DateField()),
                ("lifted_on", models.DateField(blank=True, null=True)),
                ("lifted_because", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("one", models.F("other")), _negated=True), name="wall_has_two_sides"
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Colleague",
            fields=[
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("email", models.EmailField(max_length=254, unique=True)),
                ("name", models.CharField(max_length=120)),
                ("telephone", models.CharField(blank=True, max_length=40)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("practitioner", "Specialist practitioner"),
                            ("manager", "Manager of the team"),
                            ("social_worker", "Social worker"),
                            ("social_work_manager", "Social work manager"),
                            ("receiving_service", "Receiving service"),
                            ("reviewer", "Reviewing officer or conference chair"),
                            ("evaluator", "Evaluator"),
                            ("information_governance", "Information governance"),
                            ("administrator", "Administrator"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="colleagues",
                        to="records.team",
                    ),
                ),
                (
                    "discipline",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("domestic_abuse", "Domestic abuse"),
                            ("drug_and_alcohol", "Drug and alcohol"),
                            ("adult_mental_health", "Adult mental health"),
                            ("child_mental_health", "Children and young people's mental health"),
                            ("youth_work", "Youth work"),
                            ("probation", "Probation"),
                            ("police", "Police"),
                            ("education", "Education"),
                            ("housing", "Housing"),
                            ("health_visiting", "Health visiting"),
                            ("midwifery", "Midwifery"),
                            ("speech_and_language", "Speech and language"),
                            ("family_support", "Family support"),
                            ("management", "Management"),
                            ("social_work", "Social work"),
                        ],
                        max_length=40,
                    ),
                ),
                ("grade", models.CharField(blank=True, max_length=40)),
                ("employer", models.CharField(blank=True, max_length=120)),
                ("record_owner", models.CharField(blank=True, max_length=120)),
                ("fte", models.DecimalField(blank=True, decimal_places=2, max_digits=3, null=True)),
                ("joined_on", models.DateField(blank=True, null=True)),
                ("left_on", models.DateField(blank=True, null=True)),
                ("is_active", models.BooleanField(default=True)),
                ("is_deputy", models.BooleanField(default=False)),
                ("session_stamp", models.CharField(blank=True, max_length=32)),
            ],
            options={
                "ordering": ("name",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "role__in",
                                [
                                    "practitioner",
                                    "manager",
                                    "social_worker",
                                    "social_work_manager",
                                    "receiving_service",
                                    "reviewer",
                                    "evaluator",
                                    "information_governance",
                                    "administrator",
                                ],
                            )
                        ),
                        name="colleague_role_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "discipline__in",
                                [
                                    "domestic_abuse",
                                    "drug_and_alcohol",
                                    "adult_mental_health",
                                    "child_mental_health",
                                    "youth_work",
                                    "probation",
                                    "police",
                                    "education",
                                    "housing",
                                    "health_visiting",
                                    "midwifery",
                                    "speech_and_language",
                                    "family_support",
                                    "management",
                                    "social_work",
                                    "",
                                ],
                            )
                        ),
                        name="colleague_discipline_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("left_on__isnull", True), ("left_on__gte", models.F("joined_on")), _connector="OR"
                        ),
                        name="colleague_left_on_not_before_joined_on",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_deputy", True)), fields=("team",), name="one_deputy_a_team"
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="ServiceAccount",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=120, unique=True)),
                ("answered_for_by", models.CharField(max_length=120)),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="service_accounts", to="records.team"
                    ),
                ),
                (
                    "scope",
                    models.CharField(
                        choices=[
                            (
                                "records",
                                "The team's families, people, episodes and contacts, without notes and addresses",
                            ),
                            ("dataset", "The evaluation dataset of the team's families, under pseudonyms"),
                        ],
                        max_length=40,
                    ),
                ),
                ("prefix", models.CharField(max_length=20, unique=True)),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                ("made_at", models.DateTimeField()),
                ("holds_until", models.DateField()),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("name",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("scope__in", ["records", "dataset"])), name="serviceaccount_scope_is_a_word"
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="AccessRequest",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("reference", models.CharField(max_length=20, unique=True)),
                ("authority", models.CharField(max_length=120)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="access_requests", to="records.person"
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="access_requests", to="records.family"
                    ),
                ),
                (
                    "asker",
                    models.CharField(
                        choices=[
                            ("themselves", "The person themselves"),
                            ("parent", "A parent, for their child"),
                            ("for_them", "Somebody else for them, such as a solicitor"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "asked_by_member",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                ("asked_by_named", models.CharField(blank=True, max_length=160)),
                ("asked_for", models.TextField(blank=True)),
                ("received_on", models.DateField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("received", "Received"),
                            ("preparing", "Being prepared"),
                            ("to_approve", "Waits for approval"),
                            ("approved", "Approved, to be given"),
                            ("given", "Given"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default=stepdown.domain.lifecycle.subject_access.AccessState["RECEIVED"],
                        max_length=40,
                    ),
                ),
                ("identity_asked_on", models.DateField(blank=True, null=True)),
                ("identity_confirmed_on", models.DateField(blank=True, null=True)),
                ("identity_how", models.CharField(blank=True, max_length=300)),
                ("extended_on", models.DateField(blank=True, null=True)),
                ("extended_because", models.CharField(blank=True, max_length=300)),
                ("drafted_at", models.DateTimeField(blank=True, null=True)),
                (
                    "prepared_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("sent_back_because", models.TextField(blank=True)),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("approved_at", models.DateTimeField(blank=True, null=True)),
                ("whom_to_ask", models.TextField(blank=True)),
                ("ended_on", models.DateField(blank=True, null=True)),
                ("ended_words", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "ordering": ("-received_on", "-recorded_at"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("asker__in", ["themselves", "parent", "for_them"])),
                        name="accessrequest_asker_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["received", "preparing", "to_approve", "approved", "given", "withdrawn"])
                        ),
                        name="accessrequest_state_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("approved_by__isnull", True),
                            models.Q(
                                ("prepared_by__isnull", False),
                                models.Q(("approved_by", models.F("prepared_by")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="a_bundle_is_approved_by_another",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="BulkReading",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("proposed_at", models.DateTimeField()),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("turned_down_because", models.TextField(blank=True)),
                ("reason", models.CharField(max_length=300)),
                ("families", models.PositiveIntegerField()),
                ("needs_word", models.BooleanField()),
            ],
            options={
                "ordering": ("-proposed_at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_at__isnull", True), ("decided_by__isnull", True), ("turned_down_because", "")
                            ),
                            models.Q(("decided_at__isnull", False), ("decided_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="bulkreading_decided_by_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by", models.F("proposed_by")), ("turned_down_because", ""), _negated=True
                        ),
                        name="bulkreading_confirmed_by_another",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="bulkreading_has_its_reason"
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="CaseFiles",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("authority", models.CharField(max_length=120)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Looked through, not brought in"),
                            ("brought_in", "Brought in"),
                            ("dropped", "Dropped"),
                            ("taken_back", "Taken back"),
                        ],
                        default=stepdown.domain.lifecycle.case_files.CaseFilesState["WAITING"],
                        max_length=40,
                    ),
                ),
                ("files", models.JSONField()),
                ("findings", models.PositiveIntegerField()),
                ("others", models.PositiveIntegerField()),
                ("not_found", models.PositiveIntegerField()),
                ("assumed_none", models.JSONField(default=list)),
                ("not_told", models.JSONField(default=list)),
                ("as_at", models.DateField()),
                ("found", models.BinaryField(blank=True, null=True)),
                ("looked_through_at", models.DateTimeField()),
                (
                    "looked_through_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("taken_back_at", models.DateTimeField(blank=True, null=True)),
                (
                    "taken_back_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("taken_back_because", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "ordering": ("-looked_through_at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["waiting", "brought_in", "dropped", "taken_back"])),
                        name="casefiles_state_is_a_word",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state", stepdown.domain.lifecycle.case_files.CaseFilesState["WAITING"])),
                        fields=("authority",),
                        name="case_files_wait_one_at_a_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("found__isnull", False),
                                ("state", stepdown.domain.lifecycle.case_files.CaseFilesState["WAITING"]),
                            ),
                            models.Q(
                                models.Q(
                                    ("state", stepdown.domain.lifecycle.case_files.CaseFilesState["WAITING"]),
                                    _negated=True,
                                ),
                                ("found__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="only_case_files_that_wait_hold_anything",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="ChildEvent",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="events", to="records.person"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("missing", "Missing from home or care"),
                            ("police", "Police contact"),
                            ("exclusion", "Exclusion or suspension from school"),
                            ("hospital", "Hospital attendance"),
                            ("rereferral", "Re-referral to social care"),
                        ],
                        max_length=40,
                    ),
                ),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
                ("count", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "count_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("council_record", "The council's record"),
                            ("partner", "A partner agency"),
                            ("family", "The family"),
                            ("team", "The team"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("started_on",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["missing", "police", "exclusion", "hospital", "rereferral"])),
                        name="childevent_kind_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("source__in", ["council_record", "partner", "family", "team"])),
                        name="childevent_source_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("count__isnull", False), ("count_missing", "")),
                            models.Q(
                                ("count__isnull", True),
                                ("count_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="childevent_count_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on__isnull", True), ("ended_on__gte", models.F("started_on")), _connector="OR"
                        ),
                        name="childevent_ended_on_not_before_started_on",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="CouncilExtract",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("authority", models.CharField(max_length=120)),
                ("source", models.CharField(max_length=120)),
                ("as_at", models.DateField()),
                ("imported_at", models.DateTimeField()),
                (
                    "imported_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-as_at", "-imported_at"),
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Disposal",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("proposed_at", models.DateTimeField()),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("turned_down_because", models.TextField(blank=True)),
                ("authority", models.CharField(max_length=120)),
                ("family", models.UUIDField(db_index=True)),
                ("reference", models.CharField(max_length=20)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "Proposed, waiting for the other of the two"),
                            ("disposed", "Disposed of"),
                            ("turned_down", "Turned down"),
                        ],
                        default=stepdown.domain.lifecycle.disposal.DisposalState["PROPOSED"],
                        max_length=40,
                    ),
                ),
                ("table", models.CharField(max_length=40)),
                ("rule", models.CharField(max_length=40)),
                ("rule_words", models.CharField(max_length=300)),
                ("rule_source", models.CharField(max_length=300)),
                ("kept_to_year", models.PositiveSmallIntegerField()),
                ("reason", models.CharField(max_length=300)),
                (
                    "proposed_as",
                    models.CharField(
                        choices=[
                            ("manager", "Manager of the team"),
                            ("information_governance", "Information governance"),
                        ],
                        max_length=40,
                    ),
                ),
                ("counts", models.JSONField(default=dict)),
            ],
            options={
                "ordering": ("-proposed_at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["proposed", "disposed", "turned_down"])),
                        name="disposal_state_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("proposed_as__in", ["manager", "information_governance"])),
                        name="disposal_proposed_as_is_a_word",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("state", stepdown.domain.lifecycle.disposal.DisposalState["TURNED_DOWN"]), _negated=True
                        ),
                        fields=("family",),
                        name="one_disposal_of_a_family",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_at__isnull", True), ("decided_by__isnull", True), ("turned_down_because", "")
                            ),
                            models.Q(("decided_at__isnull", False), ("decided_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="disposal_decided_by_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by", models.F("proposed_by")), ("turned_down_because", ""), _negated=True
                        ),
                        name="disposal_confirmed_by_another",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_by__isnull", True),
                                ("state", stepdown.domain.lifecycle.disposal.DisposalState["PROPOSED"]),
                            ),
                            models.Q(
                                models.Q(
                                    ("state", stepdown.domain.lifecycle.disposal.DisposalState["PROPOSED"]),
                                    _negated=True,
                                ),
                                ("decided_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="a_disposal_is_decided_by_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="a_disposal_has_its_reason"
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Draft",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="drafts", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("page", models.CharField(max_length=60)),
                ("subject", models.CharField(max_length=160)),
                ("fields", stepdown.records.models.sealed_text.SealedValues(default=dict)),
                ("opened_at", models.DateTimeField()),
                ("saved_at", models.DateTimeField(blank=True, null=True)),
                ("sent_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("-saved_at",),
                "indexes": [models.Index(fields=["by", "page", "subject"], name="drafts_of_a_page")],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="EmergencyOpening",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="emergency_openings",
                        to="records.family",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("at", models.DateTimeField()),
                ("reason", models.CharField(max_length=300)),
                ("open_until", models.DateField()),
                (
                    "reviewed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("reviewed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "finding",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("needed", "It was needed to keep somebody safe"),
                            ("another_way", "It was meant well, and there was another way"),
                            ("not_needed", "It was not needed"),
                        ],
                        max_length=40,
                    ),
                ),
                ("finding_words", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "ordering": ("-at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("finding__in", ["needed", "another_way", "not_needed", ""])),
                        name="emergencyopening_finding_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reviewed_by", models.F("by")), _negated=True),
                        name="opening_reviewed_by_another",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="EvaluationRun",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("study", models.CharField(max_length=80)),
                ("choice", models.CharField(max_length=160)),
                ("study_text", models.JSONField()),
                ("referred_from", models.DateField()),
                ("referred_to", models.DateField()),
                ("area", models.CharField(blank=True, max_length=120)),
                ("taken_at", models.DateTimeField()),
                (
                    "taken_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("dataset_digest", models.CharField(max_length=80)),
                ("results_digest", models.CharField(max_length=80)),
                ("results", models.BinaryField()),
                ("families", models.PositiveIntegerField()),
                ("is_frozen", models.BooleanField(default=False)),
            ],
            options={
                "ordering": ("-taken_at",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_frozen", False)),
                        fields=("study", "choice"),
                        name="one_latest_run_of_a_choice",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="FiguresAsked",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("choice", models.CharField(max_length=160)),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("asked_at", models.DateTimeField()),
                ("begun_at", models.DateTimeField(blank=True, null=True)),
                ("doing", models.CharField(blank=True, max_length=120)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("refused_because", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "ordering": ("-asked_at",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=("choice",),
                        name="figures_of_a_choice_asked_once",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="LawfulBasis",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("authority", models.CharField(max_length=120)),
                ("controller", models.CharField(max_length=160)),
                ("is_public_authority", models.BooleanField()),
                ("purpose", models.CharField(max_length=300)),
                (
                    "general",
                    models.CharField(
                        choices=[
                            ("public_task", "Public task"),
                            ("legal_obligation", "Legal obligation"),
                            ("vital_interests", "To protect somebody's life"),
                            ("recognised_interest", "Recognised legitimate interest: safeguarding"),
                            ("legitimate_interest", "Legitimate interests, weighed"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "special",
                    models.CharField(
                        blank=True,
                        choices=[
                            (
                                "safeguarding",
                                "Substantial public interest: safeguarding of children and of individuals at risk",
                            ),
                            ("statutory", "Substantial public interest: statutory purposes"),
                            ("social_care", "Health or social care"),
                            ("research", "Research and statistics"),
                        ],
                        max_length=40,
                    ),
                ),
                ("task", models.CharField(blank=True, max_length=300)),
                ("has_offences", models.BooleanField(default=False)),
                ("agreed_by", models.CharField(max_length=160)),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
            ],
            options={
                "verbose_name_plural": "lawful bases",
                "ordering": ("controller", "purpose", "started_on"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "general__in",
                                [
                                    "public_task",
                                    "legal_obligation",
                                    "vital_interests",
                                    "recognised_interest",
                                    "legitimate_interest",
                                ],
                            )
                        ),
                        name="lawfulbasis_general_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("special__in", ["safeguarding", "statutory", "social_care", "research", ""])
                        ),
                        name="lawfulbasis_special_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on__isnull", True), ("ended_on__gte", models.F("started_on")), _connector="OR"
                        ),
                        name="lawfulbasis_ended_on_not_before_started_on",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Leave",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "colleague",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="leave", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("first_day", models.DateField()),
                ("last_day", models.DateField()),
                ("is_cancelled", models.BooleanField(default=False)),
                (
                    "covered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="covers",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("first_day",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("last_day__isnull", True), ("last_day__gte", models.F("first_day")), _connector="OR"
                        ),
                        name="leave_last_day_not_before_first_day",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="LegalHold",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("authority", models.CharField(max_length=120)),
                (
                    "family",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="holds",
                        to="records.family",
                    ),
                ),
                ("reason", models.TextField()),
                ("review_on", models.DateField()),
                (
                    "placed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("placed_at", models.DateTimeField()),
                (
                    "lifted_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("lifted_at", models.DateTimeField(blank=True, null=True)),
                ("lifted_because", models.TextField(blank=True)),
            ],
            options={
                "ordering": ("-placed_at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="a_hold_has_its_reason"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("lifted_at__isnull", True), ("lifted_because", ""), ("lifted_by__isnull", True)),
                            models.Q(
                                ("lifted_at__isnull", False),
                                ("lifted_by__isnull", False),
                                models.Q(("lifted_because", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="a_hold_is_lifted_for_a_reason",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Load",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("title", models.CharField(max_length=200)),
                ("digest", models.CharField(max_length=80, unique=True)),
                ("rows", models.JSONField(default=dict)),
                ("is_invented", models.BooleanField(default=False)),
                ("loaded_at", models.DateTimeField()),
                (
                    "loaded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-loaded_at",),
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="LoggedIn",
            fields=[
                (
                    "session_key",
                    models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name="session key"),
                ),
                ("session_data", models.TextField(verbose_name="session data")),
                ("expire_date", models.DateTimeField(db_index=True, verbose_name="expire date")),
                (
                    "colleague",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="logged_in",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("device", models.CharField(blank=True, max_length=60)),
                ("began_at", models.DateTimeField(blank=True, null=True)),
                ("used_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "session",
                "ordering": ("-used_at",),
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Merge",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("proposed_at", models.DateTimeField()),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("turned_down_because", models.TextField(blank=True)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="merges", to="records.family"
                    ),
                ),
                (
                    "kept",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.person"
                    ),
                ),
                (
                    "merged",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.person"
                    ),
                ),
                ("reason", models.CharField(max_length=300)),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                (
                    "undone_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_at__isnull", True), ("decided_by__isnull", True), ("turned_down_because", "")
                            ),
                            models.Q(("decided_at__isnull", False), ("decided_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="merge_decided_by_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by", models.F("proposed_by")), ("turned_down_because", ""), _negated=True
                        ),
                        name="merge_confirmed_by_another",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("decided_at__isnull", True)), fields=("merged",), name="one_merge_waits"
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Project",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("title", models.CharField(max_length=200)),
                (
                    "begun_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("begun_at", models.DateTimeField()),
                ("erasures", models.PositiveIntegerField(default=0)),
            ],
            options={
                "ordering": ("title", "begun_at"),
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Restriction",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="restrictions", to="records.family"
                    ),
                ),
                (
                    "kept_from",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("reason", models.CharField(max_length=300)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("raised_at", models.DateTimeField()),
                (
                    "lifted_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("lifted_at", models.DateTimeField(blank=True, null=True)),
                ("lifted_because", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "ordering": ("-raised_at",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("kept_from__isnull", True), ("lifted_at__isnull", True)),
                        fields=("family",),
                        name="closed_to_others_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("lifted_at__isnull", True)),
                        fields=("family", "kept_from"),
                        name="kept_from_a_colleague_once",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="ServiceEntry",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("authority", models.CharField(blank=True, max_length=120)),
                ("name", models.CharField(max_length=160)),
                ("organisation", models.CharField(blank=True, max_length=160)),
                ("needs", models.JSONField(blank=True, default=list)),
                ("what_it_does", models.TextField(blank=True)),
                ("who_it_is_for", models.TextField(blank=True)),
                ("area", models.CharField(blank=True, max_length=120)),
                ("telephone", models.CharField(blank=True, max_length=40)),
                ("website", models.CharField(blank=True, max_length=200)),
                ("weeks_waiting", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("checked_on", models.DateField(blank=True, null=True)),
                (
                    "checked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("ended_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "verbose_name_plural": "service entries",
                "ordering": ("name",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_on__isnull", True)),
                        fields=("authority", "name"),
                        name="service_named_once",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Session",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sessions", to="records.team"
                    ),
                ),
                ("held_on", models.DateField()),
                (
                    "led_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("present", models.ManyToManyField(related_name="sessions_attended", to=settings.AUTH_USER_MODEL)),
            ],
            options={
                "ordering": ("-held_on",),
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="SharingDecision",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sharing_decisions",
                        to="records.family",
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("shared", "Shared"),
                            ("part", "Part of it shared, the rest not"),
                            ("not_shared", "Not shared"),
                        ],
                        max_length=40,
                    ),
                ),
                ("what", models.TextField()),
                ("with_whom", models.CharField(max_length=200)),
                ("why", models.TextField()),
                (
                    "family_told",
                    models.CharField(
                        choices=[
                            ("told", "Told"),
                            ("to_be_told", "Not yet; they will be told"),
                            ("not_told", "Not told, for a reason"),
                        ],
                        max_length=40,
                    ),
                ),
                ("not_told_because", models.CharField(blank=True, max_length=300)),
                ("decided_on", models.DateField()),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("-decided_on", "-recorded_at"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("answer__in", ["shared", "part", "not_shared"])),
                        name="sharingdecision_answer_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("family_told__in", ["told", "to_be_told", "not_told"])),
                        name="sharingdecision_family_told_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("why", ""), _negated=True),
                            models.Q(("what", ""), _negated=True),
                            models.Q(("with_whom", ""), _negated=True),
                        ),
                        name="sharing_says_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("family_told", stepdown.domain.sharing.FamilyTold["NOT_TOLD"]), _negated=True),
                            models.Q(("not_told_because", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="not_told_has_its_reason",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Submission",
            fields=[
                ("key", models.UUIDField(primary_key=True, serialize=False)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("made_kind", models.CharField(max_length=40)),
                ("made_id", models.CharField(max_length=40)),
                ("at", models.DateTimeField()),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Training",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "colleague",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="training",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("course", models.CharField(max_length=160)),
                ("done_on", models.DateField()),
                ("renew_by", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ("-done_on",),
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="AuditEvent",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("at", models.DateTimeField(db_index=True)),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "by_program",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.serviceaccount",
                    ),
                ),
                (
                    "act",
                    models.CharField(
                        choices=[
                            ("search", "Searched for people"),
                            ("read_list", "Opened a list"),
                            ("read_referral", "Read a referral"),
                            ("read_family", "Read a family's record"),
                            ("read_person", "Read a person's record"),
                            ("read_council", "Looked up a child in the council's extract"),
                            ("read_consultation", "Read a consultation"),
                            ("print", "Printed from a record"),
                            ("refer", "Referred a family"),
                            ("answer_question", "Answered the team's question about a referral"),
                            ("withdraw_referral", "Withdrew a referral"),
                            ("start_review", "Took a referral up for decision"),
                            ("ask_question", "Asked the referrer a question"),
                            ("decide", "Decided a referral"),
                            ("confirm_decline", "Confirmed that a specialism is declined"),
                            ("turn_down_decline", "Turned down a proposal to decline a specialism"),
                            ("mark_duplicate", "Marked a referral as a duplicate"),
                            ("allocate", "Allocated a colleague"),
                            ("involve", "Brought a colleague in"),
                            ("change_key_worker", "Changed the key worker"),
                            ("end_involvement", "Ended a colleague's part"),
                            ("read_contacts", "Read a family's contacts"),
                            ("record_contact", "Recorded a contact"),
                            ("change_contact", "Went on with a contact's note"),
                            ("amend_contact", "Added to a contact's note"),
                            ("turn_engagement", "Said how a family stands to the offer"),
                            ("raise_review", "Raised a re-engagement review"),
                            ("record_agreement", "Recorded an adult's agreement"),
                            ("decide_sharing", "Recorded a decision about sharing"),
                            ("ask_consultation", "Asked for advice"),
                            ("answer_consultation", "Gave advice"),
                            ("follow_up_consultation", "Said what came of advice"),
                            ("close_consultation", "Closed a consultation"),
                            ("convert_consultation", "Made a referral of a consultation"),
                            ("change_directory", "Changed the directory of services"),
                            ("step_down", "Began to step down, or took the work up again"),
                            ("propose_handover", "Proposed a handover to a community service"),
                            ("move_handover", "Recorded a step of a handover"),
                            ("check_handover", "Recorded whether a family still goes to a service"),
                            ("write_handover_letter", "Wrote what a family agreed to tell a service"),
                            ("take_letter_back", "Took back what a family had agreed to tell a service"),
                            ("read_received", "Read, at the service, what a family agreed to tell it"),
                            ("answer_received", "Recorded, at the service, a step of a handover"),
                            ("check_received", "Recorded, at the service, whether a family still goes there"),
                            ("read_service_colleagues", "Looked at who reads what is sent to a service"),
                            ("add_to_service", "Gave a colleague of a service what is sent to it"),
                            ("take_off_service", "Took from a colleague of a service what is sent to it"),
                            ("close_discipline", "Closed the work of a discipline"),
                            ("propose_closing", "Proposed to close a family"),
                            ("confirm_closing", "Closed a family"),
                            ("turn_down_closing", "Turned down a proposal to close a family"),
                            ("record_follow_up", "Recorded a follow-up after closure"),
                            ("raise_follow_up", "Raised a task to follow a family up"),
                            ("raise_handover_check", "Raised a task to check a handover"),
                            ("read_plan", "Read a family's plan"),
                            ("write_goal", "Wrote a goal"),
                            ("rate_goal", "Recorded a rating of a goal"),
                            ("move_goal", "Said what became of a goal"),
                            ("plan_action", "Planned an action"),
                            ("end_plan_action", "Said that a planned action is done"),
                            ("write_section", "Wrote a section of the plan"),
                            ("raise_issue", "Recorded an issue raised for a family"),
                            ("move_issue", "Recorded what came of an issue"),
                            ("read_document", "Read a document"),
                            ("begin_document", "Began a document"),
                            ("change_document", "Went on with a document"),
                            ("file_document", "Filed a document to the council's record"),
                            ("read_supervision", "Read what was said in supervision"),
                            ("open_supervision", "Opened a session of supervision"),
                            ("discuss", "Recorded a discussion in supervision"),
                            ("read_observations", "Read what was observed of a family"),
                            ("observe", "Recorded what was observed"),
                            ("record_event", "Recorded something that happened to a child"),
                            ("take_measure", "Recorded a measure"),
                            ("read_team", "Looked at the team"),
                            ("pause_clock", "Let a clock stand still, or run on"),
                            ("exempt_clock", "Made a clock exempt until a day"),
                            ("say_why_late", "Said why something was late"),
                            ("add_person", "Added a person"),
                            ("change_person", "Changed a person's facts"),
                            ("record_name", "Recorded another name of a person"),
                            ("record_number", "Recorded a number of a person"),
                            ("move_home", "Recorded where a person lives"),
                            ("set_safe_contact", "Recorded how a person can safely be reached"),
                            ("relate", "Recorded a relationship"),
                            ("raise_wall", "Walled two people off from each other"),
                            ("lift_wall", "Lifted a wall between two people"),
                            ("propose_merge", "Proposed to merge two records of one person"),
                            ("merge_people", "Merged two records of one person"),
                            ("turn_down_merge", "Turned down a proposal to merge two records"),
                            ("undo_merge", "Undid a merge"),
                            ("open_in_emergency", "Opened a record in an emergency"),
                            ("read_emergencies", "Looked at which records were opened in an emergency"),
                            ("review_emergency", "Said what an opening in an emergency was"),
                            ("restrict", "Restricted a family's record"),
                            ("lift_restriction", "Lifted a restriction of a family's record"),
                            ("read_restrictions", "Looked at which records are restricted"),
                            ("read_who_looked", "Looked at who had looked at a record"),
                            ("go_on_reading", "Said why they read very many records"),
                            ("allow_reading", "Agreed that a colleague reads very many records"),
                            ("turn_down_reading", "Said that a colleague does not read more records"),
                            ("read_unusual", "Looked through the team's unusual reading"),
                            ("read_figures", "Looked at the record's figures"),
                            ("read_families_behind", "Listed the families behind a figure"),
                            ("take_figures", "Counted the record's figures"),
                            ("freeze_figures", "Froze figures to publish them"),
                            ("release_figures", "Released figures that another froze"),
                            ("turn_down_release", "Turned down a release of figures"),
                            ("read_release", "Downloaded a file of published figures"),
                            ("read_project", "Looked at a project of voices"),
                            ("read_text", "Read a participant's words"),
                            ("read_findings", "Read the findings of a project"),
                            ("read_register", "Opened the register of real names"),
                            ("begin_project", "Began a project of voices"),
                            ("change_members", "Changed who works in a project"),
                            ("run_project", "Recorded participants, consent or settings of a project"),
                            ("bring_in_text", "Brought a text into a project"),
                            ("correct_text", "Corrected a text"),
                            ("code_text", "Coded a text"),
                            ("change_framework", "Changed the framework of codes"),
                            ("analyse", "Wrote a summary, a quote, a finding or a row of the joint display"),
                            ("sign_off", "Signed findings off, or opened them again"),
                            ("undo_entry", "Took back an entry of a project"),
                            ("withdraw_participant", "Recorded that a participant withdrew"),
                            ("change_register", "Changed the register of real names"),
                            ("write_questionnaire", "Wrote or signed off a questionnaire"),
                            ("run_survey", "Prepared, opened or closed a survey"),
                            ("invite", "Invited people to a survey, or reminded them"),
                            ("read_answers", "Read the answers of a survey"),
                            ("export_project", "Took a file out of a project"),
                            ("record_dispute", "Recorded that somebody says something is wrong"),
                            ("answer_dispute", "Said what became of something said to be wrong"),
                            ("read_retention", "Looked at how long records are kept"),
                            ("place_hold", "Placed a legal hold"),
                            ("lift_hold", "Lifted a legal hold"),
                            ("raise_hold_review", "Raised a task to look at a hold again"),
                            ("propose_disposal", "Proposed to dispose of a record"),
                            ("confirm_disposal", "Disposed of a record"),
                            ("turn_down_disposal", "Turned down a proposal to dispose of a record"),
                            ("record_basis", "Recorded or ended a lawful basis"),
                            ("find_subject", "Looked for the person who asks for their record"),
                            ("record_access", "Recorded that somebody asks for their record"),
                            ("read_access", "Read a request for somebody's record"),
                            ("change_access", "Recorded what happened to a request for somebody's record"),
                            ("read_bundle", "Read what is held about who asks for it"),
                            ("prepare_bundle", "Prepared what is given to who asks for their record"),
                            ("decide_bundle", "Approved what is given of a record, or sent it back"),
                            ("take_bundle", "Took out what is given of a record"),
                            ("raise_access_due", "Raised a task to answer a request for a record"),
                            ("make_service_account", "Made a service account, or gave one a new token"),
                            ("revoke_service_account", "Revoked a service account"),
                            ("read_service_accounts", "Looked at which other systems read"),
                            ("read_dataset", "Read the dataset under pseudonyms"),
                            ("log_in", "Logged in"),
                            ("change_password", "Chose a new password"),
                            ("add_factor", "Set up a second factor"),
                            ("remove_factor", "Took off a second factor"),
                            ("draw_recovery_codes", "Drew new recovery codes"),
                            ("use_recovery_code", "Used a recovery code"),
                            ("end_sessions", "Logged out everywhere"),
                            ("end_other_sessions", "Logged out on another device"),
                            ("tie_to_council", "Logged in through the council for the first time"),
                            ("raise_task", "Raised a task"),
                            ("end_task", "Ended a task"),
                            ("wake_task", "Put a task back on its list"),
                            ("import_council", "Imported the council's extract"),
                            ("look_through_files", "Looked through the council's case files"),
                            ("read_files", "Looked at what was found in case files"),
                            ("decide_match", "Decided whether two children are one"),
                            ("bring_in_files", "Brought case files into the record"),
                            ("drop_files", "Dropped case files that were looked through"),
                            ("take_back_files", "Took back what case files had brought"),
                            ("change_council_worker", "Changed which social worker holds a family's case"),
                            ("change_colleague", "Changed what is known of a colleague"),
                            ("name_deputy", "Named the team's deputy"),
                            ("record_leave", "Recorded when a colleague is away and who covers"),
                            ("record_training", "Recorded a colleague's training"),
                            ("add_colleague", "Made an account"),
                            ("give_password_link", "Gave a link to choose a password"),
                            ("read_accounts", "Looked at the accounts"),
                            ("end_sessions_of_another", "Logged an account out everywhere"),
                            ("end_all_sessions", "Logged everybody out"),
                            ("reset_factors", "Took a lost second factor off an account"),
                            ("load", "Loaded a dataset into the record"),
                            ("back_up", "Took a backup of the record"),
                            ("restore", "Restored the record from a backup"),
                            ("take_continuity_pack", "Took a continuity pack out of the record"),
                        ],
                        max_length=40,
                    ),
                ),
                ("about_kind", models.CharField(max_length=40)),
                ("about_id", models.CharField(max_length=40)),
                ("family", models.UUIDField(blank=True, db_index=True, null=True)),
                ("was_refused", models.BooleanField(default=False)),
                ("reason", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "ordering": ("id",),
                "indexes": [models.Index(fields=["by", "at"], name="who_did_when")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "act__in",
                                [
                                    "search",
                                    "read_list",
                                    "read_referral",
                                    "read_family",
                                    "read_person",
                                    "read_council",
                                    "read_consultation",
                                    "print",
                                    "refer",
                                    "answer_question",
                                    "withdraw_referral",
                                    "start_review",
                                    "ask_question",
                                    "decide",
                                    "confirm_decline",
                                    "turn_down_decline",
                                    "mark_duplicate",
                                    "allocate",
                                    "involve",
                                    "change_key_worker",
                                    "end_involvement",
                                    "read_contacts",
                                    "record_contact",
                                    "change_contact",
                                    "amend_contact",
                                    "turn_engagement",
                                    "raise_review",
                                    "record_agreement",
                                    "decide_sharing",
                                    "ask_consultation",
                                    "answer_consultation",
                                    "follow_up_consultation",
                                    "close_consultation",
                                    "convert_consultation",
                                    "change_directory",
                                    "step_down",
                                    "propose_handover",
                                    "move_handover",
                                    "check_handover",
                                    "write_handover_letter",
                                    "take_letter_back",
                                    "read_received",
                                    "answer_received",
                                    "check_received",
                                    "read_service_colleagues",
                                    "add_to_service",
                                    "take_off_service",
                                    "close_discipline",
                                    "propose_closing",
                                    "confirm_closing",
                                    "turn_down_closing",
                                    "record_follow_up",
                                    "raise_follow_up",
                                    "raise_handover_check",
                                    "read_plan",
                                    "write_goal",
                                    "rate_goal",
                                    "move_goal",
                                    "plan_action",
                                    "end_plan_action",
                                    "write_section",
                                    "raise_issue",
                                    "move_issue",
                                    "read_document",
                                    "begin_document",
                                    "change_document",
                                    "file_document",
                                    "read_supervision",
                                    "open_supervision",
                                    "discuss",
                                    "read_observations",
                                    "observe",
                                    "record_event",
                                    "take_measure",
                                    "read_team",
                                    "pause_clock",
                                    "exempt_clock",
                                    "say_why_late",
                                    "add_person",
                                    "change_person",
                                    "record_name",
                                    "record_number",
                                    "move_home",
                                    "set_safe_contact",
                                    "relate",
                                    "raise_wall",
                                    "lift_wall",
                                    "propose_merge",
                                    "merge_people",
                                    "turn_down_merge",
                                    "undo_merge",
                                    "open_in_emergency",
                                    "read_emergencies",
                                    "review_emergency",
                                    "restrict",
                                    "lift_restriction",
                                    "read_restrictions",
                                    "read_who_looked",
                                    "go_on_reading",
                                    "allow_reading",
                                    "turn_down_reading",
                                    "read_unusual",
                                    "read_figures",
                                    "read_families_behind",
                                    "take_figures",
                                    "freeze_figures",
                                    "release_figures",
                                    "turn_down_release",
                                    "read_release",
                                    "read_project",
                                    "read_text",
                                    "read_findings",
                                    "read_register",
                                    "begin_project",
                                    "change_members",
                                    "run_project",
                                    "bring_in_text",
                                    "correct_text",
                                    "code_text",
                                    "change_framework",
                                    "analyse",
                                    "sign_off",
                                    "undo_entry",
                                    "withdraw_participant",
                                    "change_register",
                                    "write_questionnaire",
                                    "run_survey",
                                    "invite",
                                    "read_answers",
                                    "export_project",
                                    "record_dispute",
                                    "answer_dispute",
                                    "read_retention",
                                    "place_hold",
                                    "lift_hold",
                                    "raise_hold_review",
                                    "propose_disposal",
                                    "confirm_disposal",
                                    "turn_down_disposal",
                                    "record_basis",
                                    "find_subject",
                                    "record_access",
                                    "read_access",
                                    "change_access",
                                    "read_bundle",
                                    "prepare_bundle",
                                    "decide_bundle",
                                    "take_bundle",
                                    "raise_access_due",
                                    "make_service_account",
                                    "revoke_service_account",
                                    "read_service_accounts",
                                    "read_dataset",
                                    "log_in",
                                    "change_password",
                                    "add_factor",
                                    "remove_factor",
                                    "draw_recovery_codes",
                                    "use_recovery_code",
                                    "end_sessions",
                                    "end_other_sessions",
                                    "tie_to_council",
                                    "raise_task",
                                    "end_task",
                                    "wake_task",
                                    "import_council",
                                    "look_through_files",
                                    "read_files",
                                    "decide_match",
                                    "bring_in_files",
                                    "drop_files",
                                    "take_back_files",
                                    "change_council_worker",
                                    "change_colleague",
                                    "name_deputy",
                                    "record_leave",
                                    "record_training",
                                    "add_colleague",
                                    "give_password_link",
                                    "read_accounts",
                                    "end_sessions_of_another",
                                    "end_all_sessions",
                                    "reset_factors",
                                    "load",
                                    "back_up",
                                    "restore",
                                    "take_continuity_pack",
                                ],
                            )
                        ),
                        name="auditevent_act_is_a_word",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="BundleEntry",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="entries", to="records.accessrequest"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("facts", "Facts about you"),
                            ("referral", "How you came to us"),
                            ("workers", "Who worked with you"),
                            ("offer", "What you said about our support"),
                            ("contact", "Visits, calls and messages"),
                            ("plan", "Your plan"),
                            ("observed", "What was observed"),
                            ("document", "Reports"),
                            ("discussed", "What colleagues talked over"),
                            ("disputed", "What somebody said is wrong"),
                            ("sharing", "What was shared with others"),
                            ("task", "What we had to do"),
                            ("way_out", "How our work ended"),
                            ("read_by", "Who looked at your record"),
                        ],
                        max_length=40,
                    ),
                ),
                ("source", models.CharField(max_length=40)),
                ("source_id", models.UUIDField()),
                ("happened_on", models.DateField()),
                ("title", models.CharField(max_length=300)),
                ("words", models.TextField(blank=True)),
                (
                    "known",
                    models.CharField(
                        choices=[
                            ("present", "You were there"),
                            ("own_words", "These are your own words"),
                            ("told", "The record says that you were told"),
                            ("not_said", "The record does not say whether you know this"),
                        ],
                        default=stepdown.domain.subject_access.words.Known["NOT_SAID"],
                        max_length=40,
                    ),
                ),
                (
                    "treatment",
                    models.CharField(
                        choices=[
                            ("given", "Given"),
                            ("words_left_out", "Given with words left out"),
                            ("kept_back", "Kept back"),
                            ("not_theirs", "Not about this person"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "because",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("third_party", "It is information about somebody else"),
                            ("address", "It would tell another's confidential address"),
                            ("serious_harm", "It would be likely to cause serious harm to somebody's health"),
                            ("health_opinion", "A health professional has not said yet that it may be given"),
                            ("wishes", "The child did not want, or did not expect, it to be passed on"),
                            ("privilege", "Legal privilege"),
                            ("crime", "It would get in the way of preventing or detecting a crime"),
                            ("court", "It was given to a court whose rules keep it back"),
                        ],
                        max_length=40,
                    ),
                ),
                ("given", models.TextField(blank=True)),
                ("why", models.CharField(blank=True, max_length=300)),
                ("was_kept_back", models.BooleanField(default=False)),
                ("must_look", models.BooleanField(default=False)),
                (
                    "looked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("looked_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("happened_on", "kind", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "facts",
                                    "referral",
                                    "workers",
                                    "offer",
                                    "contact",
                                    "plan",
                                    "observed",
                                    "document",
                                    "discussed",
                                    "disputed",
                                    "sharing",
                                    "task",
                                    "way_out",
                                    "read_by",
                                ],
                            )
                        ),
                        name="bundleentry_kind_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("known__in", ["present", "own_words", "told", "not_said"])),
                        name="bundleentry_known_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("treatment__in", ["given", "words_left_out", "kept_back", "not_theirs"])),
                        name="bundleentry_treatment_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "because__in",
                                [
                                    "third_party",
                                    "address",
                                    "serious_harm",
                                    "health_opinion",
                                    "wishes",
                                    "privilege",
                                    "crime",
                                    "court",
                                    "",
                                ],
                            )
                        ),
                        name="bundleentry_because_is_a_word",
                    ),
                    models.UniqueConstraint(fields=("request", "source", "source_id"), name="held_once_in_a_bundle"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "treatment__in",
                                    [
                                        stepdown.domain.subject_access.words.Treatment["KEPT_BACK"],
                                        stepdown.domain.subject_access.words.Treatment["WORDS_LEFT_OUT"],
                                    ],
                                ),
                                _negated=True,
                            ),
                            models.Q(("because", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="kept_back_for_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("treatment", stepdown.domain.subject_access.words.Treatment["KEPT_BACK"]),
                                _negated=True,
                            ),
                            ("given", ""),
                            _connector="OR",
                        ),
                        name="kept_back_gives_nothing",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Clarification",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="clarifications",
                        to="records.accessrequest",
                    ),
                ),
                ("words", models.TextField()),
                ("asked_on", models.DateField()),
                ("answered_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ("asked_on",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answered_on__isnull", True), ("answered_on__gte", models.F("asked_on")), _connector="OR"
                        ),
                        name="clarification_answered_on_not_before_asked_on",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="CaseFileChange",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "case_files",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="changes", to="records.casefiles"
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="records.person"
                    ),
                ),
                ("before", models.BinaryField()),
                ("gave_number", models.BooleanField(default=False)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("case_files", "child"), name="case_file_change_once")],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="CaseFileMatch",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "case_files",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="matches", to="records.casefiles"
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="records.person"
                    ),
                ),
                ("number", models.CharField(max_length=60)),
                ("place", models.PositiveIntegerField()),
                (
                    "strength",
                    models.CharField(
                        choices=[
                            ("corroborated", "Fully corroborated: may be accepted together with others"),
                            ("review", "To be looked at and decided one by one"),
                            ("refused", "Not proposed: the number alone would link two people"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "rule",
                    models.CharField(
                        choices=[
                            ("number_of_another", "The number agrees, and nothing of the person does"),
                            (
                                "number_of_sibling",
                                "The number and the home agree, the person does not: a brother or sister",
                            ),
                            (
                                "number_of_twin_or_alias",
                                "The number and the birthday agree, the forename does not: a twin, or the same child by another name",
                            ),
                            (
                                "number_other_birthday",
                                "The number and the forename agree, the birthday does not: a relative of that name, or a slip",
                            ),
                            ("number_corroborated", "The number agrees, and at least two other things corroborate it"),
                            (
                                "weak_number_corroborated",
                                "The number agrees but for its way of writing; forename, birthday and one more thing corroborate it",
                            ),
                            ("number_alone", "The number agrees, and too little corroborates it"),
                            ("name_birthday_and_home", "Name, birthday and home agree; there is no number to compare"),
                            (
                                "all_but_the_number",
                                "Forename, surname, birthday and home are the same, the number is not",
                            ),
                            ("name_and_birthday", "Name and birthday agree"),
                            (
                                "twin_or_alias",
                                "Surname, birthday and home agree, the forename does not: a twin, or the same child by another name",
                            ),
                            (
                                "other_surname",
                                "Forename, birthday and home agree, the surname does not: a married or other name",
                            ),
                            ("name_and_home", "Name and home agree; the birthday does not, or is not known"),
                            (
                                "no_forename",
                                "Birthday and surname or home agree; there is no forename to tell twins apart by",
                            ),
                            ("other_engine", "Another program finds the two records alike"),
                            ("by_hand", "Somebody looked the record up"),
                        ],
                        max_length=40,
                    ),
                ),
                ("reasons", models.JSONField(default=list)),
                ("doubts", models.JSONField(default=list)),
            ],
            options={
                "ordering": ("place",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("strength__in", ["corroborated", "review", "refused"])),
                        name="casefilematch_strength_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "rule__in",
                                [
                                    "number_of_another",
                                    "number_of_sibling",
                                    "number_of_twin_or_alias",
                                    "number_other_birthday",
                                    "number_corroborated",
                                    "weak_number_corroborated",
                                    "number_alone",
                                    "name_birthday_and_home",
                                    "all_but_the_number",
                                    "name_and_birthday",
                                    "twin_or_alias",
                                    "other_surname",
                                    "name_and_home",
                                    "no_forename",
                                    "other_engine",
                                    "by_hand",
                                ],
                            )
                        ),
                        name="casefilematch_rule_is_a_word",
                    ),
                    models.UniqueConstraint(fields=("case_files", "child", "number"), name="case_file_match_once"),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="CouncilDate",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "extract",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="dates", to="records.councilextract"
                    ),
                ),
                ("council_id", models.CharField(max_length=60)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("child_protection_conference", "Initial child protection conference"),
                            ("review_conference", "Review child protection conference"),
                            ("core_group", "Core group"),
                            ("child_in_need_review", "Child in need review"),
                            ("looked_after_review", "Looked-after child review"),
                            ("assessment", "Child and family assessment"),
                            ("court", "Court hearing"),
                        ],
                        max_length=40,
                    ),
                ),
                ("due_on", models.DateField()),
                ("done_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ("due_on",),
                "indexes": [models.Index(fields=["extract", "council_id"], name="dates_of_a_child")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "child_protection_conference",
                                    "review_conference",
                                    "core_group",
                                    "child_in_need_review",
                                    "looked_after_review",
                                    "assessment",
                                    "court",
                                ],
                            )
                        ),
                        name="councildate_kind_is_a_word",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CouncilPerson",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "extract",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="people", to="records.councilextract"
                    ),
                ),
                ("council_id", models.CharField(max_length=60)),
                ("council_family", models.CharField(max_length=60)),
                ("given", models.CharField(blank=True, max_length=120)),
                ("family", models.CharField(blank=True, max_length=120)),
                ("is_child", models.BooleanField()),
                ("parent_role", models.CharField(blank=True, max_length=40)),
                ("born_on", models.DateField(blank=True, null=True)),
                ("expected_on", models.DateField(blank=True, null=True)),
                ("sex", models.CharField(blank=True, max_length=40)),
                ("ethnicity", models.CharField(blank=True, max_length=40)),
                ("disabled", models.BooleanField(blank=True, null=True)),
                ("address", stepdown.records.models.sealed_text.SealedText(blank=True)),
                ("postcode", stepdown.records.models.sealed_text.SealedText(blank=True)),
                ("area", models.CharField(blank=True, max_length=120)),
                ("address_is_confidential", models.BooleanField(default=False)),
                ("same_address", models.BooleanField(blank=True, null=True)),
                ("safeguarding_level", models.CharField(blank=True, max_length=40)),
                ("level_since", models.DateField(blank=True, null=True)),
                ("first_known_on", models.DateField(blank=True, null=True)),
                ("prior_referrals", models.PositiveIntegerField(blank=True, null=True)),
                ("social_worker_email", models.EmailField(blank=True, max_length=254)),
            ],
            options={
                "indexes": [models.Index(fields=["extract", "council_family"], name="family_in_an_extract")],
                "constraints": [models.UniqueConstraint(fields=("extract", "council_id"), name="in_an_extract_once")],
            },
        ),
        migrations.CreateModel(
            name="Freezing",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("proposed_at", models.DateTimeField()),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("turned_down_because", models.TextField(blank=True)),
                (
                    "run",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="freezing", to="records.evaluationrun"
                    ),
                ),
                ("profile", models.CharField(max_length=20)),
                ("why", models.CharField(max_length=300)),
            ],
            options={
                "ordering": ("-proposed_at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_at__isnull", True), ("decided_by__isnull", True), ("turned_down_because", "")
                            ),
                            models.Q(("decided_at__isnull", False), ("decided_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="freezing_decided_by_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by", models.F("proposed_by")), ("turned_down_because", ""), _negated=True
                        ),
                        name="freezing_confirmed_by_another",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="RunFile",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="files", to="records.evaluationrun"
                    ),
                ),
                ("name", models.CharField(max_length=80)),
                ("content", models.BinaryField()),
                ("digest", models.CharField(max_length=80)),
            ],
            options={
                "ordering": ("name",),
                "constraints": [models.UniqueConstraint(fields=("run", "name"), name="a_file_of_a_run_once")],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="FamilyMember",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="members", to="records.family"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="memberships", to="records.person"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("child", "Child"),
                            ("unborn_child", "Unborn child"),
                            ("parent", "Parent or carer"),
                            ("other_adult", "Other adult"),
                            ("young_person_in_own_right", "Young person worked with in their own right"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "parent_role",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("mother", "Mother"),
                            ("father", "Father"),
                            ("step_parent", "Step-parent"),
                            ("carer", "Other carer"),
                        ],
                        max_length=40,
                    ),
                ),
                ("same_address", models.BooleanField(blank=True, null=True)),
                (
                    "same_address_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("started_on", models.DateField(blank=True, null=True)),
                ("ended_on", models.DateField(blank=True, null=True)),
                (
                    "brought_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="members",
                        to="records.merge",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_on__isnull", True)),
                        fields=("family", "person"),
                        name="in_a_family_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "role__in",
                                ["child", "unborn_child", "parent", "other_adult", "young_person_in_own_right"],
                            )
                        ),
                        name="familymember_role_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("parent_role__in", ["mother", "father", "step_parent", "carer", ""])),
                        name="familymember_parent_role_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("same_address__isnull", False), ("same_address_missing", "")),
                            models.Q(
                                ("same_address__isnull", True),
                                ("same_address_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="familymember_same_address_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on__isnull", True), ("ended_on__gte", models.F("started_on")), _connector="OR"
                        ),
                        name="familymember_ended_on_not_before_started_on",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Referral",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("reference", models.CharField(max_length=20, unique=True)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="referrals", to="records.family"
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="referrals_received",
                        to="records.team",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("submitted", "Sent, waiting to be read"),
                            ("under_review", "Being decided"),
                            ("info_requested", "Waiting for information from the referrer"),
                            ("accepted", "Accepted"),
                            ("part_accepted", "Accepted in part"),
                            ("advice_only", "Advice given"),
                            ("declined", "Declined with advice"),
                            ("duplicate", "Duplicate"),
                            ("withdrawn", "Withdrawn by the referrer"),
                        ],
                        default=stepdown.domain.lifecycle.referral.ReferralState["DRAFT"],
                        max_length=40,
                    ),
                ),
                (
                    "referred_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="referrals_made",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("source_team", models.CharField(blank=True, max_length=120, null=True)),
                (
                    "source_team_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("started_at", models.DateTimeField()),
                ("received_at", models.DateTimeField(blank=True, null=True)),
                (
                    "urgency",
                    models.CharField(
                        choices=[("routine", "Routine"), ("urgent", "Urgent: within 24 hours")],
                        default=stepdown.domain.urgency.Urgency["ROUTINE"],
                        max_length=40,
                    ),
                ),
                ("concerns", models.TextField(blank=True)),
                ("strengths", models.TextField(blank=True)),
                ("family_wants", models.TextField(blank=True)),
                ("family_told", models.BooleanField(blank=True, null=True)),
                (
                    "family_told_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("at_risk_of_care", models.BooleanField(blank=True, null=True)),
                (
                    "at_risk_of_care_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("at_risk_basis", models.TextField(blank=True)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("threshold_version", models.CharField(blank=True, max_length=20)),
                ("criteria_met", models.JSONField(blank=True, default=list)),
                ("decision_note", models.TextField(blank=True)),
                (
                    "duplicate_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.referral",
                    ),
                ),
                (
                    "earlier",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="records.referral",
                    ),
                ),
                (
                    "moved_from",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.family",
                    ),
                ),
                (
                    "brought_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="referrals",
                        to="records.merge",
                    ),
                ),
            ],
            options={
                "ordering": ("-received_at", "-started_at"),
                "indexes": [models.Index(fields=["team", "state"], name="referrals_waiting")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "draft",
                                    "submitted",
                                    "under_review",
                                    "info_requested",
                                    "accepted",
                                    "part_accepted",
                                    "advice_only",
                                    "declined",
                                    "duplicate",
                                    "withdrawn",
                                ],
                            )
                        ),
                        name="referral_state_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("urgency__in", ["routine", "urgent"])), name="referral_urgency_is_a_word"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("source_team__isnull", False), ("source_team_missing", "")),
                            models.Q(
                                ("source_team__isnull", True),
                                ("source_team_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="referral_source_team_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("family_told__isnull", False), ("family_told_missing", "")),
                            models.Q(
                                ("family_told__isnull", True),
                                ("family_told_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="referral_family_told_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("at_risk_of_care__isnull", False), ("at_risk_of_care_missing", "")),
                            models.Q(
                                ("at_risk_of_care__isnull", True),
                                ("at_risk_of_care_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="referral_at_risk_of_care_or_why_not",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NameRegister",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "project",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="register", to="records.project"
                    ),
                ),
                ("sealed", models.BinaryField()),
                ("changed_at", models.DateTimeField()),
            ],
            options={
                "abstract": False,
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="ProjectEntry",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="entries", to="records.project"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("at", models.DateTimeField()),
                ("by", models.CharField(max_length=40)),
                ("told", models.JSONField()),
                ("words", models.TextField(blank=True, null=True)),
                ("is_erased", models.BooleanField(default=False)),
            ],
            options={
                "ordering": ("number",),
                "constraints": [
                    models.UniqueConstraint(fields=("project", "number"), name="an_entry_a_number"),
                    models.CheckConstraint(
                        condition=models.Q(("is_erased", False), ("words__isnull", True), _connector="OR"),
                        name="what_is_erased_has_no_words",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="ProjectMember",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="members", to="records.project"
                    ),
                ),
                (
                    "colleague",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("lead", "Lead: does everything, and holds the register of real names"),
                            ("coder", "Coder: reads and codes"),
                            ("reader", "Reader: reads what is signed off"),
                            ("gatekeeper", "Gatekeeper: sends invitations, never sees who answered"),
                        ],
                        max_length=40,
                    ),
                ),
                ("started_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("started_at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ["lead", "coder", "reader", "gatekeeper"])),
                        name="projectmember_role_is_a_word",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=("project", "colleague"),
                        name="one_part_in_a_project",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="QuestionnaireVersion",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="questionnaires", to="records.project"
                    ),
                ),
                ("name", models.CharField(max_length=80)),
                ("number", models.PositiveIntegerField()),
                ("title", models.CharField(max_length=200)),
                ("written", models.TextField()),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("made_at", models.DateTimeField()),
                ("signed_off_by", models.CharField(blank=True, max_length=200)),
                ("signed_off_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ("name", "-number"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("project", "name", "number"), name="a_version_of_a_questionnaire_once"
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="WaitingText",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="waiting_texts", to="records.project"
                    ),
                ),
                (
                    "source_kind",
                    models.CharField(
                        choices=[("interview", "Interview"), ("focus_group", "Focus group"), ("survey", "Survey")],
                        max_length=40,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("sealed", models.BinaryField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("uploaded_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("uploaded_at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("source_kind__in", ["interview", "focus_group", "survey"])),
                        name="waitingtext_source_kind_is_a_word",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="ServiceColleague",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="colleagues",
                        to="records.serviceentry",
                    ),
                ),
                (
                    "colleague",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="services",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "added_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("added_at", models.DateTimeField()),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("added_at",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=("service", "colleague"),
                        name="once_at_a_service",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="CaseFileDecision",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "match",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="decisions",
                        to="records.casefilematch",
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("accepted", "They are one person"),
                            ("refused", "They are two people"),
                            ("taken_back", "Open again: the decision before is taken back"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "manner",
                    models.CharField(
                        choices=[("together", "Together with others"), ("one_by_one", "By itself")], max_length=40
                    ),
                ),
                ("reason", models.CharField(max_length=300)),
                ("decided_at", models.DateTimeField()),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ("decided_at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("verdict__in", ["accepted", "refused", "taken_back"])),
                        name="casefiledecision_verdict_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("manner__in", ["together", "one_by_one"])),
                        name="casefiledecision_manner_is_a_word",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Episode",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="episodes", to="records.family"
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="episodes", to="records.team"
                    ),
                ),
                (
                    "referral",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="episode", to="records.referral"
                    ),
                ),
                (
                    "previous",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="next",
                        to="records.episode",
                    ),
                ),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("open", "Open, work not begun"),
                            ("active", "Working with the family"),
                            ("stepping_down", "Stepping down"),
                            ("follow_up", "Closed, to be followed up"),
                            ("complete", "Complete"),
                            ("closed_unplanned", "Closed without a plan, to be followed up"),
                        ],
                        default=stepdown.domain.lifecycle.episode.EpisodeStage["OPEN"],
                        max_length=40,
                    ),
                ),
                (
                    "engagement",
                    models.CharField(
                        choices=[
                            ("not_started", "Not started"),
                            ("attempting", "Trying to reach them"),
                            ("engaged", "Engaged"),
                            ("wavering", "Wavering"),
                            ("review_due", "Re-engagement review due"),
                            ("re_engaging", "Re-engaging"),
                            ("paused_by_choice", "Paused by the family's choice"),
                            ("ended_by_family", "Ended by the family; the offer stays open"),
                        ],
                        default=stepdown.domain.lifecycle.engagement.EngagementState["NOT_STARTED"],
                        max_length=40,
                    ),
                ),
                ("index_on", models.DateField()),
                ("opened_on", models.DateField(blank=True, null=True)),
                ("engaged_on", models.DateField(blank=True, null=True)),
                ("closed_on", models.DateField(blank=True, null=True)),
                (
                    "closure_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("work_completed", "Work completed"),
                            ("handed_over", "Handed over to a community service"),
                            ("family_withdrew", "Family withdrew"),
                            ("children_in_care", "Children became looked after"),
                            ("moved_away", "Family moved away"),
                            ("not_able_to_contact", "Not able to contact"),
                            ("other", "Other reason"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "council_worker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="holds_for_council",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-index_on",),
                "indexes": [models.Index(fields=["team", "stage"], name="episodes_of_a_team")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "stage__in",
                                ["open", "active", "stepping_down", "follow_up", "complete", "closed_unplanned"],
                            )
                        ),
                        name="episode_stage_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "engagement__in",
                                [
                                    "not_started",
                                    "attempting",
                                    "engaged",
                                    "wavering",
                                    "review_due",
                                    "re_engaging",
                                    "paused_by_choice",
                                    "ended_by_family",
                                ],
                            )
                        ),
                        name="episode_engagement_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "closure_reason__in",
                                [
                                    "work_completed",
                                    "handed_over",
                                    "family_withdrew",
                                    "children_in_care",
                                    "moved_away",
                                    "not_able_to_contact",
                                    "other",
                                    "",
                                ],
                            )
                        ),
                        name="episode_closure_reason_is_a_word",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("closed_on__isnull", True)),
                        fields=("family", "team"),
                        name="one_episode_open_of_a_family",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_on__isnull", True),
                            models.Q(("closure_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="a_closure_has_its_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_on__isnull", True), ("closed_on__gte", models.F("opened_on")), _connector="OR"
                        ),
                        name="episode_closed_on_not_before_opened_on",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Question",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="questions", to="records.referral"
                    ),
                ),
                ("asked", models.TextField()),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("asked_at", models.DateTimeField()),
                ("answer", models.TextField(blank=True)),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("asked_at",),
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="ReferralPerson",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="people", to="records.referral"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.person"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("referral", "person"), name="referred_once")],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="SpecialismRequest",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="requests", to="records.referral"
                    ),
                ),
                (
                    "discipline",
                    models.CharField(
                        choices=[
                            ("domestic_abuse", "Domestic abuse"),
                            ("drug_and_alcohol", "Drug and alcohol"),
                            ("adult_mental_health", "Adult mental health"),
                            ("child_mental_health", "Children and young people's mental health"),
                            ("youth_work", "Youth work"),
                            ("probation", "Probation"),
                            ("police", "Police"),
                            ("education", "Education"),
                            ("housing", "Housing"),
                            ("health_visiting", "Health visiting"),
                            ("midwifery", "Midwifery"),
                            ("speech_and_language", "Speech and language"),
                            ("family_support", "Family support"),
                            ("management", "Management"),
                            ("social_work", "Social work"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "about",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                ("asked", models.TextField(blank=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("requested", "Asked for"),
                            ("accepted", "Accepted, to be allocated"),
                            ("waiting_capacity", "Accepted, waiting for capacity"),
                            ("allocated", "Allocated"),
                            ("first_attempted", "First attempt made"),
                            ("working", "Working with the family"),
                            ("stepping_down", "Stepping down"),
                            ("closed", "Closed"),
                            ("declined_with_advice", "Declined with advice"),
                            ("not_offered", "The team has nobody of this specialism"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default=stepdown.domain.lifecycle.specialism.RequestState["REQUESTED"],
                        max_length=40,
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("meets_threshold", "Meets the threshold"),
                            ("exception", "Accepted as an exception, with the manager's reason"),
                            ("below_threshold", "Below the threshold"),
                            ("need_met_elsewhere", "Another service already meets this need"),
                            ("other_service_better", "Another service would meet this need better"),
                            ("family_does_not_agree", "The family does not want this support"),
                            ("specialism_not_in_team", "The team has nobody of this specialism"),
                            ("no_capacity", "No capacity now: kept waiting"),
                            ("not_enough_information", "Not enough information, and none came when asked"),
                        ],
                        max_length=40,
                    ),
                ),
                ("advice", models.TextField(blank=True)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "allocated_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("allocated_at", models.DateTimeField(blank=True, null=True)),
                ("first_attempt_at", models.DateTimeField(blank=True, null=True)),
                ("first_contact_at", models.DateTimeField(blank=True, null=True)),
                ("closed_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ("discipline",),
                "constraints": [
                    models.UniqueConstraint(fields=("referral", "discipline"), name="discipline_asked_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "discipline__in",
                                [
                                    "domestic_abuse",
                                    "drug_and_alcohol",
                                    "adult_mental_health",
                                    "child_mental_health",
                                    "youth_work",
                                    "probation",
                                    "police",
                                    "education",
                                    "housing",
                                    "health_visiting",
                                    "midwifery",
                                    "speech_and_language",
                                    "family_support",
                                    "management",
                                    "social_work",
                                ],
                            )
                        ),
                        name="specialismrequest_discipline_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "requested",
                                    "accepted",
                                    "waiting_capacity",
                                    "allocated",
                                    "first_attempted",
                                    "working",
                                    "stepping_down",
                                    "closed",
                                    "declined_with_advice",
                                    "not_offered",
                                    "withdrawn",
                                ],
                            )
                        ),
                        name="specialismrequest_state_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "reason__in",
                                [
                                    "meets_threshold",
                                    "exception",
                                    "below_threshold",
                                    "need_met_elsewhere",
                                    "other_service_better",
                                    "family_does_not_agree",
                                    "specialism_not_in_team",
                                    "no_capacity",
                                    "not_enough_information",
                                    "",
                                ],
                            )
                        ),
                        name="specialismrequest_reason_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "state__in",
                                    [
                                        stepdown.domain.lifecycle.specialism.RequestState["DECLINED_WITH_ADVICE"],
                                        stepdown.domain.lifecycle.specialism.RequestState["NOT_OFFERED"],
                                    ],
                                ),
                                _negated=True,
                            ),
                            models.Q(("advice", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="a_decline_carries_advice",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Survey",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="surveys", to="records.project"
                    ),
                ),
                (
                    "questionnaire",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="surveys",
                        to="records.questionnaireversion",
                    ),
                ),
                (
                    "mode",
                    models.CharField(
                        choices=[
                            ("unlinked", "A personal link each, and answers that nobody can tie to it"),
                            ("open_link", "One link that somebody passes on"),
                            ("linked", "A personal link each, and answers tied to the participant"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "audience",
                    models.CharField(
                        choices=[
                            ("staff", "A member of staff"),
                            ("parent_or_carer", "A parent or carer"),
                            ("young_person", "A child or young person"),
                        ],
                        max_length=40,
                    ),
                ),
                ("sheet", models.CharField(max_length=40)),
                ("sheet_version", models.PositiveIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[("prepared", "Being prepared"), ("open", "Open for answers"), ("closed", "Closed")],
                        default=stepdown.domain.lifecycle.survey.SurveyState["PREPARED"],
                        max_length=40,
                    ),
                ),
                ("roles", models.JSONField(default=dict)),
                ("invited", models.PositiveIntegerField(blank=True, null=True)),
                ("invited_by_role", models.JSONField(default=dict)),
                ("link_hash", models.CharField(blank=True, db_index=True, max_length=64)),
                ("opened_on", models.DateField(blank=True, null=True)),
                ("last_day", models.DateField(blank=True, null=True)),
                ("closed_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ("-opened_on", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("mode__in", ["unlinked", "open_link", "linked"])),
                        name="survey_mode_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("audience__in", ["staff", "parent_or_carer", "young_person"])),
                        name="survey_audience_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["prepared", "open", "closed"])), name="survey_state_is_a_word"
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="AdvocacyIssue",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="issues", to="records.episode"
                    ),
                ),
                ("issue", models.TextField()),
                ("raised_with", models.CharField(max_length=160)),
                ("raised_on", models.DateField()),
                (
                    "raised_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("raised", "Raised, no answer yet"),
                            ("answered", "Answered"),
                            ("resolved", "Resolved"),
                            ("not_resolved", "Not resolved"),
                        ],
                        default=stepdown.domain.lifecycle.advocacy.IssueState["RAISED"],
                        max_length=40,
                    ),
                ),
                ("answer", models.TextField(blank=True)),
                ("answered_on", models.DateField(blank=True, null=True)),
                ("outcome", models.TextField(blank=True)),
                ("ended_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ("-raised_on",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["raised", "answered", "resolved", "not_resolved"])),
                        name="advocacyissue_state_is_a_word",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Agreement",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="agreements", to="records.episode"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.person"
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("agreed", "Agrees to the support"),
                            ("not_now", "Not now; may be asked again"),
                            ("declined", "Does not want it"),
                            ("withdrawn", "Has taken the agreement back"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "notice",
                    models.CharField(
                        choices=[
                            ("in_person", "Given and explained in person"),
                            ("posted", "Sent by post"),
                            ("read_aloud", "Read aloud"),
                            ("not_yet", "Not given yet"),
                        ],
                        max_length=40,
                    ),
                ),
                ("notice_version", models.CharField(blank=True, max_length=20)),
                ("words", models.TextField(blank=True)),
                ("said_on", models.DateField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("-recorded_at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("answer__in", ["agreed", "not_now", "declined", "withdrawn"])),
                        name="agreement_answer_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("notice__in", ["in_person", "posted", "read_aloud", "not_yet"])),
                        name="agreement_notice_is_a_word",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Closing",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("proposed_at", models.DateTimeField()),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("turned_down_because", models.TextField(blank=True)),
                (
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="closings", to="records.episode"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "Proposed, waiting for a manager"),
                            ("confirmed", "Confirmed"),
                            ("turned_down", "Turned down"),
                        ],
                        default=stepdown.domain.lifecycle.closing.ClosingState["PROPOSED"],
                        max_length=40,
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("work_completed", "Work completed"),
                            ("handed_over", "Handed over to a community service"),
                            ("family_withdrew", "Family withdrew"),
                            ("children_in_care", "Children became looked after"),
                            ("moved_away", "Family moved away"),
                            ("not_able_to_contact", "Not able to contact"),
                            ("other", "Other reason"),
                        ],
                        max_length=40,
                    ),
                ),
                ("reason_words", models.CharField(blank=True, max_length=300)),
                ("is_planned", models.BooleanField()),
                ("last_day", models.DateField()),
                ("family_voice", models.TextField(blank=True)),
                ("after_care_until", models.DateField(blank=True, null=True)),
                (
                    "follow_up_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ("-proposed_at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["proposed", "confirmed", "turned_down"])),
                        name="closing_state_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "reason__in",
                                [
                                    "work_completed",
                                    "handed_over",
                                    "family_withdrew",
                                    "children_in_care",
                                    "moved_away",
                                    "not_able_to_contact",
                                    "other",
                                ],
                            )
                        ),
                        name="closing_reason_is_a_word",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("state", stepdown.domain.lifecycle.closing.ClosingState["TURNED_DOWN"]), _negated=True
                        ),
                        fields=("episode",),
                        name="one_closing_of_an_episode",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_at__isnull", True), ("decided_by__isnull", True), ("turned_down_because", "")
                            ),
                            models.Q(("decided_at__isnull", False), ("decided_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="closing_decided_by_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by", models.F("proposed_by")), ("turned_down_because", ""), _negated=True
                        ),
                        name="closing_confirmed_by_another",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reason", stepdown.domain.casework.ClosureReason["OTHER"]), _negated=True),
                            models.Q(("reason_words", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="another_reason_is_said",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Consultation",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="consultations", to="records.team"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "Asked"),
                            ("answered", "Answered"),
                            ("follow_up_due", "To be followed up"),
                            ("closed", "Closed"),
                            ("converted", "Became a referral"),
                        ],
                        default=stepdown.domain.lifecycle.consultation.ConsultationState["ASKED"],
                        max_length=40,
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("asked_by_outside", models.CharField(blank=True, max_length=160)),
                (
                    "asked_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "discipline",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("domestic_abuse", "Domestic abuse"),
                            ("drug_and_alcohol", "Drug and alcohol"),
                            ("adult_mental_health", "Adult mental health"),
                            ("child_mental_health", "Children and young people's mental health"),
                            ("youth_work", "Youth work"),
                            ("probation", "Probation"),
                            ("police", "Police"),
                            ("education", "Education"),
                            ("housing", "Housing"),
                            ("health_visiting", "Health visiting"),
                            ("midwifery", "Midwifery"),
                            ("speech_and_language", "Speech and language"),
                            ("family_support", "Family support"),
                            ("management", "Management"),
                            ("social_work", "Social work"),
                        ],
                        max_length=40,
                    ),
                ),
                ("asked_at", models.DateTimeField()),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("question", models.TextField()),
                ("advice", models.TextField(blank=True)),
                ("minutes", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "family",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consultations",
                        to="records.family",
                    ),
                ),
                (
                    "episode",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consultations",
                        to="records.episode",
                    ),
                ),
                (
                    "signposted_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signposts",
                        to="records.serviceentry",
                    ),
                ),
                ("signpost_outcome", models.CharField(blank=True, max_length=40, null=True)),
                (
                    "signpost_outcome_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        default=stepdown.domain.missing.Missing["NOT_ASKED"],
                        max_length=40,
                    ),
                ),
                ("follow_up_on", models.DateField(blank=True, null=True)),
                ("followed_up_on", models.DateField(blank=True, null=True)),
                ("followed_up", models.TextField(blank=True)),
                ("referral_page", models.UUIDField(blank=True, null=True, unique=True)),
                (
                    "became",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="began_as",
                        to="records.referral",
                    ),
                ),
            ],
            options={
                "ordering": ("-asked_at",),
                "indexes": [models.Index(fields=["team", "-asked_at"], name="consultations_of_a_team")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["asked", "answered", "follow_up_due", "closed", "converted"])
                        ),
                        name="consultation_state_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "discipline__in",
                                [
                                    "domestic_abuse",
                                    "drug_and_alcohol",
                                    "adult_mental_health",
                                    "child_mental_health",
                                    "youth_work",
                                    "probation",
                                    "police",
                                    "education",
                                    "housing",
                                    "health_visiting",
                                    "midwifery",
                                    "speech_and_language",
                                    "family_support",
                                    "management",
                                    "social_work",
                                    "",
                                ],
                            )
                        ),
                        name="consultation_discipline_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("asked_by__isnull", False),
                            models.Q(("asked_by_outside", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="somebody_asked",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("signpost_outcome__isnull", False), ("signpost_outcome_missing", "")),
                            models.Q(
                                ("signpost_outcome__isnull", True),
                                ("signpost_outcome_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="consultation_signpost_outcome_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("signpost_outcome__isnull", True),
                            ("signpost_outcome__in", ["attending", "waiting", "turned_away", "not_taken_up"]),
                            _connector="OR",
                        ),
                        name="signpost_outcome_is_a_word",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Contact",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="contacts", to="records.episode"
                    ),
                ),
                (
                    "colleague",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contacts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "discipline",
                    models.CharField(
                        choices=[
                            ("domestic_abuse", "Domestic abuse"),
                            ("drug_and_alcohol", "Drug and alcohol"),
                            ("adult_mental_health", "Adult mental health"),
                            ("child_mental_health", "Children and young people's mental health"),
                            ("youth_work", "Youth work"),
                            ("probation", "Probation"),
                            ("police", "Police"),
                            ("education", "Education"),
                            ("housing", "Housing"),
                            ("health_visiting", "Health visiting"),
                            ("midwifery", "Midwifery"),
                            ("speech_and_language", "Speech and language"),
                            ("family_support", "Family support"),
                            ("management", "Management"),
                            ("social_work", "Social work"),
                        ],
                        max_length=40,
                    ),
                ),
                ("started_at", models.DateTimeField()),
                (
                    "mode",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("home_visit", "Home visit"),
                            ("office", "At an office"),
                            ("school", "At school"),
                            ("community", "Elsewhere in the community"),
                            ("telephone", "Telephone"),
                            ("video", "Video call"),
                            ("message", "Message"),
                            ("meeting", "Meeting about the family"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "mode_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=120)),
                (
                    "purpose",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("support", "Support"),
                            ("emergency", "Emergency"),
                            ("advocacy", "Advocacy"),
                            ("joint_visit", "Joint visit"),
                            ("assessment", "Assessment"),
                            ("review", "Review or conference"),
                            ("introduction", "Introduction"),
                            ("multi_agency_meeting", "Multi-agency meeting"),
                            ("bridging", "Bridging to a community service"),
                            ("after_care", "Keeping in touch after closure"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "purpose_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("is_unplanned", models.BooleanField(default=False, null=True)),
                (
                    "is_unplanned_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "result",
                    models.CharField(
                        choices=[
                            ("seen", "Seen or spoken to"),
                            ("partly", "Partly: some of those meant to be seen"),
                            ("attempt", "Attempted, not reached"),
                            ("cancelled", "Cancelled by the family"),
                            ("cancelled_by_us", "Cancelled by us"),
                            ("refused", "Refused"),
                        ],
                        max_length=40,
                    ),
                ),
                ("minutes", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "minutes_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("travel_minutes", models.PositiveIntegerField(blank=True, null=True)),
                ("recording_seconds", models.PositiveIntegerField(blank=True, null=True)),
                ("summary", models.TextField(blank=True)),
                ("note", stepdown.records.models.sealed_text.SealedText(blank=True)),
                (
                    "sensitivity",
                    models.CharField(
                        choices=[
                            ("shared", "Shared with everybody who works with the family"),
                            ("specialist", "Detail for this discipline and the manager; the summary is shared"),
                        ],
                        default=stepdown.domain.sensitivity.Sensitivity["SHARED"],
                        max_length=40,
                    ),
                ),
                ("is_significant", models.BooleanField(default=False)),
                ("is_about_third_party", models.BooleanField(default=False)),
                ("not_shared_because", models.CharField(blank=True, max_length=300)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("unfinished", "Not finished"),
                            ("final", "Final"),
                            ("amended", "Final, with something added"),
                        ],
                        default=stepdown.domain.lifecycle.note.NoteState["UNFINISHED"],
                        max_length=40,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("written_at", models.DateTimeField()),
                (
                    "changed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-started_at",),
                "indexes": [
                    models.Index(fields=["episode", "-started_at"], name="contacts_of_an_episode"),
                    models.Index(fields=["colleague", "-started_at"], name="contacts_of_a_colleague"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "discipline__in",
                                [
                                    "domestic_abuse",
                                    "drug_and_alcohol",
                                    "adult_mental_health",
                                    "child_mental_health",
                                    "youth_work",
                                    "probation",
                                    "police",
                                    "education",
                                    "housing",
                                    "health_visiting",
                                    "midwifery",
                                    "speech_and_language",
                                    "family_support",
                                    "management",
                                    "social_work",
                                ],
                            )
                        ),
                        name="contact_discipline_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "mode__in",
                                    [
                                        "home_visit",
                                        "office",
                                        "school",
                                        "community",
                                        "telephone",
                                        "video",
                                        "message",
                                        "meeting",
                                    ],
                                ),
                                ("mode_missing", ""),
                            ),
                            models.Q(("mode", ""), ("mode_missing__in", ["not_known", "not_asked", "not_applicable"])),
                            _connector="OR",
                        ),
                        name="contact_mode_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "purpose__in",
                                    [
                                        "support",
                                        "emergency",
                                        "advocacy",
                                        "joint_visit",
                                        "assessment",
                                        "review",
                                        "introduction",
                                        "multi_agency_meeting",
                                        "bridging",
                                        "after_care",
                                    ],
                                ),
                                ("purpose_missing", ""),
                            ),
                            models.Q(
                                ("purpose", ""), ("purpose_missing__in", ["not_known", "not_asked", "not_applicable"])
                            ),
                            _connector="OR",
                        ),
                        name="contact_purpose_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("is_unplanned__isnull", False), ("is_unplanned_missing", "")),
                            models.Q(
                                ("is_unplanned__isnull", True),
                                ("is_unplanned_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="contact_is_unplanned_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("result__in", ["seen", "partly", "attempt", "cancelled", "cancelled_by_us", "refused"])
                        ),
                        name="contact_result_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sensitivity__in", ["shared", "specialist"])),
                        name="contact_sensitivity_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["unfinished", "final", "amended"])),
                        name="contact_state_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("minutes__isnull", False), ("minutes_missing", "")),
                            models.Q(
                                ("minutes__isnull", True),
                                ("minutes_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="contact_minutes_or_why_not",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Discussion",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="discussions", to="records.session"
                    ),
                ),
                (
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="discussions", to="records.episode"
                    ),
                ),
                ("summary", models.TextField()),
                ("disagreement", models.TextField(blank=True)),
                ("discussed_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("discussed_at",),
                "constraints": [
                    models.UniqueConstraint(fields=("session", "episode"), name="discussed_once_in_a_session")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="documents", to="records.episode"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("chapter", "Monthly chapter of a discipline"),
                            ("conference_report", "Report to a conference or review"),
                            ("closing_summary", "Closing summary"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "discipline",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("domestic_abuse", "Domestic abuse"),
                            ("drug_and_alcohol", "Drug and alcohol"),
                            ("adult_mental_health", "Adult mental health"),
                            ("child_mental_health", "Children and young people's mental health"),
                            ("youth_work", "Youth work"),
                            ("probation", "Probation"),
                            ("police", "Police"),
                            ("education", "Education"),
                            ("housing", "Housing"),
                            ("health_visiting", "Health visiting"),
                            ("midwifery", "Midwifery"),
                            ("speech_and_language", "Speech and language"),
                            ("family_support", "Family support"),
                            ("management", "Management"),
                            ("social_work", "Social work"),
                        ],
                        max_length=40,
                    ),
                ),
                ("first_day", models.DateField()),
                ("last_day", models.DateField()),
                ("parts", models.JSONField(default=list)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("unfinished", "Not finished"),
                            ("final", "Final"),
                            ("amended", "Final, with something added"),
                        ],
                        default=stepdown.domain.lifecycle.note.NoteState["UNFINISHED"],
                        max_length=40,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "begun_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("begun_at", models.DateTimeField()),
                (
                    "changed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("-last_day", "-begun_at"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["chapter", "conference_report", "closing_summary"])),
                        name="document_kind_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "discipline__in",
                                [
                                    "domestic_abuse",
                                    "drug_and_alcohol",
                                    "adult_mental_health",
                                    "child_mental_health",
                                    "youth_work",
                                    "probation",
                                    "police",
                                    "education",
                                    "housing",
                                    "health_visiting",
                                    "midwifery",
                                    "speech_and_language",
                                    "family_support",
                                    "management",
                                    "social_work",
                                    "",
                                ],
                            )
                        ),
                        name="document_discipline_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["unfinished", "final", "amended"])),
                        name="document_state_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("last_day__isnull", True), ("last_day__gte", models.F("first_day")), _connector="OR"
                        ),
                        name="document_last_day_not_before_first_day",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", stepdown.domain.documents.DocumentKind["CHAPTER"])),
                        fields=("episode", "discipline", "first_day"),
                        name="one_chapter_a_discipline_and_month",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="EngagementTurn",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="turns", to="records.episode"
                    ),
                ),
                (
                    "before",
                    models.CharField(
                        choices=[
                            ("not_started", "Not started"),
                            ("attempting", "Trying to reach them"),
                            ("engaged", "Engaged"),
                            ("wavering", "Wavering"),
                            ("review_due", "Re-engagement review due"),
                            ("re_engaging", "Re-engaging"),
                            ("paused_by_choice", "Paused by the family's choice"),
                            ("ended_by_family", "Ended by the family; the offer stays open"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "after",
                    models.CharField(
                        choices=[
                            ("not_started", "Not started"),
                            ("attempting", "Trying to reach them"),
                            ("engaged", "Engaged"),
                            ("wavering", "Wavering"),
                            ("review_due", "Re-engagement review due"),
                            ("re_engaging", "Re-engaging"),
                            ("paused_by_choice", "Paused by the family's choice"),
                            ("ended_by_family", "Ended by the family; the offer stays open"),
                        ],
                        max_length=40,
                    ),
                ),
                ("why", models.CharField(max_length=300)),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ("at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "before__in",
                                [
                                    "not_started",
                                    "attempting",
                                    "engaged",
                                    "wavering",
                                    "review_due",
                                    "re_engaging",
                                    "paused_by_choice",
                                    "ended_by_family",
                                ],
                            )
                        ),
                        name="engagementturn_before_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "after__in",
                                [
                                    "not_started",
                                    "attempting",
                                    "engaged",
                                    "wavering",
                                    "review_due",
                                    "re_engaging",
                                    "paused_by_choice",
                                    "ended_by_family",
                                ],
                            )
                        ),
                        name="engagementturn_after_is_a_word",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="EpisodeMember",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="members", to="records.episode"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="episode_memberships",
                        to="records.person",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("child", "Child"),
                            ("unborn_child", "Unborn child"),
                            ("parent", "Parent or carer"),
                            ("other_adult", "Other adult"),
                            ("young_person_in_own_right", "Young person worked with in their own right"),
                        ],
                        max_length=40,
                    ),
                ),
                ("same_address", models.BooleanField(blank=True, null=True)),
                (
                    "same_address_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("in_scope", models.BooleanField(blank=True, null=True)),
                (
                    "in_scope_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=200)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("episode", "person"), name="in_an_episode_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "role__in",
                                ["child", "unborn_child", "parent", "other_adult", "young_person_in_own_right"],
                            )
                        ),
                        name="episodemember_role_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("same_address__isnull", False), ("same_address_missing", "")),
                            models.Q(
                                ("same_address__isnull", True),
                                ("same_address_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="episodemember_same_address_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("in_scope__isnull", False), ("in_scope_missing", "")),
                            models.Q(
                                ("in_scope__isnull", True),
                                ("in_scope_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="episodemember_in_scope_or_why_not",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="FollowUp",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="follow_ups", to="records.episode"
                    ),
                ),
                (
                    "subject",
                    models.CharField(
                        choices=[("child", "Child"), ("parent", "Parent"), ("family", "Family")], max_length=40
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                ("months_after", models.PositiveSmallIntegerField()),
                ("due_on", models.DateField()),
                (
                    "for_colleague",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("done_on", models.DateField(blank=True, null=True)),
                ("reached", models.BooleanField(blank=True, null=True)),
                ("not_reached_because", models.CharField(blank=True, max_length=300)),
                ("safeguarding_level", models.CharField(blank=True, max_length=40, null=True)),
                (
                    "safeguarding_level_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("education", models.BooleanField(blank=True, null=True)),
                (
                    "education_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("employment", models.BooleanField(blank=True, null=True)),
                (
                    "employment_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("re_referred", models.BooleanField(blank=True, null=True)),
                (
                    "re_referred_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("re_referred_on", models.DateField(blank=True, null=True)),
                ("words", models.TextField(blank=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("due_on", "subject", "id"),
                "indexes": [models.Index(fields=["due_on", "done_on"], name="follow_ups_by_day")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("subject__in", ["child", "parent", "family"])),
                        name="followup_subject_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("safeguarding_level__isnull", False), ("safeguarding_level_missing", "")),
                            models.Q(
                                ("safeguarding_level__isnull", True),
                                ("safeguarding_level_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="followup_safeguarding_level_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("education__isnull", False), ("education_missing", "")),
                            models.Q(
                                ("education__isnull", True),
                                ("education_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="followup_education_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("employment__isnull", False), ("employment_missing", "")),
                            models.Q(
                                ("employment__isnull", True),
                                ("employment_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="followup_employment_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("re_referred__isnull", False), ("re_referred_missing", "")),
                            models.Q(
                                ("re_referred__isnull", True),
                                ("re_referred_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="followup_re_referred_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("safeguarding_level__isnull", True),
                            (
                                "safeguarding_level__in",
                                ["closed", "early_help", "child_in_need", "child_protection_plan", "looked_after"],
                            ),
                            _connector="OR",
                        ),
                        name="followup_level_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("person__isnull", True), ("subject", stepdown.domain.people.Subject["FAMILY"])),
                            models.Q(
                                models.Q(("subject", stepdown.domain.people.Subject["FAMILY"]), _negated=True),
                                ("person__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="a_follow_up_is_somebodys_or_the_familys",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("person__isnull", True)),
                        fields=("episode", "months_after"),
                        name="family_followed_up_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("person__isnull", False)),
                        fields=("episode", "months_after", "person"),
                        name="person_followed_up_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reached", False), _negated=True),
                            models.Q(("not_reached_because", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="not_reached_has_its_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("done_on__isnull", True), ("reached__isnull", False), _connector="OR"),
                        name="done_says_whether_reached",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Goal",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="goals", to="records.episode"
                    ),
                ),
                (
                    "subject",
                    models.CharField(
                        choices=[("child", "Child"), ("parent", "Parent"), ("family", "Family")], max_length=40
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                ("words", models.TextField()),
                (
                    "set_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                (
                    "discipline",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("domestic_abuse", "Domestic abuse"),
                            ("drug_and_alcohol", "Drug and alcohol"),
                            ("adult_mental_health", "Adult mental health"),
                            ("child_mental_health", "Children and young people's mental health"),
                            ("youth_work", "Youth work"),
                            ("probation", "Probation"),
                            ("police", "Police"),
                            ("education", "Education"),
                            ("housing", "Housing"),
                            ("health_visiting", "Health visiting"),
                            ("midwifery", "Midwifery"),
                            ("speech_and_language", "Speech and language"),
                            ("family_support", "Family support"),
                            ("management", "Management"),
                            ("social_work", "Social work"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "Put forward, not agreed yet"),
                            ("agreed", "Agreed"),
                            ("met", "Met"),
                            ("partly_met", "Partly met"),
                            ("changed", "Changed into another"),
                            ("dropped", "Dropped"),
                        ],
                        default=stepdown.domain.lifecycle.goal.GoalState["PROPOSED"],
                        max_length=40,
                    ),
                ),
                ("agreed_on", models.DateField(blank=True, null=True)),
                ("ended_because", models.CharField(blank=True, max_length=300)),
                (
                    "written_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("written_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("written_at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("subject__in", ["child", "parent", "family"])),
                        name="goal_subject_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "discipline__in",
                                [
                                    "domestic_abuse",
                                    "drug_and_alcohol",
                                    "adult_mental_health",
                                    "child_mental_health",
                                    "youth_work",
                                    "probation",
                                    "police",
                                    "education",
                                    "housing",
                                    "health_visiting",
                                    "midwifery",
                                    "speech_and_language",
                                    "family_support",
                                    "management",
                                    "social_work",
                                    "",
                                ],
                            )
                        ),
                        name="goal_discipline_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["proposed", "agreed", "met", "partly_met", "changed", "dropped"])
                        ),
                        name="goal_state_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("person__isnull", True), ("subject", stepdown.domain.people.Subject["FAMILY"])),
                            models.Q(
                                models.Q(("subject", stepdown.domain.people.Subject["FAMILY"]), _negated=True),
                                ("person__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="a_goal_is_somebodys_or_the_familys",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Handover",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="handovers", to="records.episode"
                    ),
                ),
                (
                    "need",
                    models.CharField(
                        choices=[
                            ("education", "Education"),
                            ("early_years", "Early years development"),
                            ("health", "Mental and physical health"),
                            ("substance_use", "Use of drugs or alcohol"),
                            ("family_relationships", "Family relationships"),
                            ("safe_from_abuse", "Children safe from abuse and exploitation"),
                            ("crime", "Keeping out of crime"),
                            ("domestic_abuse", "Safety from domestic abuse"),
                            ("housing", "Secure housing"),
                            ("money", "Money and work"),
                            ("other", "Something else"),
                        ],
                        max_length=40,
                    ),
                ),
                ("need_words", models.CharField(blank=True, max_length=200)),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handovers",
                        to="records.serviceentry",
                    ),
                ),
                ("service_named", models.CharField(blank=True, max_length=160)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "Proposed to the family"),
                            ("family_agreed", "Agreed by the family"),
                            ("sent", "Sent to the service"),
                            ("waitlisted", "Waiting for the service"),
                            ("accepted", "Accepted, not yet attended"),
                            ("failed_to_attend", "Not attending"),
                            ("bridging", "Bridging visits"),
                            ("first_attended", "Attending"),
                            ("settled", "Settled"),
                            ("declined_by_family", "Declined by the family"),
                            ("declined_by_service", "Declined by the service"),
                            ("abandoned", "Given up"),
                        ],
                        default=stepdown.domain.lifecycle.handover.HandoverState["PROPOSED"],
                        max_length=40,
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("proposed_on", models.DateField()),
                ("agreed_on", models.DateField(blank=True, null=True)),
                ("sent_on", models.DateField(blank=True, null=True)),
                ("waiting_since", models.DateField(blank=True, null=True)),
                ("accepted_on", models.DateField(blank=True, null=True)),
                ("first_attended_on", models.DateField(blank=True, null=True)),
                ("ended_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ("proposed_on", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "need__in",
                                [
                                    "education",
                                    "early_years",
                                    "health",
                                    "substance_use",
                                    "family_relationships",
                                    "safe_from_abuse",
                                    "crime",
                                    "domestic_abuse",
                                    "housing",
                                    "money",
                                    "other",
                                ],
                            )
                        ),
                        name="handover_need_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "proposed",
                                    "family_agreed",
                                    "sent",
                                    "waitlisted",
                                    "accepted",
                                    "failed_to_attend",
                                    "bridging",
                                    "first_attended",
                                    "settled",
                                    "declined_by_family",
                                    "declined_by_service",
                                    "abandoned",
                                ],
                            )
                        ),
                        name="handover_state_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("accepted_on__isnull", True),
                            ("accepted_on__gte", models.F("proposed_on")),
                            _connector="OR",
                        ),
                        name="handover_accepted_on_not_before_proposed_on",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("first_attended_on__isnull", True),
                            ("first_attended_on__gte", models.F("accepted_on")),
                            _connector="OR",
                        ),
                        name="handover_first_attended_on_not_before_accepted_on",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("service__isnull", False), models.Q(("service_named", ""), _negated=True), _connector="OR"
                        ),
                        name="a_handover_names_its_service",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Measure",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="measures", to="records.episode"
                    ),
                ),
                (
                    "subject",
                    models.CharField(
                        choices=[("child", "Child"), ("parent", "Parent"), ("family", "Family")], max_length=40
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.person"
                    ),
                ),
                ("instrument", models.CharField(max_length=60)),
                ("version", models.CharField(max_length=60)),
                (
                    "respondent",
                    models.CharField(
                        choices=[
                            ("self", "The person about themself"),
                            ("family_member", "A member of the family about the family"),
                            ("parent_or_carer", "A parent or carer about the child"),
                            ("teacher", "A teacher about the child"),
                            ("practitioner", "A practitioner about the person"),
                            ("together", "Agreed together by the person and a practitioner"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "point",
                    models.CharField(
                        choices=[
                            ("at_referral", "At referral"),
                            ("at_engagement", "At engagement"),
                            ("at_closure", "At closure"),
                            ("at_follow_up", "At follow-up"),
                        ],
                        max_length=40,
                    ),
                ),
                ("taken_on", models.DateField()),
                ("answers", models.JSONField(default=dict)),
                ("score", models.FloatField(blank=True, null=True)),
                (
                    "score_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("unscored_because", models.CharField(blank=True, max_length=300)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("taken_on",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("subject__in", ["child", "parent", "family"])),
                        name="measure_subject_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "respondent__in",
                                ["self", "family_member", "parent_or_carer", "teacher", "practitioner", "together"],
                            )
                        ),
                        name="measure_respondent_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("point__in", ["at_referral", "at_engagement", "at_closure", "at_follow_up"])
                        ),
                        name="measure_point_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("score__isnull", False), ("score_missing", "")),
                            models.Q(
                                ("score__isnull", True),
                                ("score_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="measure_score_or_why_not",
                    ),
                    models.UniqueConstraint(
                        fields=("episode", "person", "instrument", "point", "respondent"),
                        name="measured_once_at_a_point",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Observation",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="observations", to="records.family"
                    ),
                ),
                (
                    "episode",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="observations",
                        to="records.episode",
                    ),
                ),
                (
                    "referral",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="observations",
                        to="records.referral",
                    ),
                ),
                (
                    "subject",
                    models.CharField(
                        choices=[("child", "Child"), ("parent", "Parent"), ("family", "Family")], max_length=40
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                (
                    "factor",
                    models.CharField(
                        choices=[
                            ("at_risk_of_being_accommodated", "At risk of being accommodated"),
                            ("school_attendance", "Poor or very poor school attendance"),
                            ("child_mental_ill_health", "Mental health issue"),
                            ("lack_of_stimulation", "Lack of stimulation or social interaction"),
                            ("missing_episodes", "Missing episodes"),
                            ("neglect", "Neglect"),
                            ("emotional_abuse", "Emotional abuse"),
                            ("physical_abuse", "Physical abuse"),
                            ("sexual_abuse", "Sexual abuse"),
                            ("child_domestic_abuse", "Domestic abuse of the child"),
                            ("child_alcohol_misuse", "Alcohol misuse by the child"),
                            ("child_drug_misuse", "Drug misuse by the child"),
                            ("child_learning_disability", "Learning disability of the child"),
                            ("child_physical_disability", "Physical disability or illness of the child"),
                            ("self_harm", "Self-harm"),
                            ("young_carer", "Young carer"),
                            ("child_sexual_exploitation", "Child sexual exploitation"),
                            ("child_criminal_exploitation", "Child criminal exploitation"),
                            ("trafficking", "Trafficking"),
                            ("gangs", "Involvement with gangs"),
                            ("antisocial_behaviour", "Socially unacceptable behaviour"),
                            ("female_genital_mutilation", "Female genital mutilation"),
                            ("faith_linked_abuse", "Abuse linked to faith or belief"),
                            ("privately_fostered", "Privately fostered"),
                            ("unaccompanied_asylum_seeker", "Unaccompanied asylum seeker"),
                            ("trusted_adult", "Has an adult they trust"),
                            ("settled_in_school", "Settled in school or learning"),
                            ("friendships", "Has safe friendships"),
                            ("takes_part_in_activities", "Takes part in activities they value"),
                            ("parental_mental_ill_health", "Mental health issue of a parent"),
                            ("parental_depression", "Depression"),
                            ("parental_anxiety", "Anxiety"),
                            ("parental_trauma", "Post-traumatic stress or complex trauma"),
                            ("parental_personality_disorder", "Personality disorder"),
                            ("parental_psychosis", "Psychosis"),
                            ("parental_bipolar_disorder", "Bipolar disorder"),
                            ("parental_perinatal_mental_ill_health", "Perinatal mental ill-health"),
                            ("parental_eating_disorder", "Eating disorder"),
                            ("parental_domestic_abuse", "Domestic abuse"),
                            ("parental_alcohol_problem", "Alcohol problem"),
                            ("parental_drug_problem", "Recreational drug problem"),
                            ("parental_learning_disability", "Learning disability"),
                            ("parental_physical_disability", "Physical disability or illness"),
                            ("parental_offending", "Offending"),
                            ("parent_was_looked_after", "Was looked after as a child"),
                            ("parent_supportive_network", "Has a supportive network"),
                            ("parent_works_with_services", "Works openly with services"),
                            ("parent_recovery", "In recovery from alcohol or drugs"),
                            ("unsuitable_housing", "Unsuitable or insecure housing"),
                            ("debt_or_low_income", "Debt or low income"),
                            ("family_isolation", "Isolation from family and community"),
                            ("conflict_between_parents", "Conflict between parents"),
                            (
                                "household_member_substance_misuse",
                                "Substance misuse by another person in the household",
                            ),
                            ("home_stability_improved", "Home stability improved"),
                            ("wellbeing_increased", "Wellbeing increased"),
                            ("safe_stable_home", "Safe and stable home"),
                            ("wider_family_support", "Supported by wider family"),
                        ],
                        max_length=60,
                    ),
                ),
                (
                    "point",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("at_referral", "At referral"),
                            ("at_engagement", "At engagement"),
                            ("at_closure", "At closure"),
                            ("at_follow_up", "At follow-up"),
                        ],
                        max_length=40,
                    ),
                ),
                ("observed_on", models.DateField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("present", "Present"),
                            ("absent", "Absent"),
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("level", models.CharField(blank=True, max_length=40)),
                ("count", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "observed_by",
                    models.CharField(
                        choices=[
                            ("practitioner", "The team's practitioner"),
                            ("social_worker", "The social worker"),
                            ("family", "The family themselves"),
                            ("council_record", "The council's record"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("observed_on", "recorded_at"),
                "indexes": [models.Index(fields=["family", "factor"], name="observed_of_a_family")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("subject__in", ["child", "parent", "family"])),
                        name="observation_subject_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("point__in", ["at_referral", "at_engagement", "at_closure", "at_follow_up", ""])
                        ),
                        name="observation_point_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["present", "absent", "not_known", "not_asked", "not_applicable"])
                        ),
                        name="observation_state_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("observed_by__in", ["practitioner", "social_worker", "family", "council_record"])
                        ),
                        name="observation_observed_by_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "factor__in",
                                [
                                    "at_risk_of_being_accommodated",
                                    "school_attendance",
                                    "child_mental_ill_health",
                                    "lack_of_stimulation",
                                    "missing_episodes",
                                    "neglect",
                                    "emotional_abuse",
                                    "physical_abuse",
                                    "sexual_abuse",
                                    "child_domestic_abuse",
                                    "child_alcohol_misuse",
                                    "child_drug_misuse",
                                    "child_learning_disability",
                                    "child_physical_disability",
                                    "self_harm",
                                    "young_carer",
                                    "child_sexual_exploitation",
                                    "child_criminal_exploitation",
                                    "trafficking",
                                    "gangs",
                                    "antisocial_behaviour",
                                    "female_genital_mutilation",
                                    "faith_linked_abuse",
                                    "privately_fostered",
                                    "unaccompanied_asylum_seeker",
                                    "trusted_adult",
                                    "settled_in_school",
                                    "friendships",
                                    "takes_part_in_activities",
                                    "parental_mental_ill_health",
                                    "parental_depression",
                                    "parental_anxiety",
                                    "parental_trauma",
                                    "parental_personality_disorder",
                                    "parental_psychosis",
                                    "parental_bipolar_disorder",
                                    "parental_perinatal_mental_ill_health",
                                    "parental_eating_disorder",
                                    "parental_domestic_abuse",
                                    "parental_alcohol_problem",
                                    "parental_drug_problem",
                                    "parental_learning_disability",
                                    "parental_physical_disability",
                                    "parental_offending",
                                    "parent_was_looked_after",
                                    "parent_supportive_network",
                                    "parent_works_with_services",
                                    "parent_recovery",
                                    "unsuitable_housing",
                                    "debt_or_low_income",
                                    "family_isolation",
                                    "conflict_between_parents",
                                    "household_member_substance_misuse",
                                    "home_stability_improved",
                                    "wellbeing_increased",
                                    "safe_stable_home",
                                    "wider_family_support",
                                ],
                            )
                        ),
                        name="observation_factor_is_a_factor",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("episode__isnull", False), ("referral__isnull", False), _connector="OR"),
                        name="observed_in_some_work",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("person__isnull", True), ("subject", stepdown.domain.people.Subject["FAMILY"])),
                            models.Q(
                                models.Q(("subject", stepdown.domain.people.Subject["FAMILY"]), _negated=True),
                                ("person__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="observed_of_somebody",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            models.Q(("point", ""), _negated=True),
                            ("episode__isnull", False),
                            ("person__isnull", False),
                        ),
                        fields=("episode", "person", "factor", "point", "observed_by"),
                        name="observed_once_at_a_point",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            models.Q(("point", ""), _negated=True), ("episode__isnull", False), ("person__isnull", True)
                        ),
                        fields=("episode", "factor", "point", "observed_by"),
                        name="family_observed_once_at_a_point",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanSection",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="sections", to="records.episode"
                    ),
                ),
                (
                    "discipline",
                    models.CharField(
                        choices=[
                            ("domestic_abuse", "Domestic abuse"),
                            ("drug_and_alcohol", "Drug and alcohol"),
                            ("adult_mental_health", "Adult mental health"),
                            ("child_mental_health", "Children and young people's mental health"),
                            ("youth_work", "Youth work"),
                            ("probation", "Probation"),
                            ("police", "Police"),
                            ("education", "Education"),
                            ("housing", "Housing"),
                            ("health_visiting", "Health visiting"),
                            ("midwifery", "Midwifery"),
                            ("speech_and_language", "Speech and language"),
                            ("family_support", "Family support"),
                            ("management", "Management"),
                            ("social_work", "Social work"),
                        ],
                        max_length=40,
                    ),
                ),
                ("words", models.TextField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "changed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("changed_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("discipline",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "discipline__in",
                                [
                                    "domestic_abuse",
                                    "drug_and_alcohol",
                                    "adult_mental_health",
                                    "child_mental_health",
                                    "youth_work",
                                    "probation",
                                    "police",
                                    "education",
                                    "housing",
                                    "health_visiting",
                                    "midwifery",
                                    "speech_and_language",
                                    "family_support",
                                    "management",
                                    "social_work",
                                ],
                            )
                        ),
                        name="plansection_discipline_is_a_word",
                    ),
                    models.UniqueConstraint(fields=("episode", "discipline"), name="one_section_a_discipline"),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Task",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "for_colleague",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tasks", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "episode",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tasks",
                        to="records.episode",
                    ),
                ),
                (
                    "referral",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tasks",
                        to="records.referral",
                    ),
                ),
                (
                    "origin",
                    models.CharField(
                        choices=[
                            ("by_hand", "Written by a colleague"),
                            ("referral", "A referral"),
                            ("clock", "A clock"),
                            ("re_engagement", "A re-engagement review"),
                            ("goal", "The family's plan"),
                            ("supervision", "Supervision"),
                            ("safety", "An answer that speaks of danger"),
                            ("handover", "A handover"),
                            ("consultation", "A consultation"),
                            ("closing", "A proposal to close a family"),
                            ("follow_up", "A follow-up after closure"),
                            ("filing", "Filing to the council's record"),
                            ("emergency", "A record opened in an emergency"),
                            ("same_person", "A proposal to merge two records"),
                            ("figures", "Figures to be released"),
                            ("keeping", "How long records are kept"),
                            ("access", "A request for a record"),
                            ("reading", "Reading very many records"),
                        ],
                        max_length=40,
                    ),
                ),
                ("what", models.CharField(max_length=300)),
                ("why", models.TextField(blank=True)),
                ("is_urgent", models.BooleanField(default=False)),
                ("due_on", models.DateField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "To do"),
                            ("snoozed", "Put off"),
                            ("done", "Done"),
                            ("dropped", "Not needed"),
                        ],
                        default=stepdown.domain.lifecycle.task.TaskState["OPEN"],
                        max_length=40,
                    ),
                ),
                ("snoozed_until", models.DateField(blank=True, null=True)),
                ("raised_at", models.DateTimeField()),
                (
                    "raised_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("outcome", models.TextField(blank=True)),
                ("raised_for", models.CharField(blank=True, db_index=True, max_length=120)),
            ],
            options={
                "ordering": ("-is_urgent", "due_on"),
                "indexes": [models.Index(fields=["for_colleague", "state", "due_on"], name="what_to_do_today")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["open", "snoozed", "done", "dropped"])),
                        name="task_state_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "origin__in",
                                [
                                    "by_hand",
                                    "referral",
                                    "clock",
                                    "re_engagement",
                                    "goal",
                                    "supervision",
                                    "safety",
                                    "handover",
                                    "consultation",
                                    "closing",
                                    "follow_up",
                                    "filing",
                                    "emergency",
                                    "same_person",
                                    "figures",
                                    "keeping",
                                    "access",
                                    "reading",
                                ],
                            )
                        ),
                        name="task_origin_is_a_word",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Wait",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="waits", to="records.episode"
                    ),
                ),
                (
                    "discipline",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("domestic_abuse", "Domestic abuse"),
                            ("drug_and_alcohol", "Drug and alcohol"),
                            ("adult_mental_health", "Adult mental health"),
                            ("child_mental_health", "Children and young people's mental health"),
                            ("youth_work", "Youth work"),
                            ("probation", "Probation"),
                            ("police", "Police"),
                            ("education", "Education"),
                            ("housing", "Housing"),
                            ("health_visiting", "Health visiting"),
                            ("midwifery", "Midwifery"),
                            ("speech_and_language", "Speech and language"),
                            ("family_support", "Family support"),
                            ("management", "Management"),
                            ("social_work", "Social work"),
                        ],
                        max_length=40,
                    ),
                ),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
                ("reason", models.CharField(max_length=200)),
            ],
            options={
                "ordering": ("started_on",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "discipline__in",
                                [
                                    "domestic_abuse",
                                    "drug_and_alcohol",
                                    "adult_mental_health",
                                    "child_mental_health",
                                    "youth_work",
                                    "probation",
                                    "police",
                                    "education",
                                    "housing",
                                    "health_visiting",
                                    "midwifery",
                                    "speech_and_language",
                                    "family_support",
                                    "management",
                                    "social_work",
                                    "",
                                ],
                            )
                        ),
                        name="wait_discipline_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on__isnull", True), ("ended_on__gte", models.F("started_on")), _connector="OR"
                        ),
                        name="wait_ended_on_not_before_started_on",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="ClockExemption",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("rule", models.CharField(max_length=40)),
                (
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="records.referral"
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.specialismrequest",
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=300)),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("at", models.DateTimeField()),
                ("until", models.DateField()),
            ],
            options={
                "ordering": ("-at",),
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="ClockPause",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("rule", models.CharField(max_length=40)),
                (
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="records.referral"
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.specialismrequest",
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=300)),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("waiting_for_referrer", "Waiting for information from the referrer"),
                            ("family_asked_to_wait", "The family asked to wait"),
                            ("family_away", "The family is away"),
                            ("safer_to_wait", "It is safer to wait"),
                        ],
                        max_length=40,
                    ),
                ),
                ("started_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("started_at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "reason__in",
                                ["waiting_for_referrer", "family_asked_to_wait", "family_away", "safer_to_wait"],
                            )
                        ),
                        name="clockpause_reason_is_a_word",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Decline",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("proposed_at", models.DateTimeField()),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("turned_down_because", models.TextField(blank=True)),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="declines",
                        to="records.specialismrequest",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("meets_threshold", "Meets the threshold"),
                            ("exception", "Accepted as an exception, with the manager's reason"),
                            ("below_threshold", "Below the threshold"),
                            ("need_met_elsewhere", "Another service already meets this need"),
                            ("other_service_better", "Another service would meet this need better"),
                            ("family_does_not_agree", "The family does not want this support"),
                            ("specialism_not_in_team", "The team has nobody of this specialism"),
                            ("no_capacity", "No capacity now: kept waiting"),
                            ("not_enough_information", "Not enough information, and none came when asked"),
                        ],
                        max_length=40,
                    ),
                ),
                ("advice", models.TextField()),
            ],
            options={
                "ordering": ("proposed_at", "request__discipline"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_at__isnull", True), ("decided_by__isnull", True), ("turned_down_because", "")
                            ),
                            models.Q(("decided_at__isnull", False), ("decided_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="decline_decided_by_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by", models.F("proposed_by")), ("turned_down_because", ""), _negated=True
                        ),
                        name="decline_confirmed_by_another",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("decided_at__isnull", True)), fields=("request",), name="one_decline_waits"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "reason__in",
                                [
                                    "meets_threshold",
                                    "exception",
                                    "below_threshold",
                                    "need_met_elsewhere",
                                    "other_service_better",
                                    "family_does_not_agree",
                                    "specialism_not_in_team",
                                    "no_capacity",
                                    "not_enough_information",
                                ],
                            )
                        ),
                        name="decline_reason_is_a_word",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="DisciplineClosing",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "request",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="closing",
                        to="records.specialismrequest",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("work_completed", "Work completed"),
                            ("handed_over", "Handed over to a community service"),
                            ("family_withdrew", "Family withdrew"),
                            ("children_in_care", "Children became looked after"),
                            ("moved_away", "Family moved away"),
                            ("not_able_to_contact", "Not able to contact"),
                            ("other", "Other reason"),
                        ],
                        max_length=40,
                    ),
                ),
                ("is_planned", models.BooleanField()),
                ("summary", models.TextField()),
                (
                    "closed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("closed_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "reason__in",
                                [
                                    "work_completed",
                                    "handed_over",
                                    "family_withdrew",
                                    "children_in_care",
                                    "moved_away",
                                    "not_able_to_contact",
                                    "other",
                                ],
                            )
                        ),
                        name="disciplineclosing_reason_is_a_word",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Involvement",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="involvements", to="records.episode"
                    ),
                ),
                (
                    "colleague",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="involvements",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="involvements",
                        to="records.specialismrequest",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("key", "Key worker"),
                            ("secondary", "Secondary worker"),
                            ("consultant", "Consultant"),
                            ("supervisor", "Supervisor"),
                            ("cover", "Cover"),
                            ("reviewer", "Reviewing officer or conference chair, who reads"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "discipline",
                    models.CharField(
                        choices=[
                            ("domestic_abuse", "Domestic abuse"),
                            ("drug_and_alcohol", "Drug and alcohol"),
                            ("adult_mental_health", "Adult mental health"),
                            ("child_mental_health", "Children and young people's mental health"),
                            ("youth_work", "Youth work"),
                            ("probation", "Probation"),
                            ("police", "Police"),
                            ("education", "Education"),
                            ("housing", "Housing"),
                            ("health_visiting", "Health visiting"),
                            ("midwifery", "Midwifery"),
                            ("speech_and_language", "Speech and language"),
                            ("family_support", "Family support"),
                            ("management", "Management"),
                            ("social_work", "Social work"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "client",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                (
                    "covers",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="covered_by",
                        to="records.involvement",
                    ),
                ),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=200)),
            ],
            options={
                "ordering": ("started_on",),
                "indexes": [models.Index(fields=["colleague", "ended_on"], name="who_works_with_whom")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("ended_on__isnull", True), ("role", stepdown.domain.casework.InvolvementRole["KEY"])
                        ),
                        fields=("episode",),
                        name="one_key_worker_at_a_time",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_on__isnull", True)),
                        fields=("episode", "colleague", "role"),
                        name="involved_once_in_a_role",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("role__in", ["key", "secondary", "consultant", "supervisor", "cover", "reviewer"])
                        ),
                        name="involvement_role_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "discipline__in",
                                [
                                    "domestic_abuse",
                                    "drug_and_alcohol",
                                    "adult_mental_health",
                                    "child_mental_health",
                                    "youth_work",
                                    "probation",
                                    "police",
                                    "education",
                                    "housing",
                                    "health_visiting",
                                    "midwifery",
                                    "speech_and_language",
                                    "family_support",
                                    "management",
                                    "social_work",
                                ],
                            )
                        ),
                        name="involvement_discipline_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on__isnull", True), ("ended_on__gte", models.F("started_on")), _connector="OR"
                        ),
                        name="involvement_ended_on_not_before_started_on",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LateNote",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("rule", models.CharField(max_length=40)),
                (
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="records.referral"
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.specialismrequest",
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=300)),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("no_capacity", "No capacity in the discipline"),
                            ("colleague_away", "The colleague was away"),
                            ("family_not_reached", "The family was tried and not reached"),
                            ("safeguarding_first", "An urgent safeguarding matter came first"),
                            ("arrived_incomplete", "The referral was not complete"),
                            ("other", "Another reason, in words"),
                        ],
                        max_length=40,
                    ),
                ),
            ],
            options={
                "ordering": ("-at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "reason__in",
                                [
                                    "no_capacity",
                                    "colleague_away",
                                    "family_not_reached",
                                    "safeguarding_first",
                                    "arrived_incomplete",
                                    "other",
                                ],
                            )
                        ),
                        name="latenote_reason_is_a_word",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="HandedIn",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "survey",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="handed_in", to="records.survey"
                    ),
                ),
                ("answers", models.JSONField()),
                ("role", models.CharField(blank=True, max_length=80)),
                ("participant", models.CharField(blank=True, max_length=40)),
                ("on", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ("pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("on__isnull", True), ("participant", "")),
                            models.Q(models.Q(("participant", ""), _negated=True), ("on__isnull", False)),
                            _connector="OR",
                        ),
                        name="a_day_only_beside_a_participant",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "survey",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="invitations", to="records.survey"
                    ),
                ),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("role", models.CharField(blank=True, max_length=40)),
                ("participant", models.CharField(blank=True, max_length=40)),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                ("sent_on", models.DateField(blank=True, null=True)),
                ("reminders", models.PositiveSmallIntegerField(default=0)),
                ("reminded_on", models.DateField(blank=True, null=True)),
                ("has_answered", models.BooleanField(default=False)),
                ("has_stopped", models.BooleanField(default=False)),
            ],
            options={
                "ordering": ("email", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("email", ""), _negated=True),
                        fields=("survey", "email"),
                        name="nobody_is_invited_twice",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="SurveyDay",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "survey",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="days", to="records.survey"
                    ),
                ),
                ("day", models.DateField()),
                ("looked_at", models.PositiveIntegerField(default=0)),
                ("begun", models.PositiveIntegerField(default=0)),
                ("handed_in", models.PositiveIntegerField(default=0)),
            ],
            options={
                "ordering": ("day",),
                "constraints": [models.UniqueConstraint(fields=("survey", "day"), name="a_day_of_a_survey_once")],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="UnfinishedAnswers",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "survey",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="unfinished", to="records.survey"
                    ),
                ),
                ("key", models.CharField(max_length=64, unique=True)),
                ("sealed", models.BinaryField()),
            ],
            options={
                "abstract": False,
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="ClosingGap",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "closing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="gaps", to="records.closing"
                    ),
                ),
                (
                    "check_missed",
                    models.CharField(
                        choices=[
                            ("family_voice", "What the family says of the work"),
                            ("observations", "Closing observations"),
                            ("measures", "Closing measures"),
                            ("disciplines", "Every discipline has closed its own work"),
                            ("tasks", "Every task of the work is done"),
                            ("handovers", "Every handover is settled or ended"),
                        ],
                        max_length=40,
                    ),
                ),
                ("reason", models.TextField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "check_missed__in",
                                ["family_voice", "observations", "measures", "disciplines", "tasks", "handovers"],
                            )
                        ),
                        name="closinggap_check_missed_is_a_word",
                    ),
                    models.UniqueConstraint(fields=("closing", "check_missed"), name="closing_gap_once"),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="a_gap_has_its_reason"
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Amendment",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="amendments", to="records.contact"
                    ),
                ),
                ("words", models.TextField()),
                ("why", models.CharField(max_length=300)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ("at",),
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="ContactPerson",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="people", to="records.contact"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.person"
                    ),
                ),
                ("seen", models.BooleanField(blank=True, null=True)),
                (
                    "seen_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("seen_alone", models.BooleanField(blank=True, null=True)),
                (
                    "seen_alone_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("contact", "person"), name="with_a_person_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("seen__isnull", False), ("seen_missing", "")),
                            models.Q(
                                ("seen__isnull", True),
                                ("seen_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="contactperson_seen_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("seen_alone__isnull", False), ("seen_alone_missing", "")),
                            models.Q(
                                ("seen_alone__isnull", True),
                                ("seen_alone_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="contactperson_seen_alone_or_why_not",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="View",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "discussion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="views", to="records.discussion"
                    ),
                ),
                (
                    "discipline",
                    models.CharField(
                        choices=[
                            ("domestic_abuse", "Domestic abuse"),
                            ("drug_and_alcohol", "Drug and alcohol"),
                            ("adult_mental_health", "Adult mental health"),
                            ("child_mental_health", "Children and young people's mental health"),
                            ("youth_work", "Youth work"),
                            ("probation", "Probation"),
                            ("police", "Police"),
                            ("education", "Education"),
                            ("housing", "Housing"),
                            ("health_visiting", "Health visiting"),
                            ("midwifery", "Midwifery"),
                            ("speech_and_language", "Speech and language"),
                            ("family_support", "Family support"),
                            ("management", "Management"),
                            ("social_work", "Social work"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "view",
                    models.CharField(
                        choices=[
                            ("less_worried", "Less worried than last time"),
                            ("same", "As worried as last time"),
                            ("more_worried", "More worried than last time"),
                            ("first_view", "First time discussed"),
                            ("cannot_say", "Cannot say"),
                        ],
                        max_length=40,
                    ),
                ),
                ("words", models.TextField(blank=True)),
            ],
            options={
                "ordering": ("discipline",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "discipline__in",
                                [
                                    "domestic_abuse",
                                    "drug_and_alcohol",
                                    "adult_mental_health",
                                    "child_mental_health",
                                    "youth_work",
                                    "probation",
                                    "police",
                                    "education",
                                    "housing",
                                    "health_visiting",
                                    "midwifery",
                                    "speech_and_language",
                                    "family_support",
                                    "management",
                                    "social_work",
                                ],
                            )
                        ),
                        name="view_discipline_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("view__in", ["less_worried", "same", "more_worried", "first_view", "cannot_say"])
                        ),
                        name="view_view_is_a_word",
                    ),
                    models.UniqueConstraint(fields=("discussion", "discipline"), name="one_view_a_discipline"),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Dispute",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="disputes", to="records.family"
                    ),
                ),
                (
                    "about",
                    models.CharField(
                        choices=[
                            ("person", "What is recorded of a person"),
                            ("contact", "A contact"),
                            ("observation", "What was observed"),
                            ("document", "A document"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="disputes",
                        to="records.contact",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="disputes",
                        to="records.document",
                    ),
                ),
                ("factor", models.CharField(blank=True, max_length=60)),
                (
                    "said_by",
                    models.CharField(
                        choices=[
                            ("child", "A child or young person"),
                            ("parent", "A parent or carer"),
                            ("professional", "Another professional"),
                            ("somebody_else", "Somebody else"),
                        ],
                        max_length=40,
                    ),
                ),
                ("said_by_words", models.CharField(blank=True, max_length=160)),
                ("said_on", models.DateField()),
                ("words", models.TextField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("open", "Not decided yet"),
                            ("corrected", "Corrected"),
                            ("not_corrected", "Not corrected; their words stand beside it"),
                        ],
                        default=stepdown.domain.disputes.DisputeOutcome["OPEN"],
                        max_length=40,
                    ),
                ),
                ("outcome_words", models.TextField(blank=True)),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("said_on", "recorded_at"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("about__in", ["person", "contact", "observation", "document"])),
                        name="dispute_about_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("said_by__in", ["child", "parent", "professional", "somebody_else"])),
                        name="dispute_said_by_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["open", "corrected", "not_corrected"])),
                        name="dispute_outcome_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("words", ""), _negated=True), name="a_dispute_says_something"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("about", stepdown.domain.disputes.DisputedKind["PERSON"]),
                                ("contact__isnull", True),
                                ("document__isnull", True),
                                ("person__isnull", False),
                            ),
                            models.Q(
                                ("about", stepdown.domain.disputes.DisputedKind["CONTACT"]),
                                ("contact__isnull", False),
                                ("document__isnull", True),
                                ("person__isnull", True),
                            ),
                            models.Q(
                                ("about", stepdown.domain.disputes.DisputedKind["DOCUMENT"]),
                                ("contact__isnull", True),
                                ("document__isnull", False),
                                ("person__isnull", True),
                            ),
                            models.Q(
                                ("about", stepdown.domain.disputes.DisputedKind["OBSERVATION"]),
                                ("contact__isnull", True),
                                ("document__isnull", True),
                                models.Q(("factor", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="a_dispute_is_about_one_thing",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_at__isnull", True),
                                ("decided_by__isnull", True),
                                ("outcome", stepdown.domain.disputes.DisputeOutcome["OPEN"]),
                            ),
                            models.Q(
                                models.Q(("outcome", stepdown.domain.disputes.DisputeOutcome["OPEN"]), _negated=True),
                                models.Q(("outcome_words", ""), _negated=True),
                                ("decided_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="a_dispute_is_decided_with_words",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Filing",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="filings", to="records.document"
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.person"
                    ),
                ),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("uploaded", "Uploaded to the council's system"),
                            ("sent", "Sent to the social worker by secure e-mail"),
                            ("handed_over", "Handed over on paper"),
                        ],
                        max_length=40,
                    ),
                ),
                ("reference", models.CharField(blank=True, max_length=120)),
                (
                    "filed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("filed_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("filed_at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("how__in", ["uploaded", "sent", "handed_over"])),
                        name="filing_how_is_a_word",
                    ),
                    models.UniqueConstraint(fields=("document", "child"), name="filed_once_for_a_child"),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="ContactGoal",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="goals", to="records.contact"
                    ),
                ),
                (
                    "goal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="contacts", to="records.goal"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("contact", "goal"), name="about_a_goal_once")],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="GoalRating",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "goal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="ratings", to="records.goal"
                    ),
                ),
                ("rated_on", models.DateField()),
                (
                    "point",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("at_referral", "At referral"),
                            ("at_engagement", "At engagement"),
                            ("at_closure", "At closure"),
                            ("at_follow_up", "At follow-up"),
                        ],
                        max_length=40,
                    ),
                ),
                ("rating", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "rating_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "rated_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("rated_on", "recorded_at"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("point__in", ["at_referral", "at_engagement", "at_closure", "at_follow_up", ""])
                        ),
                        name="goalrating_point_is_a_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("rating__isnull", False), ("rating_missing", "")),
                            models.Q(
                                ("rating__isnull", True),
                                ("rating_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="goalrating_rating_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("rating__isnull", True), ("rating__lte", 10), _connector="OR"),
                        name="rated_0_to_10",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("point", ""), _negated=True),
                        fields=("goal", "point"),
                        name="rated_once_at_a_point",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="PlanAction",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="actions", to="records.episode"
                    ),
                ),
                (
                    "goal",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="actions",
                        to="records.goal",
                    ),
                ),
                ("what", models.CharField(max_length=300)),
                (
                    "colleague",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                ("by_when", models.DateField(blank=True, null=True)),
                ("done_on", models.DateField(blank=True, null=True)),
                ("written_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("by_when", "written_at"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("colleague__isnull", False), ("member__isnull", True)),
                            models.Q(("colleague__isnull", True), ("member__isnull", False)),
                            _connector="OR",
                        ),
                        name="an_action_is_somebodys",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="HandoverCheck",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "handover",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="checks", to="records.handover"
                    ),
                ),
                ("weeks_after", models.PositiveSmallIntegerField()),
                ("checked_on", models.DateField()),
                ("still_attending", models.BooleanField(blank=True, null=True)),
                (
                    "still_attending_missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_known", "Not known"),
                            ("not_asked", "Not asked"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=40,
                    ),
                ),
                ("note", models.TextField(blank=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ("weeks_after",),
                "constraints": [
                    models.UniqueConstraint(fields=("handover", "weeks_after"), name="handover_checked_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("still_attending__isnull", False), ("still_attending_missing", "")),
                            models.Q(
                                ("still_attending__isnull", True),
                                ("still_attending_missing__in", ["not_known", "not_asked", "not_applicable"]),
                            ),
                            _connector="OR",
                        ),
                        name="handovercheck_still_attending_or_why_not",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="HandoverLetter",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "handover",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="letters", to="records.handover"
                    ),
                ),
                ("whom", stepdown.records.models.sealed_text.SealedText()),
                ("safe_way", stepdown.records.models.sealed_text.SealedText()),
                ("why", stepdown.records.models.sealed_text.SealedText()),
                ("what_helps", stepdown.records.models.sealed_text.SealedText(blank=True)),
                ("warnings", stepdown.records.models.sealed_text.SealedText(blank=True)),
                ("agreed_by", stepdown.records.models.sealed_text.SealedText()),
                ("agreed_on", models.DateField()),
                (
                    "written_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("written_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("-written_at",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=("handover",),
                        name="one_letter_of_a_handover_stands",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="HandoverStep",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "handover",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="records.handover"
                    ),
                ),
                ("move", models.CharField(max_length=40)),
                (
                    "after",
                    models.CharField(
                        choices=[
                            ("proposed", "Proposed to the family"),
                            ("family_agreed", "Agreed by the family"),
                            ("sent", "Sent to the service"),
                            ("waitlisted", "Waiting for the service"),
                            ("accepted", "Accepted, not yet attended"),
                            ("failed_to_attend", "Not attending"),
                            ("bridging", "Bridging visits"),
                            ("first_attended", "Attending"),
                            ("settled", "Settled"),
                            ("declined_by_family", "Declined by the family"),
                            ("declined_by_service", "Declined by the service"),
                            ("abandoned", "Given up"),
                        ],
                        max_length=40,
                    ),
                ),
                ("happened_on", models.DateField()),
                ("note", models.TextField(blank=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ("at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "after__in",
                                [
                                    "proposed",
                                    "family_agreed",
                                    "sent",
                                    "waitlisted",
                                    "accepted",
                                    "failed_to_attend",
                                    "bridging",
                                    "first_attended",
                                    "settled",
                                    "declined_by_family",
                                    "declined_by_service",
                                    "abandoned",
                                ],
                            )
                        ),
                        name="handoverstep_after_is_a_word",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="SupervisionDecision",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "discussion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="decisions", to="records.discussion"
                    ),
                ),
                ("words", models.CharField(max_length=300)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("due_on", models.DateField()),
                (
                    "task",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="decided_as", to="records.task"
                    ),
                ),
            ],
            options={
                "ordering": ("due_on",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("words", ""), _negated=True), name="a_decision_says_something"
                    )
                ],
                "indexes": [],
            },
        ),
    ]
