// What a survey's pages gain where scripts run. Every survey can be answered without them.
import { initAll } from "./govuk/govuk-frontend.min.js";

initAll();
