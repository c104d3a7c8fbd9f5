"""The addresses of contacts."""

from django.urls import path

from stepdown.web.pages.contacts import change, new, one
from stepdown.web.pages.contacts import list as listed

urlpatterns = [
    path("families/<uuid:family_id>/contacts/", listed.contacts, name="contacts"),
    path("families/<uuid:family_id>/contacts/new/", new.new_contact, name="new_contact"),
    path("contacts/<uuid:contact_id>/", one.show, name="contact"),
    path("contacts/<uuid:contact_id>/change/", change.change, name="change_contact"),
    path("contacts/<uuid:contact_id>/add/", one.amend, name="amend_contact"),
]
