"""The addresses of the bank of quotes."""

from django.urls import path

from stepdown.web.pages.voices.quotes import bank

urlpatterns = [
    path("<uuid:project_id>/quotes/", bank.listed, name="quotes"),
    path("<uuid:project_id>/quotes/<slug:quote_id>/out/", bank.take_out, name="take_quote_out"),
]
