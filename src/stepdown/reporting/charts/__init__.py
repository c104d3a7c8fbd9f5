"""Pictures of released figures: each chart a pure function from small frozen values to static, accessible SVG.

Every chart module has two doors: ``draw(value, chart_id, title)`` gives the SVG text and ``describe(value)`` the
same in plain English, for who cannot see it. A figure that is not released arrives as ``None``, is written 'c', and
is drawn at a fixed size, so that nothing can be measured from the picture that is not printed on it.

No chart carries its title in the picture (the page prints it), a width (it fills its place; the page says how wide
that may be through the class ``stepdown-chart``), a script, a style sheet, or a reference to anything outside itself.
"""
