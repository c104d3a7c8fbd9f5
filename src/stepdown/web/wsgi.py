"""What a server calls: the site as one function. Which settings it runs under is the server's to say."""

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
