// What the pages gain where scripts run. Every task can be done without them.
import { initAll } from "./govuk/govuk-frontend.min.js";

initAll();
