// Says to the styles, before anything is drawn, that scripts run. A file of its own: no page holds a script.
document.body.className += " js-enabled" + ("noModule" in HTMLScriptElement.prototype ? " govuk-frontend-supported" : "");
