"""What a server calls: the site as one function. Which settings it runs under is the server's to say."""

from django.core.wsgi import get_wsgi_application

from stepdown.web.limits import keep_within_limits

application = get_wsgi_application()
keep_within_limits()
