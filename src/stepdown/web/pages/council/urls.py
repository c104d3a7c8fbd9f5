"""The address of the council's data."""

from django.urls import path

from stepdown.web.pages.council import bring_in

urlpatterns = [path("", bring_in.bring_in, name="council_data")]
