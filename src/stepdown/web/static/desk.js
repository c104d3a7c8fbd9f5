// What the pages gain where scripts run. Every task can be done without them.
import { initAll } from "./govuk/govuk-frontend.min.js";
import { keepOnDevice, sendFromDevice, wipeDevice } from "./device.js";

const PAUSE = 1500; // milliseconds without a key before what is written is kept
const AGAIN = 10000; // milliseconds before a lost connection is tried again
const IDLE = 30000; // milliseconds without a touch after which nobody is writing

initAll();
// On a narrow screen the place where one is may lie beyond the edge of a row that scrolls.
document.querySelectorAll(".desk-navigation [aria-current], .desk-tabs [aria-current]").forEach((here) => {
  here.scrollIntoView({ inline: "center", block: "nearest" });
});
document.querySelectorAll("form[data-keeps-draft]").forEach(keepDraft);
document.querySelectorAll("form[data-counts-seconds]").forEach(countSeconds);
document.querySelectorAll("form[data-logs-out]").forEach((form) => form.addEventListener("submit", wipeDevice));
sendFromDevice(sendKept);
window.addEventListener("online", () => sendFromDevice(sendKept));

// True where the server has it, or says that it was sent already: then it need not rest on the device.
async function sendKept(fields) {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  const token = document.querySelector("[name=csrfmiddlewaretoken]")?.value;
  const keep = document.body.dataset.keep;
  if (!token || !keep) return false;
  body.append("csrfmiddlewaretoken", token);
  try {
    const answer = await fetch(keep, { method: "POST", body, headers: { Accept: "application/json" } });
    return answer.ok || answer.status === 410;
  } catch {
    return false;
  }
}

function keepDraft(form) {
  const says = form.querySelector("[data-saved]");
  const address = form.querySelector("button[formaction]")?.getAttribute("formaction");
  if (!says || !address || !form.elements.form_key?.value) return;
  let timer = null;
  let sending = false;

  const say = (words) => { if (says.textContent !== words) says.textContent = words; };
  const later = (wait) => { clearTimeout(timer); timer = setTimeout(keep, wait); };

  async function keep() {
    try {
      const answer = await fetch(address, {
        method: "POST", body: new FormData(form), headers: { Accept: "application/json" },
      });
      if (answer.status === 410) return say("This page was sent already.");
      if (!answer.ok) throw new Error(String(answer.status));
      await wipeDevice(form.elements.form_key.value);
      say(`Saved at ${(await answer.json()).at}`);
      return true;
    } catch {
      await keepOnDevice(form);
      say("Not saved: there is no connection. Your text is still on this page, and saving is tried again.");
      later(AGAIN);
      return false;
    }
  }

  form.addEventListener("input", () => { say(""); later(PAUSE); });
  window.addEventListener("online", keep);
  // Before the page is left its text is put in safety: a lost connection then costs nothing, and the page stays.
  form.addEventListener("submit", async (event) => {
    if (sending || event.submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    clearTimeout(timer);
    if ((await keep()) === false) return;
    sending = true;
    form.requestSubmit(event.submitter);
  });
}

function countSeconds(form) {
  const counted = document.createElement("input");
  counted.type = "hidden";
  counted.name = "written_seconds";
  counted.value = "0";
  form.append(counted);
  let touched = Date.now();
  let seconds = 0;
  for (const kind of ["input", "pointerdown", "keydown"]) {
    document.addEventListener(kind, () => { touched = Date.now(); });
  }
  setInterval(() => {
    if (document.visibilityState === "visible" && Date.now() - touched < IDLE) counted.value = String((seconds += 1));
  }, 1000);
}
